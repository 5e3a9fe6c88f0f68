WITH gaps AS (
    SELECT
        bridge,
        period,
        period_start,
        period_end,
        value_one / if(imports = 'one', $factor, 1) AS value_one,
        value_other / if(imports = 'other', $factor, 1) AS value_other
    FROM bridge_period
),

shares AS (
    SELECT
        *,
        value_other / value_one - 1 AS share,
        median(value_other / value_one - 1) OVER (PARTITION BY bridge) AS middle
    FROM gaps
),

summary AS (
    SELECT
        bridge,
        count(*) AS n_periods,
        arg_max(period, (period_end, period_start)) AS last_period,
        arg_max(value_one, (period_end, period_start)) AS value_one,
        arg_max(value_other, (period_end, period_start)) AS value_other,
        arg_max(share, (period_end, period_start)) AS share,
        any_value(middle) AS middle,
        max(abs(share - middle)) AS spread,
        arg_max(period, (abs(share - middle), period_end)) AS farthest,
        arg_max(share, (abs(share - middle), period_end)) AS farthest_share
    FROM shares
    GROUP BY bridge
),

-- ten points: more than a revision of one line, less than a change of what it counts
judged AS (
    SELECT
        b.*,
        coalesce(s.n_periods, 0) AS n_periods,
        s.last_period,
        s.value_one,
        s.value_other,
        s.value_other - s.value_one AS gap,
        s.share,
        s.middle,
        CASE
            WHEN s.n_periods IS NULL THEN 'apart'
            WHEN b.kind = 'conflict' THEN 'versions'
            WHEN s.n_periods < 3 THEN 'few'
            WHEN s.spread > 0.10 THEN 'jumps'
            WHEN abs(s.middle) <= 0.02 THEN 'agrees'
            ELSE 'persistent'
        END AS verdict,
        s.farthest,
        s.farthest_share
    FROM bridge AS b
    LEFT JOIN summary AS s USING (bridge)
),

firsts AS (
    SELECT
        series_id AS one,
        COLUMNS('^((?:title|definition)_.*)$') AS "one_\1"
    FROM series
),

seconds AS (
    SELECT
        series_id AS other,
        COLUMNS('^((?:title|definition)_.*)$') AS "other_\1"
    FROM series
)

SELECT
    j.* EXCLUDE (farthest, farthest_share),
    if(j.verdict = 'jumps', j.farthest, '') AS farthest,
    if(j.verdict = 'jumps', j.farthest_share, NULL) AS farthest_share,
    f.* EXCLUDE (one),
    s.* EXCLUDE (other)
FROM judged AS j
LEFT JOIN firsts AS f USING (one)
LEFT JOIN seconds AS s USING (other)
WHERE
    ($bridges IS NULL OR list_contains(CAST($bridges AS VARCHAR[]), j.bridge))
    AND ($series IS NULL OR $series IN (j.one, j.other))
    AND ($kinds IS NULL OR list_contains(CAST($kinds AS VARCHAR[]), j.kind))
    AND (
        $words = ''
        OR contains(
            lower(concat_ws(' ', j.bridge, *COLUMNS('^(?:one|other)_title_'))),
            lower($words)
        )
    )
ORDER BY
    j.n_periods = 0,
    j.is_flow DESC,
    list_position(
        ['counter', 'mirror', 'place', 'conflict', 'part', 'plan', 'measure'], j.kind
    ),
    j.headline DESC,
    j.n_periods DESC,
    abs(j.share) DESC,
    j.bridge
