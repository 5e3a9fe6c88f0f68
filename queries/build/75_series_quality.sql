-- How complete and how timely each series is: periods of its own rhythm that were counted, and the
-- days between the end of a period and the earliest dated print of it. A print before the end of
-- its period is no whole count of it, and one more than a year after repeats an older one; fewer
-- than three known delays are no habit.
CREATE TABLE series_quality AS
WITH rhythm (frequency, period_kind, months, parts) AS (
    -- where months are counted, any figure that reaches the end of one brings it
    VALUES
    ('A', 'year', 12, ['year']),
    ('Q', 'quarter', 3, ['quarter', 'half', 'year', 'year-to-date']),
    ('M', 'month', 1, ['month', 'quarter', 'half', 'year', 'year-to-date'])
),

known AS (
    SELECT max(date) AS day
    FROM release
),

regular AS (
    SELECT
        s.series_id,
        r.months,
        r.period_kind,
        r.parts,
        -- the last day of the last whole period by the day of the evidence
        CAST(
            time_bucket(to_months(r.months), k.day + INTERVAL 1 DAY, DATE '2000-01-01')
            - INTERVAL 1 DAY AS DATE
        ) AS closed
    FROM series AS s
    JOIN rhythm AS r USING (frequency)
    CROSS JOIN known AS k
),

counted AS (
    SELECT
        r.series_id,
        min(v.period_start) AS first_start,
        max(v.period_end) AS last_end,
        count(DISTINCT v.period) FILTER (v.period_end <= r.closed) AS n_found,
        date_diff('month', min(v.period_start), any_value(r.closed) + INTERVAL 1 DAY)
        // any_value(r.months) AS n_due
    FROM regular AS r
    JOIN series_value AS v USING (series_id, period_kind)
    JOIN status AS t ON v.status = t.code
    WHERE t.counted
    GROUP BY r.series_id
),

news AS (
    SELECT
        r.series_id,
        o.period_end,
        CASE
            WHEN length(o.published) = 10
                THEN date_diff('day', o.period_end, CAST(o.published AS DATE))
        END AS days
    FROM regular AS r
    JOIN series_observation AS o USING (series_id)
    JOIN status AS t ON o.status = t.code
    WHERE
        t.counted
        AND o.role <> 'excluded'
        AND list_contains(r.parts, o.period_kind)
        AND o.period_end = last_day(o.period_end)
        AND month(o.period_end) % r.months = 0
),

earliest AS (
    SELECT
        series_id,
        period_end,
        min(days) FILTER (days BETWEEN 0 AND 366) AS days
    FROM news
    GROUP BY ALL
),

habit AS (
    SELECT
        series_id,
        max(period_end) AS reached,
        count(*) AS n_published,
        count(days) AS n_dated,
        CASE WHEN count(days) >= 3 THEN CAST(round(median(days)) AS INTEGER) END AS usual_days,
        CASE WHEN count(days) >= 3 THEN min(days) END AS least_days,
        CASE WHEN count(days) >= 3 THEN max(days) END AS most_days
    FROM earliest
    GROUP BY series_id
)

SELECT
    r.series_id,
    r.months,
    c.first_start,
    c.last_end,
    r.closed,
    c.n_due,
    c.n_found,
    greatest(c.last_end, h.reached) AS reached,
    coalesce(h.n_published, 0) AS n_published,
    coalesce(h.n_dated, 0) AS n_dated,
    h.usual_days,
    h.least_days,
    h.most_days
FROM regular AS r
JOIN counted AS c USING (series_id)
LEFT JOIN habit AS h USING (series_id)
ORDER BY r.series_id;
ALTER TABLE series_quality ADD PRIMARY KEY (series_id);
