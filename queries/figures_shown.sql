WITH of_series AS (
    SELECT
        v.series_id,
        '' AS reporter,
        '' AS partner,
        '' AS flow,
        v.period,
        v.value,
        v.unit,
        v.status,
        v.observation_id,
        v.publisher,
        v.attribution,
        v.derivation,
        s.* LIKE 'title_%'
    FROM series_value AS v
    JOIN series AS s USING (series_id)
),

-- the years no series of the evidence holds; a total is the sum of two of them
of_trade_years AS (
    SELECT
        '' AS series_id,
        reporter,
        partner,
        flow,
        period,
        value_usd AS value,
        'usd' AS unit,
        status,
        publisher,
        attribution,
        derivation
    FROM trade_side
    WHERE series_id IS NULL AND flow <> 'total'
),

of_trade_months AS (
    SELECT
        '' AS series_id,
        reporter,
        partner,
        flow,
        month AS period,
        value_usd AS value,
        'usd' AS unit,
        'actual' AS status,
        publisher,
        attribution,
        derivation
    FROM trade_month
    WHERE rank = 1
)

SELECT * FROM of_series
UNION ALL BY NAME
SELECT * FROM of_trade_years
UNION ALL BY NAME
SELECT * FROM of_trade_months
ORDER BY ALL
