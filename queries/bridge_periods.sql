WITH gaps AS (
    SELECT
        * EXCLUDE (value_one, value_other),
        value_one / if(imports = 'one', $factor, 1) AS value_one,
        value_other / if(imports = 'other', $factor, 1) AS value_other
    FROM bridge_period
    WHERE list_contains(CAST($bridges AS VARCHAR[]), bridge)
),

steps AS (
    SELECT
        bridge,
        period,
        list(series_id ORDER BY value DESC, series_id) AS steps,
        sum(value) AS published
    FROM bridge_step
    GROUP BY bridge, period
)

SELECT
    g.bridge,
    b.kind,
    b.one,
    b.other,
    g.period,
    g.period_kind,
    g.period_start,
    g.period_end,
    g.value_one,
    g.value_other,
    b.unit,
    g.value_other - g.value_one AS gap,
    g.value_other / g.value_one - 1 AS share,
    g.status_one,
    g.status_other,
    g.publisher_one,
    g.publisher_other,
    g.counted_by_one,
    g.counted_by_other,
    g.attribution_one,
    g.attribution_other,
    g.imports,
    g.likely_cause,
    coalesce(s.steps, []) AS steps,
    s.published,
    -- what no published part explains; roundings may pass the gap by a little
    greatest(abs(g.value_other - g.value_one) - coalesce(s.published, 0), 0) AS unexplained
FROM gaps AS g
JOIN bridge AS b USING (bridge)
LEFT JOIN steps AS s ON g.bridge = s.bridge AND g.period = s.period
ORDER BY
    list_position(CAST($bridges AS VARCHAR[]), g.bridge),
    g.period_end,
    g.period_start
