SELECT
    k.*,
    s.* LIKE 'title_%',
    s.unit,
    o.publisher,
    o.url,
    o.tier
FROM known_error AS k
JOIN series AS s USING (series_id)
JOIN series_observation AS o USING (series_id, observation_id)
ORDER BY k.error
