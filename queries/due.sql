WITH known AS (
    SELECT max(date) AS day
    FROM release
),

ahead AS (
    SELECT
        q.series_id,
        q.n_dated,
        q.usual_days,
        q.least_days,
        q.most_days,
        CAST(last_day(unnest(generate_series(
            q.reached + INTERVAL 1 DAY,
            k.day + INTERVAL 1 YEAR,
            to_months(q.months)
        )) + to_months(q.months - 1)) AS DATE) AS period_end
    FROM series_quality AS q
    CROSS JOIN known AS k
    WHERE q.usual_days IS NOT NULL
)

SELECT
    a.series_id,
    s.* LIKE 'title_%',
    s.unit,
    s.frequency,
    s."group",
    s.headline,
    s.node,
    CASE s.frequency
        WHEN 'A' THEN strftime(a.period_end, '%Y')
        WHEN 'Q' THEN year(a.period_end) || '-Q' || quarter(a.period_end)
        ELSE strftime(a.period_end, '%Y-%m')
    END AS period,
    a.period_end,
    CAST(a.period_end + to_days(a.usual_days) AS DATE) AS due,
    CAST(a.period_end + to_days(a.usual_days) AS DATE) < k.day AS overdue,
    a.usual_days,
    a.least_days,
    a.most_days,
    a.n_dated,
    p.publisher_id AS owner,
    p.* LIKE 'name_%',
    p.homepage
FROM ahead AS a
JOIN series AS s USING (series_id)
CROSS JOIN known AS k
LEFT JOIN series_owner AS o USING (series_id)
LEFT JOIN publisher AS p ON o.owner = p.publisher_id
WHERE
    -- what should have been there a year ago is missing, not due
    CAST(a.period_end + to_days(a.usual_days) AS DATE)
    BETWEEN k.day - INTERVAL 1 YEAR AND k.day + INTERVAL 1 YEAR
    AND ($series IS NULL OR s.series_id = $series)
    AND ($headline IS NULL OR s.headline = $headline)
    AND (
        $overdue IS NULL
        OR (CAST(a.period_end + to_days(a.usual_days) AS DATE) < k.day) = $overdue
    )
ORDER BY due, s.headline DESC, a.series_id, a.period_end
