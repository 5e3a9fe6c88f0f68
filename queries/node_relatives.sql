WITH own AS (
    SELECT
        entity,
        node,
        string_split(part_of, ';') AS wholes
    FROM entity
    WHERE entity = $entity
),

relative AS (
    SELECT
        e.entity,
        'whole' AS relation
    FROM own AS o
    JOIN entity AS e ON list_contains(o.wholes, e.entity)
    UNION ALL
    SELECT
        p.entity,
        'part' AS relation
    FROM own AS o
    JOIN entity AS p ON list_contains(string_split(p.part_of, ';'), o.entity)
    WHERE p.node IS DISTINCT FROM o.node
)

SELECT
    r.relation,
    r.entity,
    e.* LIKE 'name_%',
    e.node,
    s.series_id,
    s.* LIKE 'title_%',
    s.unit,
    s.metric,
    s.direction,
    s.cargo,
    s.compare_with,
    count(*) AS n_values,
    count(*) FILTER (v.period_kind = 'year') AS n_years,
    max(v.year) AS last_year
FROM relative AS r
JOIN entity AS e USING (entity)
JOIN series AS s USING (entity)
JOIN series_value AS v USING (series_id)
JOIN status AS t ON v.status = t.code
WHERE
    s.metric IN ('freight_volume', 'container_volume', 'trains')
    AND s.direction = 'total'
GROUP BY ALL
-- what happened, an estimate too: the whole is named as what the node is a part of, not claimed
HAVING bool_and(t.happened)
ORDER BY r.relation DESC, n_years DESC, n_values DESC, s.series_id
