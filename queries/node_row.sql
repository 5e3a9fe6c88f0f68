SELECT
    n.*,
    e.* LIKE 'definition_%',
    e.entity
FROM node AS n
LEFT JOIN entity AS e ON n.slug = e.node
WHERE n.slug = $node AND n.role IN ('node', 'area')
ORDER BY e.part_of, e.entity
