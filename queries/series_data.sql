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
    AND ($counters IS NULL OR list_contains(CAST($counters AS VARCHAR[]), v.counted_by))
    AND ($printers IS NULL OR list_contains(CAST($printers AS VARCHAR[]), v.printed_by))
    AND (
        $counter_kinds IS NULL
        OR v.counted_by IN (
            SELECT publisher_id
            FROM publisher
            WHERE list_contains(CAST($counter_kinds AS VARCHAR[]), kind)
        )
    )
ORDER BY v.period_end, v.period_start
