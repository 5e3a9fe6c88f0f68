WITH first_edition AS (
    SELECT hash
    FROM edition
    WHERE n = 0
),

changed AS (
    SELECT
        series_id,
        period
    FROM revision
    WHERE ended IS NOT NULL OR appeared <> (SELECT hash FROM first_edition)
)

SELECT
    r.series_id,
    r.period,
    r.observation_id,
    r.role,
    r.value,
    r.unit,
    r.qualifier,
    r.status,
    r.flag,
    r.publisher,
    coalesce(a.attribution, r.publisher) AS attribution,
    r.url,
    r.appeared,
    r.appeared_date,
    coalesce(r.ended, '') AS ended,
    r.ended_date,
    r.how,
    coalesce(r.replaced_by, '') AS replaced_by,
    s.* LIKE 'title_%'
FROM revision AS r
LEFT JOIN series AS s USING (series_id)
-- what was withdrawn has the publisher alone, as it was printed
LEFT JOIN attribution AS a USING (observation_id)
WHERE
    ($series IS NULL OR r.series_id = $series)
    AND ($period IS NULL OR r.period = $period)
    -- an id that began with a digit until 2026-11-30 has had an o before it since
    AND ($observation IS NULL OR r.observation_id IN ($observation, 'o' || $observation))
    AND (NOT $changed OR (r.series_id, r.period) IN (SELECT (series_id, period) FROM changed))
ORDER BY
    r.series_id,
    r.period DESC,
    r.appeared_date DESC,
    r.role = 'preferred' DESC,
    r.observation_id
