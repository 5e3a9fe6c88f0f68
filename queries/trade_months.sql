SELECT
    m.*,
    r.rate,
    r.kind AS rate_kind,
    s.attribution AS rate_source
FROM trade_month AS m
LEFT JOIN rate AS r USING (rate_id)
LEFT JOIN source AS s ON r.source_ids[1] = s.source_id
WHERE
    m.rank = 1
    AND (
        m.reporter = $a AND m.partner = $b AND $flow IN ('total', m.flow)
        -- what one side sells the other buys
        OR m.reporter = $b AND m.partner = $a AND $flow IN (
            'total', CASE m.flow WHEN 'export' THEN 'import' WHEN 'import' THEN 'export' END
        )
    )
    -- compared as far as they are written: 2024 is all its months
    AND ($start IS NULL OR left(m.month, length($start)) >= $start)
    AND ($finish IS NULL OR left(m.month, length($finish)) <= $finish)
ORDER BY m.month, m.reporter, m.flow
