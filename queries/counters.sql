SELECT
    p.publisher_id,
    p.kind,
    p.* LIKE 'name_%',
    count(*) AS n_observations
FROM attribution AS a
JOIN publisher AS p ON a.counted_by = p.publisher_id
GROUP BY ALL
ORDER BY n_observations DESC, p.publisher_id
