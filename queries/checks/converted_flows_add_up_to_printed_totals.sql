-- Flows converted to dollars add up to the dollars printed of both, within 0.1 %.
SELECT
    t.reporter,
    t.partner,
    t.year,
    t.value_usd AS printed,
    sum(f.value_usd) AS converted
FROM trade_side AS t
JOIN trade_year AS f
    ON
        t.reporter = f.reporter
        AND t.partner = f.partner
        AND t.year = f.year
        AND t.basis = f.basis
        AND f.rank = 1
        AND f.derivation = 'conversion'
WHERE t.flow = 'total' AND t.series_id IS NOT NULL
GROUP BY ALL
HAVING count(*) = 2 AND abs(sum(f.value_usd) - t.value_usd) > 0.001 * t.value_usd
ORDER BY ALL
