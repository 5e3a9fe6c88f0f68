SELECT s.tier, count(DISTINCT s.source_id) AS n_sources, count(o.id) AS n_observations,
    count(p.observation_id) AS n_preferred
FROM source s LEFT JOIN observation o USING (source_id)
LEFT JOIN series_point p ON p.observation_id = o.id AND p.role = 'preferred'
GROUP BY s.tier ORDER BY s.tier
