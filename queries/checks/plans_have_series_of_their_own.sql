-- A line never goes on from what happened into what is hoped for or could be handled.
SELECT
    v.series_id,
    list(DISTINCT v.status ORDER BY v.status) AS statuses
FROM series_value AS v
JOIN status AS t ON v.status = t.code
GROUP BY v.series_id
HAVING
    bool_or(t.happened) <> bool_and(t.happened)
    OR bool_or(t.planned) <> bool_and(t.planned)
ORDER BY v.series_id
