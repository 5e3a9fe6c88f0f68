-- Bridges between lines that count something alike: which lines (`bridge`), both values of every
-- period that both of them cover to the day (`bridge_period`), and what is published of the way
-- from the one to the other (`bridge_step`). What is planned never stands beside what happened, and
-- nothing is interpolated.

-- what a line is of, by the figures it shows
CREATE TABLE line_scope AS
SELECT
    v.series_id,
    s.metric,
    s.unit,
    count(*) FILTER (WHERE v.period_kind = 'year') AS n_years,
    avg(v.value) AS mean,
    bool_or(t.planned) AS planned,
    mode(concat(o.entity, '|', o.crossing)) AS place,
    mode(coalesce(o.direction, '')) AS direction,
    mode(coalesce(o.cargo, '')) AS cargo,
    mode(coalesce(o.mode, '')) AS carrier,
    mode(concat(o.partner, '|', o.origin, '|', o.destination, '|', o.corridor)) AS route,
    mode(concat(o.operator, '|', o.variant)) AS counter
FROM series_value AS v
JOIN series AS s USING (series_id)
JOIN observation AS o ON v.observation_id = o.id
JOIN status AS t ON v.status = t.code
GROUP BY ALL;

CREATE TABLE bridge AS
WITH tied AS (
    SELECT DISTINCT
        least(s.series_id, c.tied_to) AS first_id,
        greatest(s.series_id, c.tied_to) AS second_id
    FROM series AS s
    CROSS JOIN unnest(s.compare_with) AS c (tied_to)
    WHERE c.tied_to IN (SELECT series_id FROM series)
),

kinds AS (
    SELECT
        concat(t.first_id, '..', t.second_id) AS bridge,
        t.first_id,
        t.second_id,
        (a.n_years, a.mean) >= (b.n_years, b.mean) AS longer,
        -- a whole counts all cargo, all modes, both directions
        (a.direction = 'total')::INTEGER + (a.cargo = 'all')::INTEGER + (a.carrier = 'all')::INTEGER
        - (b.direction = 'total')::INTEGER - (b.cargo = 'all')::INTEGER
        - (b.carrier = 'all')::INTEGER AS wider,
        CASE
            WHEN (a.metric, a.unit) <> (b.metric, b.unit) THEN 'measure'
            WHEN a.planned OR b.planned THEN 'plan'
            WHEN
                (a.direction, a.cargo, a.carrier, a.route)
                <> (b.direction, b.cargo, b.carrier, b.route)
                THEN 'part'
            WHEN a.place <> b.place THEN 'place'
            ELSE 'counter'
        END AS kind,
        list_filter(
            [
                if(a.direction <> b.direction, 'direction', NULL),
                if(a.cargo <> b.cargo, 'cargo', NULL),
                if(a.carrier <> b.carrier, 'mode', NULL),
                if(a.route <> b.route, 'route', NULL),
                if(a.place <> b.place, 'place', NULL),
                if(a.counter <> b.counter, 'counter', NULL)
            ],
            LAMBDA differs: differs IS NOT NULL
        ) AS differs,
        a.unit,
        coalesce(m.kind = 'flow', FALSE) AS is_flow,
        coalesce(x.headline, FALSE) OR coalesce(y.headline, FALSE) AS headline
    FROM tied AS t
    JOIN line_scope AS a ON t.first_id = a.series_id
    JOIN line_scope AS b ON t.second_id = b.series_id
    JOIN series AS x ON t.first_id = x.series_id
    JOIN series AS y ON t.second_id = y.series_id
    LEFT JOIN metric AS m ON a.metric = m.metric
),

-- the other is measured by the one: a part by its whole, else by the line with more full years, of
-- equal ones the larger
compared AS (
    SELECT
        bridge,
        if(wider > 0 OR wider = 0 AND longer, first_id, second_id) AS one,
        if(wider > 0 OR wider = 0 AND longer, second_id, first_id) AS other,
        kind,
        differs,
        unit,
        is_flow,
        headline
    FROM kinds
),

disputed AS (
    SELECT DISTINCT
        c.series_id AS bridge,
        c.series_id AS one,
        c.series_id AS other,
        'conflict' AS kind,
        ['counter'] AS differs,
        s.unit,
        coalesce(m.kind = 'flow', FALSE) AS is_flow,
        coalesce(s.headline, FALSE) AS headline
    FROM conflict AS c
    JOIN series AS s USING (series_id)
    LEFT JOIN metric AS m USING (metric)
),

