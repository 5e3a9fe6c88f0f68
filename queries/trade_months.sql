SELECT reporter, partner, month, flow, value_usd, publisher, basis, rank, source_note FROM trade_month
WHERE rank = 1 AND (reporter = $a AND partner = $b OR reporter = $b AND partner = $a)
ORDER BY month, reporter, flow
