SELECT
    o.*,
    coalesce(TRY_CAST(left(o.target, 4) AS INTEGER), year(o.period_end)) AS year
FROM series_observation AS o
JOIN status AS t ON o.status = t.code
WHERE list_contains($series, o.series_id) AND o.role <> 'excluded' AND t.planned
ORDER BY
    list_position($series, o.series_id),
    o.period_end,
    o.period_start,
    o.role = 'preferred' DESC,
    o.stated,
    o.value,
    o.observation_id