mirrored AS (
    SELECT DISTINCT
        lower(concat(a.reporter, '-', b.reporter, '-', a.flow)) AS bridge,
        a.reporter AS one,
        b.reporter AS other,
        'mirror' AS kind,
        ['counter'] AS differs,
        'usd' AS unit,
        TRUE AS is_flow,
        a.reporter = 'CHN' AND b.reporter = 'KAZ' AS headline
    FROM trade_side AS a
    JOIN trade_side AS b
        ON
            a.reporter < b.reporter
            -- the world is no partner that answers
            AND 'WLD' NOT IN (a.reporter, b.reporter)
            AND a.reporter = b.partner
            AND a.partner = b.reporter
            AND a.year = b.year
            AND a.basis = b.basis
            -- what one side sells the other buys
            AND (a.flow, b.flow) IN (
                ('total', 'total'), ('export', 'import'), ('import', 'export')
            )
)

SELECT * FROM compared
UNION ALL
SELECT * FROM disputed
UNION ALL
SELECT * FROM mirrored
ORDER BY bridge;

CREATE TABLE bridge_period AS
WITH figures AS (
    SELECT
        v.*,
        t.planned
    FROM series_value AS v
    JOIN status AS t ON v.status = t.code
),

compared AS (
    SELECT
        b.bridge,
        x.period,
        x.period_kind,
        x.period_start,
        x.period_end,
        x.value AS value_one,
        y.value AS value_other,
        x.status AS status_one,
        y.status AS status_other,
        x.publisher AS publisher_one,
        y.publisher AS publisher_other,
        x.counted_by AS counted_by_one,
        y.counted_by AS counted_by_other,
        x.attribution AS attribution_one,
        y.attribution AS attribution_other,
        -- which side's value holds freight and insurance: an import of a trade
        '' AS imports,
        '' AS likely_cause
    FROM bridge AS b
    JOIN figures AS x ON b.one = x.series_id
    JOIN figures AS y
        ON b.other = y.series_id AND x.period = y.period AND x.planned = y.planned
    WHERE b.kind NOT IN ('measure', 'conflict')
),

-- of the values of one period the smallest and the largest
printed AS (
    SELECT
        series_id,
        period,
        likely_cause,
        unnest([observation_id_1, observation_id_2]) AS id
    FROM conflict
),

disputed AS (
    SELECT
        p.series_id AS bridge,
        p.period,
        any_value(o.period_kind) AS period_kind,
        any_value(o.period_start) AS period_start,
        any_value(o.period_end) AS period_end,
        min(o.value) AS value_one,
        max(o.value) AS value_other,
        arg_min(o.status, (o.value, o.observation_id)) AS status_one,
        arg_max(o.status, (o.value, o.observation_id)) AS status_other,
        arg_min(o.publisher, (o.value, o.observation_id)) AS publisher_one,
        arg_max(o.publisher, (o.value, o.observation_id)) AS publisher_other,
        arg_min(o.counted_by, (o.value, o.observation_id)) AS counted_by_one,
        arg_max(o.counted_by, (o.value, o.observation_id)) AS counted_by_other,
        arg_min(o.attribution, (o.value, o.observation_id)) AS attribution_one,
        arg_max(o.attribution, (o.value, o.observation_id)) AS attribution_other,
        '' AS imports,
        max(p.likely_cause) AS likely_cause
    FROM printed AS p
    JOIN series_observation AS o ON p.series_id = o.series_id AND p.id = o.observation_id
    GROUP BY p.series_id, p.period
),

mirrored AS (
    SELECT
        b.bridge,
        x.period,
        'year' AS period_kind,
        make_date(x.year, 1, 1) AS period_start,
        make_date(x.year, 12, 31) AS period_end,
        x.value_usd AS value_one,
        y.value_usd AS value_other,
        x.status AS status_one,
        y.status AS status_other,
        x.publisher AS publisher_one,
        y.publisher AS publisher_other,
        x.counted_by AS counted_by_one,
        y.counted_by AS counted_by_other,
        x.attribution AS attribution_one,
        y.attribution AS attribution_other,
        CASE x.flow WHEN 'import' THEN 'one' WHEN 'export' THEN 'other' ELSE '' END AS imports,
        '' AS likely_cause
    FROM bridge AS b
    JOIN trade_side AS x ON b.one = x.reporter AND b.other = x.partner
    JOIN trade_side AS y
        ON
            x.reporter = y.partner
            AND x.partner = y.reporter
            AND x.year = y.year
            AND x.basis = y.basis
            AND (x.flow, y.flow) IN (
                ('total', 'total'), ('export', 'import'), ('import', 'export')
            )
    WHERE b.kind = 'mirror' AND b.bridge = lower(concat(x.reporter, '-', y.reporter, '-', x.flow))
)

