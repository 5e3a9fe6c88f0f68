-- A series shows one figure for a period, no more.
SELECT
    series_id,
    period_start,
    period_end,
    list(observation_id ORDER BY observation_id) AS shown
FROM series_observation
WHERE role = 'preferred'
GROUP BY series_id, period_start, period_end
HAVING count(*) > 1
ORDER BY series_id, period_start, period_end
