-- A derived total is the sum of all its parts of that period, as totals.csv names them.
WITH part AS (
    SELECT
        total_series AS series_id,
        list(part_series ORDER BY part_series) AS parts
    FROM total_part
    GROUP BY total_series
),

summed AS (
    SELECT
        v.series_id,
        v.period,
        sum(p.value) AS value,
        list(p.series_id ORDER BY p.series_id) AS parts
    FROM series_value AS v
    JOIN series_value AS p ON list_contains(v.parents, p.series_id || '@' || p.period)
    WHERE v.derivation = 'sum' AND p.period = v.period
    GROUP BY v.series_id, v.period
)

SELECT
    v.series_id,
    v.period,
    v.value,
    s.value AS sum_of_parts,
    v.parents
FROM series_value AS v
LEFT JOIN summed AS s USING (series_id, period)
LEFT JOIN part AS p USING (series_id)
WHERE
    v.derivation = 'sum'
    AND NOT coalesce(abs(v.value - s.value) <= 1e-6 * v.value AND s.parts = p.parts, FALSE)
ORDER BY v.series_id, v.period
