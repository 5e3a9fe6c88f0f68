WITH revised AS (
    SELECT
        series_id,
        count(*) FILTER (how = 'revised') AS n_revised,
        count(*) FILTER (how = 'replaced') AS n_replaced
    FROM revision
    GROUP BY series_id
),

disputed AS (
    SELECT
        series_id,
        count(DISTINCT period) AS n_disputed
    FROM conflict
    GROUP BY series_id
),

held AS (
    SELECT
        v.series_id,
        count(*) AS n_values,
        count(*) FILTER (t.counted AND v.status <> 'actual') AS n_preliminary,
        count(*) FILTER (NOT t.counted) AS n_estimates,
        count(*) FILTER (v.tier IN ('A', 'B')) AS n_official,
        first(v.period ORDER BY v.period_end, v.period_start DESC) AS first_period,
        -- the value that ends last; of those that end together the longest
        first(v.period ORDER BY v.period_end DESC, v.period_start) AS last_period,
        first(v.publisher ORDER BY v.period_end DESC, v.period_start) AS last_publisher
    FROM series_value AS v
    JOIN status AS t ON v.status = t.code
    WHERE t.happened
    GROUP BY v.series_id
),

-- the period after the last one that a figure reaches, of a series whose delays are known
following AS (
    SELECT
        series_id,
        CAST(last_day(reached + to_months(months)) AS DATE) AS next_end,
        CAST(last_day(reached + to_months(months)) + to_days(usual_days) AS DATE) AS next_due
    FROM series_quality
    WHERE usual_days IS NOT NULL
)

SELECT
    s.series_id,
    s.* LIKE 'title_%',
    s.unit,
    s.frequency,
    s."group",
    s.headline,
    s.node,
    h.first_period,
    h.last_period,
    h.n_values,
    q.n_due,
    q.n_found,
    q.n_found / q.n_due AS coverage,
    coalesce(q.n_published, 0) AS n_published,
    coalesce(q.n_dated, 0) AS n_dated,
    q.usual_days,
    q.least_days,
    q.most_days,
    CASE s.frequency
        WHEN 'A' THEN strftime(f.next_end, '%Y')
        WHEN 'Q' THEN year(f.next_end) || '-Q' || quarter(f.next_end)
        WHEN 'M' THEN strftime(f.next_end, '%Y-%m')
    END AS next_period,
    f.next_due,
    f.next_due < (SELECT max(e.date) FROM release AS e) AS overdue,
    h.n_official / h.n_values AS official,
    h.n_preliminary,
    h.n_estimates,
    coalesce(d.n_disputed, 0) AS n_disputed,
    coalesce(r.n_revised, 0) AS n_revised,
    coalesce(r.n_replaced, 0) AS n_replaced,
    h.last_publisher,
    p.publisher_id AS owner,
    p.* LIKE 'name_%',
    p.country AS owner_country,
    p.homepage
FROM series AS s
JOIN held AS h USING (series_id)
LEFT JOIN series_quality AS q USING (series_id)
LEFT JOIN following AS f USING (series_id)
LEFT JOIN revised AS r USING (series_id)
LEFT JOIN disputed AS d USING (series_id)
LEFT JOIN series_owner AS o USING (series_id)
LEFT JOIN publisher AS p ON o.owner = p.publisher_id
WHERE
    ($series IS NULL OR s.series_id = $series)
    AND ($headline IS NULL OR s.headline = $headline)
    AND s.series_id IN (SELECT c.series_id FROM series_choice AS c WHERE c.choice = $group)
    AND (
        $words = ''
        OR contains(lower(concat_ws(' ', s.series_id, *COLUMNS('^title_'), s.node)), lower($words))
    )
ORDER BY s.headline DESC, q.n_dated DESC NULLS LAST, s.series_id
