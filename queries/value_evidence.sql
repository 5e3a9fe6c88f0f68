WITH cause AS (
    SELECT
        series_id,
        period,
        unnest([observation_id_1, observation_id_2]) AS observation_id,
        likely_cause
    FROM conflict
),

first_cause AS (
    SELECT
        series_id,
        period,
        observation_id,
        any_value(likely_cause) AS likely_cause
    FROM cause
    GROUP BY ALL
)

SELECT
    o.series_id,
    o.period,
    o.observation_id,
    o.role,
    o.value,
    o.unit,
    o.qualifier,
    o.status,
    o.publisher,
    o.attribution,
    o.source_title,
    o.url,
    o.published,
    o.tier,
    coalesce(c.likely_cause, '') AS likely_cause
FROM series_observation AS o
LEFT JOIN first_cause AS c USING (series_id, period, observation_id)
WHERE list_contains($series, o.series_id) AND o.role <> 'excluded'
ORDER BY
    list_position($series, o.series_id),
    o.period_end,
    o.period,
    o.role = 'preferred' DESC,
    o.tier,
    o.observation_id
