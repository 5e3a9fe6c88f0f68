SELECT * FROM series_value
WHERE series_id IN (SELECT unnest($series))
  AND ($kinds IS NULL OR period_kind IN (SELECT unnest($kinds :: VARCHAR[])))
  AND ($start IS NULL OR year >= $start) AND ($finish IS NULL OR year <= $finish)
ORDER BY list_position($series, series_id), period_end, period_start
