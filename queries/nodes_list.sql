SELECT
    n.slug,
    n.* LIKE 'name_%',
    n.kind,
    n.country,
    n.unlocode,
    n.esr,
    n.icao,
    n.iata,
    n.lat,
    n.lon,
    n.precision,
    count(DISTINCT s.series_id) AS n_series,
    (SELECT count(*) FROM project AS p WHERE p.node = n.slug) AS n_projects
FROM node AS n
LEFT JOIN series AS s ON n.slug = s.node
WHERE
    n.role = 'node'
    AND ($node IS NULL OR n.slug = $node)
    AND ($countries IS NULL OR list_contains(CAST($countries AS VARCHAR[]), n.country))
    AND ($kinds IS NULL OR list_contains(CAST($kinds AS VARCHAR[]), n.kind))
GROUP BY ALL
ORDER BY n.slug
