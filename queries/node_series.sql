SELECT s.series_id, s.title_en, s.title_ru, s.title_kk, s.title_zh, s.unit, s.metric, s.direction, s.cargo,
    s.mode, s.entity, s.compare_with, count(*) AS n_values,
    count(*) FILTER (v.period_kind = 'year') AS n_years, max(v.year) AS last_year,
    bool_or(v.status IN ('plan', 'target', 'forecast')) AS planned, bool_or(v.status = 'capacity') AS rated
FROM series s JOIN series_value v USING (series_id) WHERE s.node = $node
GROUP BY ALL
ORDER BY n_years DESC, n_values DESC, s.series_id
