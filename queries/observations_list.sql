WITH metric_name AS (
    SELECT
        metric,
        COLUMNS('^name_(.*)$') AS 'metric_\1'
    FROM metric
)

SELECT
    o.*,
    e.* LIKE 'name_%',
    m.* EXCLUDE (metric),
    s.publisher,
    s.title AS source_title,
    s.url,
    s.published,
    s.tier,
    a.counted_by,
    a.printed_by,
    a.via,
    a.relation,
    a.confidence,
    a.attribution,
    p.series_id,
    p.role,
    p.reason,
    b.low AS bound_low,
    b.high AS bound_high,
    count(*) OVER () AS n_found
FROM observation AS o
JOIN entity AS e USING (entity)
JOIN metric_name AS m USING (metric)
JOIN source AS s USING (source_id)
LEFT JOIN attribution AS a ON o.id = a.observation_id
LEFT JOIN series_point AS p ON o.id = p.observation_id
LEFT JOIN printed_bound AS b ON o.id = b.observation_id
WHERE
    -- an id that began with a digit until 2026-11-30 has had an o before it since
    ($id IS NULL OR o.id IN ($id, 'o' || $id))
    AND ($series IS NULL OR list_contains(CAST($series AS VARCHAR[]), p.series_id))
    AND ($entities IS NULL OR list_contains(CAST($entities AS VARCHAR[]), o.entity))
    AND ($metrics IS NULL OR list_contains(CAST($metrics AS VARCHAR[]), o.metric))
    AND ($modes IS NULL OR list_contains(CAST($modes AS VARCHAR[]), o.mode))
    AND ($directions IS NULL OR list_contains(CAST($directions AS VARCHAR[]), o.direction))
    AND (
        $countries IS NULL
        OR list_has_any(string_split(e.countries, ';'), CAST($countries AS VARCHAR[]))
    )
    AND ($nodes IS NULL OR list_contains(CAST($nodes AS VARCHAR[]), e.node))
    AND ($kinds IS NULL OR list_contains(CAST($kinds AS VARCHAR[]), o.period_kind))
    AND ($statuses IS NULL OR list_contains(CAST($statuses AS VARCHAR[]), o.status))
    AND ($tiers IS NULL OR list_contains(CAST($tiers AS VARCHAR[]), s.tier))
    AND ($roles IS NULL OR list_contains(CAST($roles AS VARCHAR[]), p.role))
    AND ($publisher = '' OR contains(lower(s.publisher), lower($publisher)))
    AND ($counters IS NULL OR list_contains(CAST($counters AS VARCHAR[]), a.counted_by))
    AND ($printers IS NULL OR list_contains(CAST($printers AS VARCHAR[]), a.printed_by))
    AND (
        $counter_kinds IS NULL
        OR a.counted_by IN (
            SELECT publisher_id
            FROM publisher
            WHERE list_contains(CAST($counter_kinds AS VARCHAR[]), kind)
        )
    )
    AND ($start IS NULL OR o.period_start >= $start)
    AND ($finish IS NULL OR o.period_end <= $finish)
ORDER BY o.period_end DESC, o.id, p.series_id
LIMIT $limit OFFSET $offset
