SELECT
    o.*,
    year(o.period_end) AS year,
    -- a plan dated by its statement and no target year says when, if only about
    CASE
        WHEN o.published <> '' THEN o.published
        WHEN o.period_kind = 'stock' AND contains(coalesce(o.flag, ''), 'date-approximate')
            THEN strftime(o.period_end, '%Y-%m')
        ELSE ''
    END AS stated
FROM series_observation AS o
JOIN status AS t ON o.status = t.code
WHERE list_contains($series, o.series_id) AND o.role <> 'excluded' AND t.planned
ORDER BY
    list_position($series, o.series_id),
    o.period_end,
    o.period_start,
    o.role = 'preferred' DESC,
    stated,
    o.value,
    o.observation_id
