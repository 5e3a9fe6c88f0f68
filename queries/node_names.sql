SELECT n.slug, n.name_en, n.name_ru, n.name_kk, n.name_zh, n.kind, n.country, n.lat, n.lon,
    count(DISTINCT s.series_id) AS n_series,
    (SELECT count(*) FROM project p WHERE p.node = n.slug) AS n_projects
FROM node n LEFT JOIN series s ON s.node = n.slug
WHERE n.role IN ('node', 'area') GROUP BY ALL ORDER BY n_series DESC, n_projects DESC, n.slug
