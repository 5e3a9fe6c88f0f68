SELECT v.*, s.title AS source_title, s.url, s.published
FROM series_value v LEFT JOIN source s USING (source_id)
WHERE v.series_id = $series
  AND ($start IS NULL OR v.period_start >= $start) AND ($finish IS NULL OR v.period_end <= $finish)
  AND ($kinds IS NULL OR v.period_kind IN (SELECT unnest($kinds :: VARCHAR[])))
  AND ($statuses IS NULL OR v.status IN (SELECT unnest($statuses :: VARCHAR[])))
  AND ($tiers IS NULL OR v.tier IN (SELECT unnest($tiers :: VARCHAR[])))
  AND ($publisher = '' OR contains(lower(v.publisher), lower($publisher)))
ORDER BY v.period_end, v.period_start
