SELECT
    n.slug,
    n.* LIKE 'name_%',
    n.kind,
    n.country,
    n.lat,
    n.lon,
    count(DISTINCT s.series_id) AS n_series,
    (SELECT count(*) FROM project AS p WHERE p.node = n.slug) AS n_projects
FROM node AS n
LEFT JOIN series AS s ON n.slug = s.node
WHERE n.role IN ('node', 'area')
GROUP BY ALL
ORDER BY n_series DESC, n_projects DESC, n.slug
