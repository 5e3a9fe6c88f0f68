WITH own AS (FROM entity WHERE entity = $entity), relative AS (
    SELECT w.entity, 'whole' AS relation
    FROM own, unnest(string_split(own.part_of, ';')) AS t(one) JOIN entity w ON w.entity = t.one
    UNION ALL
    SELECT p.entity, 'part' FROM entity p, own
    WHERE list_contains(string_split(p.part_of, ';'), own.entity) AND p.node IS DISTINCT FROM own.node
)
SELECT r.relation, r.entity, e.name_en, e.name_ru, e.name_kk, e.name_zh, e.node, s.series_id, s.title_en, s.title_ru,
    s.title_kk, s.title_zh, s.unit, s.metric, s.direction, s.cargo, s.compare_with,
    count(*) AS n_values, count(*) FILTER (v.period_kind = 'year') AS n_years, max(v.year) AS last_year
FROM relative r JOIN entity e USING (entity) JOIN series s USING (entity) JOIN series_value v USING (series_id)
WHERE s.metric IN ('freight_volume', 'container_volume', 'trains') AND s.direction = 'total'
GROUP BY ALL HAVING bool_and(v.status IN ('actual', 'preliminary', 'estimate'))
ORDER BY r.relation DESC, n_years DESC, n_values DESC, s.series_id
