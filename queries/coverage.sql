SELECT v.series_id, s.title_en, s.title_ru, s.title_kk, s.title_zh, s."group", v.year,
    bool_or(v.period_kind = 'year') AS full_year,
    arg_max(v.period, CASE v.period_kind WHEN 'year' THEN 400 ELSE v.period_end - v.period_start END) AS period,
    arg_max(v.status, CASE v.period_kind WHEN 'year' THEN 400 ELSE v.period_end - v.period_start END) AS status,
    bool_or(c.series_id IS NOT NULL) AS disputed
FROM series_value v JOIN series s USING (series_id)
LEFT JOIN (SELECT DISTINCT series_id, period FROM conflict) c USING (series_id, period)
WHERE ($group = 'all' OR $group = 'headline' AND s.headline OR s."group" = $group
    OR $group = 'nodes' AND starts_with(s."group", 'node-')
    OR $group = 'trains' AND s."group" IN ('china-europe', 'china-central-asia')
    OR $group = 'rail' AND s."group" IN ('kz-china-rail', 'transit')
    OR $group = 'caspian' AND s."group" = 'middle-corridor'
    OR $group = 'border' AND s."group" IN ('border-performance', 'time', 'cost'))
  AND ($words = '' OR contains(lower(concat_ws(' ', s.series_id, s.title_en, s.title_ru, s.title_kk, s.title_zh, s.node)), lower($words))
    OR EXISTS (FROM series_observation o WHERE o.series_id = s.series_id AND contains(lower(o.publisher), lower($words))))
  AND v.year >= $start
GROUP BY ALL ORDER BY s."group", v.series_id, v.year
