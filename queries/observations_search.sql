SELECT o.id, e.name_en, e.name_ru, e.name_kk, e.name_zh, m.name_en AS metric_en, m.name_ru AS metric_ru,
    m.name_kk AS metric_kk, m.name_zh AS metric_zh, o.direction, o.cargo, o.period, o.period_kind, o.value,
    o.unit, o.qualifier, o.status, o.flag, s.publisher, s.tier, s.url, s.published, o.note, p.series_id, p.role,
    count(*) OVER () AS n_found
FROM observation o JOIN entity e USING (entity) JOIN metric m USING (metric) JOIN source s USING (source_id)
LEFT JOIN series_point p ON p.observation_id = o.id
WHERE $words = '' OR list_reduce(list_transform(string_split(lower($words), ' '), lambda w: contains(
    lower(concat_ws(' ', e.name_en, e.name_ru, e.name_kk, e.name_zh, m.name_en, m.name_ru, m.name_kk, m.name_zh, s.publisher, s.title, o.note, o.period, o.entity, o.cargo)), w)), lambda a, b: a AND b)
ORDER BY o.period_end DESC, o.id LIMIT $limit OFFSET $offset
