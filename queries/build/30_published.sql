-- The preferred published value of each series and period, with the range of its sources.
-- Derived values are added from it.
CREATE TABLE published AS
WITH preferred AS (
    SELECT *
    FROM series_observation
    WHERE role = 'preferred'
),

spread AS (
    SELECT
        series_id,
        period_start,
        period_end,
        min(value) AS low,
        max(value) AS high,
        count(*) AS n_observations,
        count(DISTINCT source_id) AS n_sources
    FROM series_observation
    WHERE role <> 'excluded'
    GROUP BY ALL
)

SELECT
    p.series_id,
    p.period,
    p.period_kind,
    p.period_start,
    p.period_end,
    p.value,
    r.low,
    r.high,
    p.unit,
    p.status,
    p.qualifier,
    CASE
        WHEN coalesce(p.flag, '') = '' THEN []
        ELSE string_split(p.flag, ';')
    END AS flags,
    p.observation_id,
    r.n_observations,
    r.n_sources,
    '' AS derivation,
    CAST([] AS VARCHAR[]) AS parents,
    p.source_id,
    p.publisher,
    p.tier,
    p.attribution,
    s.metric,
    m.aggregation,
    -- a rate on a figure that is known to be wrong says nothing
    CASE WHEN e.error IS NULL THEN TRY_CAST(g.percent AS DOUBLE) / 100 END AS growth_printed
FROM preferred AS p
JOIN spread AS r USING (series_id, period_start, period_end)
JOIN series AS s USING (series_id)
JOIN metric AS m ON s.metric = m.metric
LEFT JOIN in_printed_growth AS g USING (observation_id)
LEFT JOIN in_known_errors AS e
    ON
        p.series_id = e.series_id
        AND p.period_kind = 'year'
        AND e.period = CAST(year(p.period_end) - 1 AS VARCHAR)
ORDER BY p.series_id, p.period_start, p.period_end;
