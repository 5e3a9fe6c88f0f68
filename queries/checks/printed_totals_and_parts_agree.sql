-- A printed total lies where its parts, all printed for the period, add up to, but for 1 %.
WITH parts AS (
    SELECT
        total_series,
        count(*) AS n_parts
    FROM total_part
    GROUP BY total_series
),

added AS (
    SELECT
        t.total_series AS series_id,
        v.period,
        count(*) AS n_parts,
        sum(v.low) AS low,
        sum(v.high) AS high
    FROM total_part AS t
    JOIN series_value AS v ON t.part_series = v.series_id AND v.derivation = ''
    GROUP BY t.total_series, v.period
)

SELECT
    v.series_id,
    v.period,
    v.low,
    v.value,
    v.high,
    a.low AS parts_low,
    a.high AS parts_high
FROM added AS a
JOIN parts AS p ON a.series_id = p.total_series AND a.n_parts = p.n_parts
JOIN series_value AS v ON a.series_id = v.series_id AND a.period = v.period
WHERE v.derivation = '' AND (v.high < 0.99 * a.low OR v.low > 1.01 * a.high)
ORDER BY v.series_id, v.period
