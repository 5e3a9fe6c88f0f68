WITH of_counter AS (
    SELECT o.series_id
    FROM series_observation AS o
    LEFT JOIN publisher AS p ON o.counted_by = p.publisher_id
    WHERE
        o.role <> 'excluded'
        AND ($counter = '' OR o.counted_by = $counter)
        AND ($counter_kind = '' OR p.kind = $counter_kind)
),

chosen AS (
    SELECT *
    FROM series
    WHERE
        ($counter = '' AND $counter_kind = '' OR series_id IN (SELECT series_id FROM of_counter))
        AND series_id IN (SELECT series_id FROM series_choice WHERE choice = $group)
        AND (
            $words = ''
            OR contains(lower(concat_ws(' ', series_id, *COLUMNS('^title_'), node)), lower($words))
            OR series_id IN (
                SELECT series_id
                FROM series_observation
                WHERE contains(lower(publisher), lower($words))
            )
        )
)

SELECT
    s.series_id,
    s.* LIKE 'title_%',
    s.unit,
    s."group",
    s.node,
    s.entity,
    s.metric,
    s.direction,
    s.cargo,
    s.frequency,
    s.headline,
    s.* LIKE 'definition_%',
    s.compare_with,
    count(*) AS n_values,
    min(v.year) AS first_year,
    max(v.year) AS last_year,
    count(*) FILTER (v.period_kind = 'year') AS n_years,
    -- the value that ends last; of those that end together the longest
    first(v.period ORDER BY v.period_end DESC, v.period_start) AS last_period,
    first(v.value ORDER BY v.period_end DESC, v.period_start) AS last_value,
    first(v.qualifier ORDER BY v.period_end DESC, v.period_start) AS last_qualifier,
    first(v.status ORDER BY v.period_end DESC, v.period_start) AS last_status,
    first(v.publisher ORDER BY v.period_end DESC, v.period_start) AS last_publisher,
    first(v.attribution ORDER BY v.period_end DESC, v.period_start) AS last_attribution
FROM chosen AS s
JOIN series_value AS v USING (series_id)
GROUP BY ALL
ORDER BY s."group", s.series_id
