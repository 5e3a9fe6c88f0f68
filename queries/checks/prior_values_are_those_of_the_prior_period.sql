-- The prior value is what the series shows for the prior period; a growth names its period.
SELECT
    v.series_id,
    v.period,
    v.prior_period,
    v.prior_value,
    p.value AS value_then
FROM series_value AS v
LEFT JOIN series_value AS p ON v.series_id = p.series_id AND v.prior_period = p.period
WHERE
    v.prior_value IS DISTINCT FROM p.value
    OR (v.prior_period IS NULL) <> (v.growth IS NULL)
ORDER BY v.series_id, v.period