SELECT * FROM compared
UNION ALL
SELECT * FROM disputed
UNION ALL
SELECT * FROM mirrored
ORDER BY bridge, period_end, period_start;

-- Where the one line is the whole of which the other is a part (all modes and rail, both directions
-- and one), the other parts that are published for the same period; of two ways to part a whole
-- the one that explains more of the gap without passing it.
CREATE TABLE bridge_step AS
WITH family (dimension, family, code) AS (
    VALUES
    ('direction', 'way', 'eastbound'),
    ('direction', 'way', 'westbound'),
    ('direction', 'customs', 'export'),
    ('direction', 'customs', 'import'),
    ('direction', 'customs', 'transit'),
    ('direction', 'customs', 'domestic'),
    ('mode', 'mode', 'rail'),
    ('mode', 'mode', 'road'),
    ('mode', 'mode', 'sea'),
    ('mode', 'mode', 'river'),
    ('mode', 'mode', 'air'),
    ('mode', 'mode', 'pipeline'),
    ('cargo', 'goods', 'oil'),
    ('cargo', 'goods', 'grain'),
    ('cargo', 'goods', 'metal'),
    ('cargo', 'goods', 'other'),
    ('cargo', 'kind', 'oil'),
    ('cargo', 'kind', 'dry')
),

coded AS (
    SELECT
        *,
        unnest(['direction', 'cargo', 'mode']) AS dimension,
        unnest([direction, cargo, carrier]) AS code
    FROM line_scope
    WHERE NOT planned
),

parted AS (
    SELECT
        b.bridge,
        part.series_id,
        part.dimension,
        part.code
    FROM bridge AS b
    JOIN coded AS part
        ON b.differs[1] = part.dimension AND part.series_id IN (b.one, b.other)
    JOIN coded AS whole
        ON part.dimension = whole.dimension AND whole.series_id IN (b.one, b.other)
    WHERE
        b.kind = 'part'
        AND len(b.differs) = 1
        AND whole.code IN ('total', 'all')
        AND part.code NOT IN ('total', 'all')
),

rest AS (
    SELECT
        p.bridge,
        f.family,
        q.period,
        c.series_id,
        v.value,
        abs(q.value_one - q.value_other) AS gap,
        sum(v.value) OVER (PARTITION BY p.bridge, f.family, q.period) AS explained
    FROM parted AS p
    JOIN family AS f ON p.dimension = f.dimension AND p.code = f.code
    JOIN family AS g ON f.dimension = g.dimension AND f.family = g.family AND f.code <> g.code
    JOIN line_scope AS own ON p.series_id = own.series_id
    JOIN coded AS c
        ON
            g.dimension = c.dimension
            AND g.code = c.code
            AND (own.metric, own.unit, own.place, own.route, own.counter)
            = (c.metric, c.unit, c.place, c.route, c.counter)
            AND (p.dimension = 'direction' OR own.direction = c.direction)
            AND (p.dimension = 'cargo' OR own.cargo = c.cargo)
            AND (p.dimension = 'mode' OR own.carrier = c.carrier)
    JOIN bridge_period AS q ON p.bridge = q.bridge
    JOIN series_value AS v ON c.series_id = v.series_id AND q.period = v.period
    JOIN status AS t ON v.status = t.code
    WHERE t.happened
),

-- roundings of what was printed may make the parts a little more than the whole
best AS (
    SELECT
        bridge,
        period,
        arg_max(family, explained) AS family
    FROM rest
    WHERE explained <= gap * 1.02
    GROUP BY bridge, period
)

SELECT
    r.bridge,
    r.period,
    r.series_id,
    r.value
FROM rest AS r
JOIN best AS b ON r.bridge = b.bridge AND r.period = b.period AND r.family = b.family
ORDER BY r.bridge, r.period, r.value DESC, r.series_id;
