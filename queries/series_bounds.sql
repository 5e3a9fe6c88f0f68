SELECT
    v.series_id,
    v.period,
    v.year,
    v.value,
    v.unit,
    v.status,
    v.attribution,
    b.low,
    b.high,
    s.attribution AS bounds_attribution
FROM series_value AS v
LEFT JOIN printed_bound AS b USING (observation_id)
LEFT JOIN source AS s ON b.source_id = s.source_id
WHERE v.period_kind = 'year' AND list_contains($series, v.series_id)
ORDER BY v.series_id, v.period
