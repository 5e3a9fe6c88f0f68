SELECT
    v.series_id,
    v.period,
    v.period_end
FROM series_value AS v
JOIN series_choice AS c USING (series_id)
JOIN status AS t ON v.status = t.code
WHERE
    list_contains($choices, c.choice)
    AND t.happened
    AND NOT list_has_any(v.flags, ['date-approximate', 'date-placeholder', 'suspect'])
    AND v.period_end <= (SELECT max(r.date) FROM release AS r)
ORDER BY v.period_end DESC, v.period_start, v.series_id
LIMIT 1
