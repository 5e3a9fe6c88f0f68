WITH known AS (
    SELECT max(date) AS day
    FROM release
),

-- periods of its own rhythm that a series should have: whole years, and months where it counts
-- them, of the last ten years; a month is asked for when it ended a month ago
due AS (
    SELECT
        q.series_id,
        'years' AS kind,
        12 AS months,
        CAST(unnest(generate_series(
            greatest(
                date_trunc('year', q.first_start), date_trunc('year', k.day) - INTERVAL 10 YEAR
            ),
            date_trunc('year', k.day) - INTERVAL 1 DAY,
            INTERVAL 1 YEAR
        )) AS DATE) AS start
    FROM series_quality AS q
    CROSS JOIN known AS k
    UNION ALL
    SELECT
        q.series_id,
        'months' AS kind,
        1 AS months,
        CAST(unnest(generate_series(
            greatest(q.first_start, date_trunc('year', k.day) - INTERVAL 10 YEAR),
            date_trunc('month', k.day) - INTERVAL 2 MONTH,
            INTERVAL 1 MONTH
        )) AS DATE) AS start
    FROM series_quality AS q
    CROSS JOIN known AS k
    WHERE q.months = 1
),

counted AS (
    SELECT
        v.series_id,
        v.period_start,
        v.period_kind
    FROM series_value AS v
    JOIN status AS t ON v.status = t.code
    WHERE t.counted
),

missing AS (
    SELECT
        d.series_id,
        d.kind,
        d.start
    FROM due AS d
    ANTI JOIN counted AS c
        ON
            d.series_id = c.series_id
            AND d.start = c.period_start
            AND c.period_kind = CASE d.kind WHEN 'years' THEN 'year' ELSE 'month' END
),

-- years that were planned and have passed without a count of the same thing
planned AS (
    SELECT DISTINCT
        c.series_id,
        v.period_start AS start
    FROM series_value AS v
    JOIN status AS t ON v.status = t.code
    JOIN series AS p USING (series_id)
    JOIN series AS c ON list_contains(p.compare_with, c.series_id)
    CROSS JOIN known AS k
    ANTI JOIN counted AS n
        ON
            c.series_id = n.series_id
            AND v.period_start = n.period_start
            AND n.period_kind = 'year'
    WHERE
        t.planned
        AND v.period_kind = 'year'
        AND v.period_end < k.day
        AND v.period_start >= date_trunc('year', k.day) - INTERVAL 10 YEAR
),

gap AS (
    SELECT
        coalesce(m.series_id, p.series_id) AS series_id,
        coalesce(m.kind, 'years') AS kind,
        list(coalesce(m.start, p.start) ORDER BY coalesce(m.start, p.start)) AS starts,
        count(p.start) AS n_planned
    FROM missing AS m
    FULL JOIN planned AS p ON m.series_id = p.series_id AND m.start = p.start AND m.kind = 'years'
    GROUP BY ALL
),

newest AS (
    SELECT
        v.series_id,
        first(v.period ORDER BY v.period_end DESC, v.period_start) AS last_period,
        first(v.value ORDER BY v.period_end DESC, v.period_start) AS last_value,
        first(v.qualifier ORDER BY v.period_end DESC, v.period_start) AS last_qualifier,
        first(v.status ORDER BY v.period_end DESC, v.period_start) AS last_status,
        first(v.source_id ORDER BY v.period_end DESC, v.period_start) AS last_source,
        first(v.attribution ORDER BY v.period_end DESC, v.period_start) AS last_attribution
    FROM series_value AS v
    JOIN status AS t ON v.status = t.code
    WHERE t.counted
    GROUP BY v.series_id
)

SELECT
    s.series_id || '-' || g.kind AS gap,
    g.kind,
    s.series_id,
    s.* LIKE 'title_%',
    s.* LIKE 'definition_%',
    s.entity,
    s.metric,
    s.unit,
    s.frequency,
    s.headline,
    list_transform(
        g.starts,
        LAMBDA day: left(CAST(day AS VARCHAR), CASE g.kind WHEN 'years' THEN 4 ELSE 7 END)
    ) AS periods,
    len(g.starts) AS n_missing,
    g.n_planned,
    w.n_figures,
    w.n_findings,
    w.n_projects,
    -- what a reader meets first weighs as much as three figures more
    w.n_figures + w.n_findings + w.n_projects + g.n_planned
    + CASE WHEN s.headline THEN 3 ELSE 0 END AS waits,
    n.last_period,
    n.last_value,
    n.last_qualifier,
    n.last_status,
    n.last_attribution,
    c.url AS last_url,
    p.publisher_id AS owner,
    p.* LIKE 'name_%',
    p.country AS owner_country,
    p.homepage
FROM gap AS g
JOIN series AS s USING (series_id)
JOIN series_waiting AS w USING (series_id)
LEFT JOIN newest AS n USING (series_id)
LEFT JOIN source AS c ON n.last_source = c.source_id
LEFT JOIN series_owner AS o USING (series_id)
LEFT JOIN publisher AS p ON o.owner = p.publisher_id
WHERE
    ($gap IS NULL OR s.series_id || '-' || g.kind = $gap)
    AND ($series IS NULL OR s.series_id = $series)
    AND ($owner IS NULL OR p.publisher_id = $owner)
    AND w.n_figures + w.n_findings + w.n_projects + g.n_planned > 0
ORDER BY waits DESC, n_missing DESC, gap
