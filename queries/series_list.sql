WITH found AS (
    SELECT
        series_id,
        count(*) AS n_values,
        min(year) AS first_year,
        max(year) AS last_year,
        count(*) FILTER (period_kind = 'year') AS n_years,
        -- the value that ends last; of those that end together the longest
        first(period ORDER BY period_end DESC, period_start) AS last_period,
        first(value ORDER BY period_end DESC, period_start) AS last_value,
        first(status ORDER BY period_end DESC, period_start) AS last_status,
        first(publisher ORDER BY period_end DESC, period_start) AS last_publisher,
        first(attribution ORDER BY period_end DESC, period_start) AS last_attribution,
        list_sort(list(DISTINCT tier)) AS tiers
    FROM series_value
    WHERE
        ($start IS NULL OR period_start >= $start)
        AND ($finish IS NULL OR period_end <= $finish)
        AND ($statuses IS NULL OR list_contains(CAST($statuses AS VARCHAR[]), status))
        AND ($tiers IS NULL OR list_contains(CAST($tiers AS VARCHAR[]), tier))
    GROUP BY series_id
),

of_publisher AS (
    SELECT series_id
    FROM series_observation
    WHERE contains(lower(publisher), lower($publisher))
),

-- with a figure that they counted and printed
of_bodies AS (
    SELECT o.series_id
    FROM series_observation AS o
    LEFT JOIN publisher AS p ON o.counted_by = p.publisher_id
    WHERE
        o.role <> 'excluded'
        AND ($counters IS NULL OR list_contains(CAST($counters AS VARCHAR[]), o.counted_by))
        AND ($printers IS NULL OR list_contains(CAST($printers AS VARCHAR[]), o.printed_by))
        AND (
            $counter_kinds IS NULL OR list_contains(CAST($counter_kinds AS VARCHAR[]), p.kind)
        )
)

SELECT
    s.series_id,
    s.* LIKE 'title_%',
    s.* LIKE 'definition_%',
    s.unit,
    s.entity,
    s.metric,
    s.direction,
    s.cargo,
    s.mode,
    s.corridor,
    s.operator,
    s.frequency,
    s."group",
    s.node,
    s.headline,
    s.compare_with,
    string_split(coalesce(e.countries, ''), ';') AS countries,
    f.* EXCLUDE (series_id),
    count(*) OVER () AS n_found
FROM series AS s
JOIN found AS f USING (series_id)
JOIN entity AS e USING (entity)
WHERE
    ($series IS NULL OR s.series_id = $series)
    AND ($entities IS NULL OR list_contains(CAST($entities AS VARCHAR[]), s.entity))
    AND ($metrics IS NULL OR list_contains(CAST($metrics AS VARCHAR[]), s.metric))
    AND ($nodes IS NULL OR list_contains(CAST($nodes AS VARCHAR[]), s.node))
    AND ($groups IS NULL OR list_contains(CAST($groups AS VARCHAR[]), s."group"))
    AND (
        $modes IS NULL
        OR list_has_any(string_split(s.mode, ';'), CAST($modes AS VARCHAR[]))
    )
    AND (
        $directions IS NULL
        OR list_has_any(string_split(s.direction, ';'), CAST($directions AS VARCHAR[]))
    )
    AND (
        $countries IS NULL
        OR list_has_any(string_split(e.countries, ';'), CAST($countries AS VARCHAR[]))
    )
    AND ($headline IS NULL OR s.headline = $headline)
    AND ($publisher = '' OR s.series_id IN (SELECT series_id FROM of_publisher))
    AND (
        $counters IS NULL AND $printers IS NULL AND $counter_kinds IS NULL
        OR s.series_id IN (SELECT series_id FROM of_bodies)
    )
    AND (
        $words = ''
        OR contains(
            lower(concat_ws(' ', s.series_id, *COLUMNS('^title_'), s.node)), lower($words)
        )
    )
ORDER BY s."group", s.series_id
LIMIT $limit OFFSET $offset
