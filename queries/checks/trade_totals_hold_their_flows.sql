-- A side's total of a year is no smaller than either of its flows, on the same basis.
SELECT
    t.reporter,
    t.partner,
    t.year,
    f.flow,
    f.value_usd,
    t.value_usd AS total_usd
FROM trade_side AS t
JOIN trade_side AS f USING (reporter, partner, year, basis)
WHERE t.flow = 'total' AND f.flow <> 'total' AND f.value_usd > t.value_usd * 1.001
ORDER BY t.reporter, t.partner, t.year, f.flow
