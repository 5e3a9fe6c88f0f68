SELECT *
FROM trade_month
WHERE
    rank = 1
    AND (reporter = $a AND partner = $b OR reporter = $b AND partner = $a)
    AND ($start IS NULL OR CAST(left(month, 4) AS INTEGER) >= $start)
    AND ($finish IS NULL OR CAST(left(month, 4) AS INTEGER) <= $finish)
ORDER BY month, reporter, flow
