SELECT * FROM series_observation WHERE series_id = $series AND period = $period
ORDER BY CASE role WHEN 'preferred' THEN 0 WHEN 'alternative' THEN 1 ELSE 2 END, tier, observation_id
