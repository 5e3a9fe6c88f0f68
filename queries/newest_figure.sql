SELECT
    v.series_id,
    v.period,
    v.period_end,
    list_contains(v.flags, 'date-approximate') AS is_about
FROM series_value AS v
JOIN status AS t ON v.status = t.code
WHERE
    ($series IS NULL OR list_contains(CAST($series AS VARCHAR[]), v.series_id))
    AND (
        $choices IS NULL
        OR v.series_id IN (
            SELECT c.series_id
            FROM series_choice AS c
            WHERE list_contains(CAST($choices AS VARCHAR[]), c.choice)
        )
    )
    AND t.happened
    AND NOT list_has_any(v.flags, ['date-placeholder', 'suspect', 'undated'])
    AND v.period_end <= (SELECT max(r.date) FROM release AS r)
-- of several that end on one day a year, then what is shorter; last what is longer than a year
ORDER BY
    v.period_end DESC,
    v.period_end - v.period_start > 366,
    v.period_start,
    v.series_id
LIMIT 1
