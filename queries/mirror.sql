SELECT
    t.year,
    CASE t.reporter WHEN $a THEN 'a' ELSE 'b' END AS side,
    t.reporter,
    t.partner,
    t.flow,
    -- totals stay as reported: only a flow has freight to take out
    t.value_usd / if(t.flow = 'import', $factor, 1) AS value_usd,
    t.value,
    t.unit,
    t.rate_id,
    r.rate,
    r.kind AS rate_kind,
    s.attribution AS rate_source,
    t.derivation,
    t.parents,
    t.publisher,
    t.counted_by,
    t.attribution,
    t.basis,
    t.series_id,
    t.period,
    t.status,
    t.source_note
FROM trade_side AS t
LEFT JOIN rate AS r USING (rate_id)
LEFT JOIN source AS s ON r.source_ids[1] = s.source_id
WHERE
    ($start IS NULL OR t.year >= $start)
    AND ($finish IS NULL OR t.year <= $finish)
    AND (
        t.reporter = $a AND t.partner = $b AND t.flow = $flow
        -- what one side sells the other buys
        OR t.reporter = $b AND t.partner = $a AND t.flow = CASE $flow
            WHEN 'export' THEN 'import'
            WHEN 'import' THEN 'export'
            ELSE 'total'
        END
    )
ORDER BY t.year, side
