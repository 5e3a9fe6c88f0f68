SELECT s.series_id, s.title_en, s.title_ru, s.title_kk, s.title_zh, s.unit, s."group", s.node, s.entity,
    s.metric, s.direction, s.cargo, s.frequency, s.headline, s.definition_en, s.definition_ru, s.compare_with,
    count(*) AS n_values, min(v.year) AS first_year, max(v.year) AS last_year,
    count(*) FILTER (v.period_kind = 'year') AS n_years,
    arg_max(v.period, v.period_end) AS last_period, arg_max(v.value, v.period_end) AS last_value,
    arg_max(v.publisher, v.period_end) AS last_publisher
FROM series s JOIN series_value v USING (series_id)
WHERE ($group = 'all' OR $group = 'headline' AND s.headline OR s."group" = $group
    OR $group = 'nodes' AND starts_with(s."group", 'node-')
    OR $group = 'trains' AND s."group" IN ('china-europe', 'china-central-asia')
    OR $group = 'rail' AND s."group" IN ('kz-china-rail', 'transit')
    OR $group = 'caspian' AND s."group" = 'middle-corridor'
    OR $group = 'border' AND s."group" IN ('border-performance', 'time', 'cost'))
  AND ($words = '' OR contains(lower(concat_ws(' ', s.series_id, s.title_en, s.title_ru, s.title_kk, s.title_zh, s.node)), lower($words))
    OR EXISTS (FROM series_observation o WHERE o.series_id = s.series_id AND contains(lower(o.publisher), lower($words))))
GROUP BY ALL ORDER BY s."group", s.series_id
