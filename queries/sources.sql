SELECT s.*, count(o.id) AS n_observations
FROM source s LEFT JOIN observation o USING (source_id)
WHERE ($tier IS NULL OR s.tier = $tier)
  AND ($words = '' OR contains(lower(s.publisher || ' ' || coalesce(s.title, '')), lower($words)))
GROUP BY ALL ORDER BY n_observations DESC, s.source_id
