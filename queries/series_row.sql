SELECT s.*, e.name_en, e.name_ru, e.name_kk, e.name_zh FROM series s JOIN entity e USING (entity) WHERE series_id = $series
