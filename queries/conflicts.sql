SELECT c.*, v.value AS shown, v.low, v.high, v.unit, v.status, s.title_en, s.title_ru, s.title_kk, s.title_zh, s.node, s."group"
FROM conflict c JOIN series s USING (series_id)
LEFT JOIN series_value v USING (series_id, period)
WHERE ($series IS NULL OR c.series_id = $series) AND ($node IS NULL OR s.node = $node)
  AND ($words = '' OR contains(lower(concat_ws(' ', s.series_id, s.title_en, s.title_ru, s.title_kk, s.title_zh, s.node)), lower($words)))
ORDER BY c.ratio DESC, c.series_id, c.period, c.observation_id_1, c.observation_id_2
