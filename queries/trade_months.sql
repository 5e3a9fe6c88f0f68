SELECT *
FROM trade_month
WHERE
    rank = 1
    AND (
        reporter = $a AND partner = $b AND $flow IN ('total', flow)
        -- what one side sells the other buys
        OR reporter = $b AND partner = $a AND $flow IN (
            'total', CASE flow WHEN 'export' THEN 'import' WHEN 'import' THEN 'export' END
        )
    )
    -- compared as far as they are written: 2024 is all its months
    AND ($start IS NULL OR left(month, length($start)) >= $start)
    AND ($finish IS NULL OR left(month, length($finish)) <= $finish)
ORDER BY month, reporter, flow
