SELECT
    year,
    CASE reporter WHEN $a THEN 'a' ELSE 'b' END AS side,
    reporter,
    partner,
    flow,
    value_usd,
    publisher,
    counted_by,
    attribution,
    basis,
    series_id,
    period,
    status,
    source_note
FROM trade_side
WHERE
    ($start IS NULL OR year >= $start)
    AND ($finish IS NULL OR year <= $finish)
    AND (
        reporter = $a AND partner = $b AND flow = $flow
        -- what one side sells the other buys
        OR reporter = $b AND partner = $a AND flow = CASE $flow
            WHEN 'export' THEN 'import'
            WHEN 'import' THEN 'export'
            ELSE 'total'
        END
    )
ORDER BY year, side
