SELECT
    s.*,
    e.* LIKE 'name_%'
FROM series AS s
JOIN entity AS e USING (entity)
WHERE s.series_id = $series
