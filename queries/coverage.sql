WITH chosen AS (
    SELECT
        series_id,
        "group",
        COLUMNS('^title_')
    FROM series
    WHERE
        series_id IN (SELECT series_id FROM series_choice WHERE choice = $group)
        AND (
            contains(lower(concat_ws(' ', series_id, *COLUMNS('^title_'), node)), lower($words))
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

figure AS (
    SELECT
        v.series_id,
        v.year,
        v.period,
        v.status,
        v.period_kind = 'year' AS full_year,
        d.series_id IS NOT NULL AS disputed,
        row_number() OVER (
            PARTITION BY v.series_id, v.year
            -- the full year before any part of it, then the longest part, of equal ones the newest
            ORDER BY
                v.period_kind = 'year' DESC,
                v.period_end - v.period_start DESC,
                v.period_end DESC
        ) AS place
    FROM series_value AS v
    LEFT JOIN disputed AS d USING (series_id, period)
    WHERE v.year >= $start
),

year_of_series AS (
    SELECT
        series_id,
        year,
        bool_or(full_year) AS full_year,
        any_value(period) FILTER (place = 1) AS period,
        any_value(status) FILTER (place = 1) AS status,
        bool_or(disputed) AS disputed
    FROM figure
    GROUP BY series_id, year
)

SELECT
    c.series_id,
    c.* LIKE 'title_%',
    c."group",
    y.* EXCLUDE (series_id)
FROM chosen AS c
JOIN year_of_series AS y USING (series_id)
ORDER BY c."group", c.series_id, y.year
