SELECT
    s.tier,
    count(DISTINCT s.source_id) AS n_sources,
    count(o.id) AS n_observations,
    count(p.observation_id) AS n_preferred
FROM source AS s
LEFT JOIN observation AS o USING (source_id)
LEFT JOIN series_point AS p ON o.id = p.observation_id AND p.role = 'preferred'
GROUP BY s.tier
ORDER BY s.tier
