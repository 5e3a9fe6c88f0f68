-- A later part of a year is no smaller than an earlier one, but for 2 % of rounding.
-- Of what is counted in trains, TEU and tonnes; an estimate may lie below a count before it.
WITH part AS (
    SELECT
        v.series_id,
        v.year,
        v.period,
        v.value,
        lag(v.period) OVER in_time AS earlier_period,
        lag(v.value) OVER in_time AS earlier_value
    FROM series_value AS v
    JOIN status AS t ON v.status = t.code
    WHERE
        t.counted
        AND v.unit IN ('trains', 'teu', 't')
        AND v.period LIKE '____-01-01/____-%'
        AND year(v.period_start) = v.year
    WINDOW in_time AS (PARTITION BY v.series_id, v.year ORDER BY v.period_end)
)

SELECT
    series_id,
    period,
    value,
    earlier_period,
    earlier_value
FROM part
WHERE value < 0.98 * earlier_value
ORDER BY series_id, period
