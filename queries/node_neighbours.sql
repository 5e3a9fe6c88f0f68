WITH RECURSIVE edge AS (
    SELECT from_node AS a, to_node AS b, mode, status, km_computed, km_published FROM leg
    UNION ALL SELECT to_node, from_node, mode, status, km_computed, km_published FROM leg
), walk AS (
    SELECT b AS place, mode, status, km_computed, km_published, [a, b] AS seen FROM edge WHERE a = $node
    UNION ALL
    SELECT e.b, w.mode, w.status, w.km_computed + e.km_computed, NULL, list_append(w.seen, e.b)
    FROM walk w JOIN node n ON n.slug = w.place AND n.role = 'routing'
    JOIN edge e ON e.a = w.place AND e.mode = w.mode
    WHERE NOT list_contains(w.seen, e.b)
), linked AS (
    SELECT place, mode, status, min(km_computed) AS km_computed, min(km_published) AS km_published
    FROM walk JOIN node ON node.slug = place AND node.role = 'node' GROUP BY ALL
), beside AS (
    SELECT o.slug AS place, 'near' AS mode, '' AS status,
        6371 * 2 * asin(sqrt(pow(sin(radians(o.lat - n.lat) / 2), 2)
            + cos(radians(n.lat)) * cos(radians(o.lat)) * pow(sin(radians(o.lon - n.lon) / 2), 2))) AS km_computed,
        NULL :: DOUBLE AS km_published
    FROM node n JOIN node o ON o.slug <> n.slug AND o.role = 'node'
    WHERE n.slug = $node AND n.role = 'node' AND o.slug NOT IN (SELECT place FROM linked)
)
SELECT o.slug, o.name_en, o.name_ru, o.name_kk, o.name_zh, o.kind, l.mode, l.status,
    l.km_computed, l.km_published
FROM (FROM linked UNION ALL FROM beside WHERE km_computed <= 60) l JOIN node o ON o.slug = l.place
ORDER BY l.mode = 'near', l.km_computed, o.slug
