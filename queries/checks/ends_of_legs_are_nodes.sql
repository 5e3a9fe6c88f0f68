-- A leg of the map ends at two different nodes.
SELECT
    l.leg,
    l.from_node,
    l.to_node
FROM leg AS l
LEFT JOIN node AS a ON l.from_node = a.slug
LEFT JOIN node AS b ON l.to_node = b.slug
WHERE a.slug IS NULL OR b.slug IS NULL OR l.from_node = l.to_node
ORDER BY l.leg
