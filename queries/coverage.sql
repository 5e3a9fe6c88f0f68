SELECT v.series_id, s.title_en, s.title_ru, s.title_kk, s.title_zh, s."group", v.year,
    bool_or(v.period_kind = 'year') AS full_year,
    arg_max(v.period, CASE v.period_kind WHEN 'year' THEN 400 ELSE v.period_end - v.period_start END) AS period,
    arg_max(v.status, CASE v.period_kind WHEN 'year' THEN 400 ELSE v.period_end - v.period_start END) AS status,
    bool_or(c.series_id IS NOT NULL) AS disputed
FROM series_value v JOIN series s USING (series_id)
LEFT JOIN (SELECT DISTINCT series_id, period FROM conflict) c USING (series_id, period)
WHERE ($group IS NULL OR s."group" = $group OR $group = 'nodes' AND starts_with(s."group", 'node-'))
  AND ($headline IS NULL OR s.headline = $headline)
  AND v.year >= $start
GROUP BY ALL ORDER BY s."group", v.series_id, v.year
