SELECT *
FROM series_observation
WHERE series_id = $series AND period = $period
ORDER BY list_position(['preferred', 'alternative', 'excluded'], role), tier, observation_id
