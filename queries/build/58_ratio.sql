-- What two figures of one scope and one period say together: boxes on a train, tonnes in a box,
-- dollars in a box, one side of a border against the other. Both were printed and neither is
-- derived. The band of a kind is that of its own ratios: from the quartiles of those of figures
-- that are counted and shown, one and a half of their distance outwards, on a scale where twice and
-- half are equally far (Tukey's fences); fewer than eight make none.
CREATE TABLE ratio AS
WITH kind (kind, metric, by_metric) AS (
    VALUES
    ('teu-per-train', 'container_volume', 'trains'),
    ('tonnes-per-train', 'freight_volume', 'trains'),
    ('tonnes-per-teu', 'freight_volume', 'container_volume'),
    ('usd-per-teu', 'cargo_value', 'container_volume'),
    ('usd-per-train', 'cargo_value', 'trains'),
    ('usd-per-tonne', 'cargo_value', 'freight_volume')
),

figure AS (
    SELECT
        p.series_id,
        if(t.counted, p.role, 'estimate') AS role,
        o.id,
        o.metric,
        o.period,
        o.period_kind,
        o.period_start,
        o.period_end,
        o.value,
        -- a value in dollars names no cargo
        if(o.metric = 'cargo_value', '', coalesce(o.cargo, '')) AS cargo,
        concat(
            o.entity, '|', o.direction, '|', o.mode, '|', o.partner, '|', o.origin, '|',
            o.destination, '|', o.corridor, '|', o.crossing, '|', o.operator, '|', o.variant
        ) AS scope
    FROM series_point AS p
    JOIN observation AS o ON p.observation_id = o.id
    JOIN status AS t ON o.status = t.code
    -- figures since the first train repeat every year they hold
    WHERE t.happened AND o.value > 0 AND o.period_kind NOT IN ('stock', 'since-start')
),

loads AS (
    SELECT
        k.kind,
        a.series_id,
        b.series_id AS other_id,
        a.period,
        a.period_kind,
        a.period_start,
        a.period_end,
        a.id AS observation_id,
        b.id AS other_observation_id,
        a.value,
        b.value AS other_value,
        a.role,
        b.role AS other_role
    FROM kind AS k
    JOIN figure AS a ON k.metric = a.metric
    JOIN figure AS b
        ON
            k.by_metric = b.metric
            AND a.scope = b.scope
            AND a.period = b.period
            AND (a.cargo = b.cargo OR a.cargo = '')
    -- of each figure at least one is shown: two that are not say nothing of each other
    WHERE 'preferred' IN (a.role, b.role)
),

-- the two railways of a border, each with its own count
borders AS (
    SELECT
        'border' AS kind,
        a.series_id,
        b.series_id AS other_id,
        a.period,
        a.period_kind,
        a.period_start,
        a.period_end,
        a.id AS observation_id,
        b.id AS other_observation_id,
        a.value,
        b.value AS other_value,
        a.role,
        b.role AS other_role
    FROM bridge AS g
    JOIN figure AS a ON a.series_id IN (g.one, g.other) AND a.metric = 'freight_volume'
    JOIN figure AS b
        ON b.series_id IN (g.one, g.other) AND a.metric = b.metric AND a.period = b.period
    JOIN series AS x ON a.series_id = x.series_id
    JOIN series AS y ON b.series_id = y.series_id
    JOIN entity AS e ON x.entity = e.entity
    JOIN entity AS f ON y.entity = f.entity
    WHERE
        g.kind = 'place'
        AND starts_with(e.countries, 'KZ')
        AND starts_with(f.countries, 'CN')
        AND 'preferred' IN (a.role, b.role)
),

-- what several printed alike stands once, as the shown ones have it
both_kinds AS (
    SELECT * FROM loads
    UNION ALL
    SELECT * FROM borders
),

every AS (
    SELECT *
    FROM both_kinds
    QUALIFY
        row_number() OVER (
            PARTITION BY kind, series_id, other_id, period, value, other_value
            ORDER BY
                role = 'preferred' DESC,
                other_role = 'preferred' DESC,
                observation_id,
                other_observation_id
        ) = 1
),

band AS (
    SELECT
        kind,
        count(*) AS n_ratios,
        quantile_cont(ln(value / other_value), 0.25) AS lower,
        quantile_cont(ln(value / other_value), 0.75) AS upper
    FROM every
    WHERE role = 'preferred' AND other_role = 'preferred'
    GROUP BY kind
)

SELECT
    e.*,
    e.value / e.other_value AS ratio,
    b.n_ratios,
    if(b.n_ratios >= 8, exp(b.lower - 1.5 * (b.upper - b.lower)), NULL) AS low,
    if(b.n_ratios >= 8, exp(b.upper + 1.5 * (b.upper - b.lower)), NULL) AS high,
    coalesce(
        e.value / e.other_value < exp(b.lower - 1.5 * (b.upper - b.lower))
        OR e.value / e.other_value > exp(b.upper + 1.5 * (b.upper - b.lower)),
        FALSE
    )
    AND b.n_ratios >= 8 AS outside
FROM every AS e
LEFT JOIN band AS b USING (kind)
ORDER BY
    e.kind,
    e.series_id,
    e.other_id,
    e.period_end,
    e.period_start,
    e.observation_id,
    e.other_observation_id;
