SELECT
    v.*,
    s.title AS source_title,
    s.url,
    s.published
FROM series_value AS v
LEFT JOIN source AS s USING (source_id)
WHERE
    v.series_id = $series
    AND ($start IS NULL OR v.period_start >= $start)
    AND ($finish IS NULL OR v.period_end <= $finish)
    AND ($kinds IS NULL OR list_contains(CAST($kinds AS VARCHAR[]), v.period_kind))
    AND ($statuses IS NULL OR list_contains(CAST($statuses AS VARCHAR[]), v.status))
    AND ($tiers IS NULL OR list_contains(CAST($tiers AS VARCHAR[]), v.tier))
    AND ($publisher = '' OR contains(lower(v.publisher), lower($publisher)))
ORDER BY v.period_end, v.period_start
