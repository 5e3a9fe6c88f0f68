SELECT n.slug, n.name_en, n.name_ru, n.name_kk, n.name_zh, n.kind, n.country, n.unlocode, n.esr, n.icao, n.iata,
    n.lat, n.lon, n.precision, count(DISTINCT s.series_id) AS n_series,
    (SELECT count(*) FROM project p WHERE p.node = n.slug) AS n_projects
FROM node n LEFT JOIN series s ON s.node = n.slug
WHERE n.role = 'node' AND ($node IS NULL OR n.slug = $node)
  AND ($countries IS NULL OR n.country IN (SELECT unnest($countries :: VARCHAR[])))
  AND ($kinds IS NULL OR n.kind IN (SELECT unnest($kinds :: VARCHAR[])))
GROUP BY ALL ORDER BY n.slug
