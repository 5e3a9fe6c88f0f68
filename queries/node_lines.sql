SELECT v.*, s.title_en, s.title_ru, s.title_kk, s.title_zh, s.metric, s.entity, e.name_en, e.name_ru, e.name_kk, e.name_zh, e.node
FROM entity e JOIN series s USING (entity) JOIN series_value v USING (series_id)
WHERE e.kind = 'rail-section' AND list_contains(string_split(e.entity, '-'), $node) AND e.node <> $node
    AND s.metric IN ('capacity_train_pairs', 'capacity_freight', 'capacity_trains')
ORDER BY e.entity, list_position(['capacity_train_pairs', 'capacity_freight', 'capacity_trains'], s.metric), v.period_end
