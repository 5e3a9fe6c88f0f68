-- What the map draws: how wide its bands are, which places stand on it and how large.
-- Bands take the newest count of a quarter or more: an estimate would widen one as a count does,
-- and what follows from other figures would stand beside what was counted at a gate.
-- Their periods differ in length, so the days of each are beside its trains.
CREATE TABLE map_flow AS
WITH counted_period AS (
    SELECT
        v.*,
        date_diff('day', v.period_start, v.period_end) + 1 AS days
    FROM series_value AS v
    JOIN status AS t ON v.status = t.code
    WHERE
        t.counted
        AND v.derivation = ''
        AND v.period_kind IN ('year', 'half', 'quarter', 'year-to-date')
)

SELECT
    f.flow,
    v.series_id,
    v.period,
    v.days,
    v.value,
    v.unit,
    v.qualifier,
    v.observation_id,
    v.source_id,
    v.publisher,
    v.attribution
FROM in_map_flows AS f
JOIN counted_period AS v USING (series_id)
WHERE v.days >= 90
QUALIFY row_number() OVER (PARTITION BY f.flow ORDER BY v.period_end DESC, v.days DESC) = 1
ORDER BY f.flow;

-- Places take what happened: their passport marks an estimate, and without one a place whose
-- tonnes are only estimated would have no size.
CREATE TABLE map_node AS
WITH newest_tonnes AS (
    SELECT v.*
    FROM series_value AS v
    JOIN status AS t ON v.status = t.code
    WHERE v.period_kind = 'year' AND t.happened AND v.unit = 't'
    QUALIFY row_number() OVER (PARTITION BY v.series_id ORDER BY v.period DESC) = 1
)

SELECT
    n.slug,
    n.* LIKE 'name_%',
    n.kind,
    n.country,
    n.lat,
    n.lon,
    -- a diamond is a plan everywhere else; older releases have it as the sign of a hub
    CASE
        WHEN m.shape = 'diamond' THEN 'hexagon'
        WHEN m.shape IS NOT NULL THEN m.shape
        WHEN n.kind = 'seaport' THEN 'square'
        WHEN n.kind = 'airport' THEN 'triangle'
        WHEN n.kind IN ('terminal', 'dry-port') THEN 'hexagon'
        ELSE 'circle'
    END AS shape,
    coalesce(m.rank = 'main', FALSE) AS is_main,
    coalesce(m.rank = 'context', FALSE) AS is_context,
    v.value,
    v.unit,
    v.period,
    v.status,
    v.qualifier,
    v.series_id,
    v.publisher,
    v.attribution
FROM node AS n
LEFT JOIN in_map_nodes AS m USING (slug)
LEFT JOIN newest_tonnes AS v ON m.series_id = v.series_id
WHERE n.role = 'node'
ORDER BY n.slug;
