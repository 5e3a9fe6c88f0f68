SELECT reporter, partner, year, flow, value_usd, publisher, basis, rank, source_note FROM trade_year
WHERE rank = 1 AND year >= $start
  AND (reporter = $a AND partner = $b OR reporter = $b AND partner = $a)
ORDER BY year, reporter, flow
