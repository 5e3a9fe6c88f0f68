SELECT
    series_id AS series,
    title_en AS title,
    COLUMNS('^title_')
FROM series
WHERE list_contains($series, series_id)
ORDER BY list_position($series, series_id)
