-- Growth compares a period with the same days a year before, printed by the source or the quotient.
WITH grown AS (
    SELECT
        v.*,
        p.period_start AS prior_start,
        p.period_end AS prior_end,
        p.value AS value_then,
        s.happened,
        t.happened AS happened_then
    FROM series_value AS v
    LEFT JOIN series_value AS p ON v.series_id = p.series_id AND v.prior_period = p.period
    LEFT JOIN status AS s ON v.status = s.code
    LEFT JOIN status AS t ON p.status = t.code
    WHERE v.growth IS NOT NULL
)

SELECT
    series_id,
    period,
    value,
    prior_period,
    prior_value,
    growth
FROM grown
WHERE
    NOT coalesce(
        prior_start = period_start - INTERVAL 1 YEAR
        -- the end of February is its end in a leap year, too
        AND (
            prior_end = period_end - INTERVAL 1 YEAR
            OR period_end = last_day(period_end) AND prior_end = last_day(prior_end)
            AND month(prior_end) = month(period_end) AND year(prior_end) = year(period_end) - 1
        )
        AND happened = happened_then
        AND (growth_printed OR abs(growth - (value / value_then - 1)) <= 1e-9),
        -- the rate is printed; the figure of the year before was not found
        growth_printed AND value_then IS NULL
    )
ORDER BY series_id, period
