WITH chosen AS (
    SELECT
        series_id,
        "group",
        COLUMNS('^title_')
    FROM series
    WHERE
        series_id IN (SELECT series_id FROM series_choice WHERE choice = $group)
        AND (
            $words = ''
            OR contains(lower(concat_ws(' ', series_id, *COLUMNS('^title_'), node)), lower($words))
            OR series_id IN (
                SELECT series_id
                FROM series_observation
                WHERE contains(lower(publisher), lower($words))
            )
        )
),

disputed AS (
    SELECT DISTINCT
        series_id,
        period
    FROM conflict
),

year_of_series AS (
    SELECT
        v.series_id,
        v.year,
        bool_or(v.period_kind = 'year') AS full_year,
        -- the full year before any part of it, then the longest part, of equal ones the newest
        arg_max(
            { 'period': v.period, 'status': v.status },
            (v.period_kind = 'year', v.period_end - v.period_start, v.period_end)
        ) AS shown,
        bool_or(d.series_id IS NOT NULL) AS disputed
    FROM series_value AS v
    LEFT JOIN disputed AS d USING (series_id, period)
    WHERE v.year >= $start
    GROUP BY v.series_id, v.year
)

SELECT
    c.series_id,
    c.* LIKE 'title_%',
    c."group",
    y.year,
    y.full_year,
    y.shown.period,
    y.shown.status,
    y.disputed
FROM chosen AS c
JOIN year_of_series AS y USING (series_id)
ORDER BY c."group", c.series_id, y.year
