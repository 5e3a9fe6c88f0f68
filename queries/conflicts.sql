WITH doubtful AS (
    SELECT DISTINCT
        o.series_id,
        o.observation_id
    FROM series_observation AS o
    WHERE o.role = 'excluded' OR contains(coalesce(o.flag, ''), 'scope-unclear')
)

SELECT
    c.*,
    v.value AS shown,
    v.low,
    v.high,
    v.unit,
    v.status,
    (c.series_id, c.observation_id_1) IN (FROM doubtful)
    OR (c.series_id, c.observation_id_2) IN (FROM doubtful) AS doubtful,
    s.* LIKE 'title_%',
    s.node,
    s."group"
FROM conflict AS c
JOIN series AS s USING (series_id)
LEFT JOIN series_value AS v USING (series_id, period)
WHERE
    ($series IS NULL OR c.series_id = $series)
    AND ($node IS NULL OR s.node = $node)
    AND (
        $words = ''
        OR contains(
            lower(concat_ws(' ', c.series_id, *COLUMNS('^title_'), s.node)), lower($words)
        )
    )
ORDER BY c.ratio DESC, c.series_id, c.period, c.observation_id_1, c.observation_id_2
