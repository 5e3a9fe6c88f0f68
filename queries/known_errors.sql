SELECT k.*, s.title_en, s.title_ru, s.title_kk, s.title_zh, s.unit, o.publisher, o.url, o.tier
FROM known_error k JOIN series s USING (series_id)
JOIN series_observation o USING (series_id, observation_id) ORDER BY k.error
