WITH RECURSIVE edge AS (
    SELECT
        from_node AS a,
        to_node AS b,
        mode,
        status,
        km_computed,
        km_published
    FROM leg
    UNION ALL
    SELECT
        to_node AS a,
        from_node AS b,
        mode,
        status,
        km_computed,
        km_published
    FROM leg
),

-- from the node along one mode, through places that only carry the line (role routing)
walk AS (
    SELECT
        b AS place,
        mode,
        status,
        km_computed,
        km_published,
        [a, b] AS seen
    FROM edge
    WHERE a = $node
    UNION ALL
    SELECT
        e.b AS place,
        w.mode,
        w.status,
        w.km_computed + e.km_computed AS km_computed,
        NULL AS km_published,
        list_append(w.seen, e.b) AS seen
    FROM walk AS w
    JOIN node AS n ON w.place = n.slug AND n.role = 'routing'
    JOIN edge AS e ON w.place = e.a AND w.mode = e.mode
    WHERE NOT list_contains(w.seen, e.b)
),

linked AS (
    SELECT
        w.place,
        w.mode,
        w.status,
        min(w.km_computed) AS km_computed,
        min(w.km_published) AS km_published
    FROM walk AS w
    JOIN node AS n ON w.place = n.slug AND n.role = 'node'
    GROUP BY ALL
),

-- places without a line to the node; straight distance on a sphere of 6371 km
beside AS (
    SELECT
        o.slug AS place,
        'near' AS mode,
        '' AS status,
        6371 * 2 * asin(
            sqrt(
                pow(sin(radians(o.lat - n.lat) / 2), 2)
                + cos(radians(n.lat))
                * cos(radians(o.lat))
                * pow(sin(radians(o.lon - n.lon) / 2), 2)
            )
        ) AS km_computed,
        CAST(NULL AS DOUBLE) AS km_published
    FROM node AS n
    JOIN node AS o ON n.slug <> o.slug AND o.role = 'node'
    WHERE
        n.slug = $node
        AND n.role = 'node'
        AND o.slug NOT IN (SELECT place FROM linked)
),

neighbour AS (
    SELECT * FROM linked
    UNION ALL
    SELECT * FROM beside
    WHERE km_computed <= 60
)

SELECT
    o.slug,
    o.* LIKE 'name_%',
    o.kind,
    l.mode,
    l.status,
    l.km_computed,
    l.km_published
FROM neighbour AS l
JOIN node AS o ON l.place = o.slug
ORDER BY l.mode = 'near', l.km_computed, o.slug
