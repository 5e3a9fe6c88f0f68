SELECT *
FROM series_value
WHERE
    list_contains($series, series_id)
    AND ($kinds IS NULL OR list_contains(CAST($kinds AS VARCHAR[]), period_kind))
    AND ($start IS NULL OR year >= $start)
    AND ($finish IS NULL OR year <= $finish)
ORDER BY list_position($series, series_id), period_end, period_start
