SELECT
    s.series_id,
    s.* LIKE 'title_%',
    s.unit,
    w.n_figures,
    w.n_findings,
    w.n_projects,
    p.publisher_id AS owner,
    p.* LIKE 'name_%',
    p.country AS owner_country,
    p.homepage
FROM series AS s
JOIN series_waiting AS w USING (series_id)
LEFT JOIN series_owner AS o USING (series_id)
LEFT JOIN publisher AS p ON o.owner = p.publisher_id
WHERE list_contains(CAST($series AS VARCHAR[]), s.series_id)
ORDER BY list_position(CAST($series AS VARCHAR[]), s.series_id)
