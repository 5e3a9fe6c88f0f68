SELECT o.*, e.name_en, e.name_ru, e.name_kk, e.name_zh, m.name_en AS metric_en, m.name_ru AS metric_ru,
    m.name_kk AS metric_kk, m.name_zh AS metric_zh, s.publisher, s.title AS source_title, s.url, s.published,
    s.tier, p.series_id, p.role, p.reason, count(*) OVER () AS n_found
FROM observation o JOIN entity e USING (entity) JOIN metric m USING (metric) JOIN source s USING (source_id)
LEFT JOIN series_point p ON p.observation_id = o.id
WHERE ($id IS NULL OR o.id = $id)
  AND ($series IS NULL OR p.series_id IN (SELECT unnest($series :: VARCHAR[])))
  AND ($entities IS NULL OR o.entity IN (SELECT unnest($entities :: VARCHAR[])))
  AND ($metrics IS NULL OR o.metric IN (SELECT unnest($metrics :: VARCHAR[])))
  AND ($modes IS NULL OR o.mode IN (SELECT unnest($modes :: VARCHAR[])))
  AND ($directions IS NULL OR o.direction IN (SELECT unnest($directions :: VARCHAR[])))
  AND ($countries IS NULL OR list_has_any(string_split(coalesce(e.countries, ''), ';'), $countries :: VARCHAR[]))
  AND ($nodes IS NULL OR e.node IN (SELECT unnest($nodes :: VARCHAR[])))
  AND ($kinds IS NULL OR o.period_kind IN (SELECT unnest($kinds :: VARCHAR[])))
  AND ($statuses IS NULL OR o.status IN (SELECT unnest($statuses :: VARCHAR[])))
  AND ($tiers IS NULL OR s.tier IN (SELECT unnest($tiers :: VARCHAR[])))
  AND ($roles IS NULL OR p.role IN (SELECT unnest($roles :: VARCHAR[])))
  AND ($publisher = '' OR contains(lower(s.publisher), lower($publisher)))
  AND ($start IS NULL OR o.period_start >= $start) AND ($finish IS NULL OR o.period_end <= $finish)
ORDER BY o.period_end DESC, o.id, p.series_id LIMIT $limit OFFSET $offset
