SELECT reporter, partner, min(year) AS first_year, max(year) AS last_year, count(DISTINCT year) AS n_years
FROM trade_year WHERE rank = 1 GROUP BY ALL ORDER BY reporter, partner
