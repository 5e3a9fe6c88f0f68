SELECT reporter, partner, month, flow, value_usd, publisher, basis, rank, source_note FROM trade_month
WHERE rank = 1 AND (reporter = $a AND partner = $b OR reporter = $b AND partner = $a)
  AND ($start IS NULL OR left(month, 4) :: INTEGER >= $start)
  AND ($finish IS NULL OR left(month, 4) :: INTEGER <= $finish)
ORDER BY month, reporter, flow
