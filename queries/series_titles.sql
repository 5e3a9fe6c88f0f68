SELECT series_id AS series, title_en AS title, title_en, title_ru, title_kk, title_zh FROM series WHERE series_id IN (SELECT unnest($series)) ORDER BY list_position($series, series_id)
