SELECT
    s.series_id,
    s.* LIKE 'title_%',
    s.unit,
    s.metric,
    s.direction,
    s.cargo,
    s.mode,
    s.entity,
    s.compare_with,
    count(*) AS n_values,
    count(*) FILTER (v.period_kind = 'year') AS n_years,
    max(v.year) AS last_year,
    bool_or(t.planned) AS planned,
    bool_or(v.status = 'capacity') AS rated
FROM series AS s
JOIN series_value AS v USING (series_id)
JOIN status AS t ON v.status = t.code
WHERE s.node = $node
GROUP BY ALL
ORDER BY n_years DESC, n_values DESC, s.series_id
