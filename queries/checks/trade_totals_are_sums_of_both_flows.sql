-- A side's total that no series holds is its exports and imports, both listed first on one basis.
WITH summed AS (
    SELECT
        reporter,
        partner,
        year,
        basis,
        sum(value_usd) AS value_usd,
        count(*) AS n_flows
    FROM trade_year
    WHERE rank = 1
    GROUP BY ALL
)

SELECT
    t.reporter,
    t.partner,
    t.year,
    t.value_usd,
    s.value_usd AS both_flows,
    s.n_flows
FROM trade_side AS t
LEFT JOIN summed AS s USING (reporter, partner, year, basis)
WHERE
    t.flow = 'total'
    AND t.series_id IS NULL
    AND NOT coalesce(s.n_flows = 2 AND abs(t.value_usd - s.value_usd) <= 1e-6 * s.value_usd, FALSE)
ORDER BY t.reporter, t.partner, t.year
