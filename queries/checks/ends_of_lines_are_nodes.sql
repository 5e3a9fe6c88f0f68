-- A line ends at nodes of the map, at two different ones, and is a railway line of the evidence.
SELECT
    s.entity,
    s.from_node,
    s.to_node
FROM railway_line AS s
JOIN entity AS e USING (entity)
LEFT JOIN node AS a ON s.from_node = a.slug
LEFT JOIN node AS b ON s.to_node = b.slug
WHERE
    e.kind <> 'rail-section'
    OR s.from_node IS NOT NULL AND coalesce(a.role, '') NOT IN ('node', 'routing')
    OR s.to_node IS NOT NULL AND coalesce(b.role, '') NOT IN ('node', 'routing')
    OR s.from_node = s.to_node
ORDER BY s.entity
