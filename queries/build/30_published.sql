-- The preferred published value of each series and period, with the range of its sources.
-- Derived values are added from it.
CREATE TABLE published AS
SELECT p.series_id, p.period, p.period_kind, p.period_start, p.period_end, p.value,
    r.low, r.high, p.unit, p.status, p.qualifier,
    CASE WHEN coalesce(p.flag, '') = '' THEN [] ELSE string_split(p.flag, ';') END AS flags,
    p.observation_id, r.n_observations, r.n_sources, '' AS derivation, [] :: VARCHAR[] AS parents,
    p.source_id, p.publisher, p.tier, s.metric, m.aggregation
FROM series_observation p
JOIN (
    SELECT series_id, period_start, period_end, min(value) AS low, max(value) AS high,
        count(*) AS n_observations, count(DISTINCT source_id) AS n_sources
    FROM series_observation WHERE role <> 'excluded' GROUP BY ALL
) r USING (series_id, period_start, period_end)
JOIN series s USING (series_id)
JOIN metric m ON m.metric = s.metric
WHERE p.role = 'preferred'
ORDER BY p.series_id, p.period_start, p.period_end;
