SELECT
    v.*,
    s.url
FROM series_value AS v
LEFT JOIN source AS s USING (source_id)
WHERE
    ($series IS NULL OR list_contains(CAST($series AS VARCHAR[]), v.series_id))
    AND ($start IS NULL OR v.period_start >= $start)
    AND ($finish IS NULL OR v.period_end <= $finish)
ORDER BY v.series_id, v.period_end, v.period_start
