WITH figure AS (
    SELECT
        o.*,
        -- the year a plan is for; what happened has its own
        coalesce(nullif(left(o.target, 4), ''), o.period) AS for_year,
        concat(
            o.entity, '|', o.metric, '|', o.unit, '|', o.direction, '|', o.cargo, '|', o.mode, '|',
            o.partner, '|', o.origin, '|', o.destination, '|', o.corridor, '|', o.crossing
        ) AS thing,
        concat(o.operator, '|', o.variant) AS counter
    FROM observation AS o
),

counted AS (
    SELECT
        v.series_id,
        v.period,
        v.period_kind,
        v.year,
        v.value,
        v.qualifier,
        v.status,
        v.publisher,
        v.counted_by,
        v.attribution,
        f.thing,
        f.counter
    FROM series_value AS v
    JOIN figure AS f ON v.observation_id = f.id
    JOIN status AS t ON v.status = t.code
    WHERE t.counted
),

-- a corridor of many owners that several count, each by a definition of its own: a plan that does
-- not say whose count it is of stands beside none
disputed AS (
    SELECT c.thing
    FROM counted AS c
    JOIN series AS s USING (series_id)
    JOIN entity AS e ON s.entity = e.entity
    WHERE e.kind = 'corridor'
    GROUP BY c.thing
    HAVING count(DISTINCT c.counter) > 1
),

printed AS (
    SELECT
        c.series_id,
        f.id,
        f.for_year AS period,
        c.year,
        f.value AS plan,
        f.unit,
        f.qualifier AS plan_qualifier,
        f.status AS plan_status,
        coalesce(f.stated, '') AS stated,
        s.publisher AS promiser,
        coalesce(a.counted_by, '') AS promised_by,
        coalesce(a.attribution, s.publisher) AS promiser_attribution,
        s.url,
        c.value AS counted,
        c.qualifier AS counted_qualifier,
        c.status AS counted_status,
        c.publisher AS counter,
        c.counted_by,
        c.attribution AS counter_attribution,
        f.counter = '|'
        AND f.thing IN (FROM disputed)
        AND (coalesce(a.counted_by, '') = '' OR a.counted_by <> c.counted_by) AS disputed,
        list_contains(string_split(coalesce(f.flag, ''), ';'), 'superseded') AS superseded
    FROM figure AS f
    JOIN status AS t ON f.status = t.code
    JOIN source AS s USING (source_id)
    LEFT JOIN attribution AS a ON f.id = a.observation_id
    JOIN counted AS c ON f.thing = c.thing AND f.counter = c.counter AND f.for_year = c.period
    WHERE
        t.planned
        AND f.period_kind = 'year'
        AND c.period_kind = 'year'
        -- of another scope or unit, perhaps: what is doubted is no promise that was kept or missed
        AND NOT list_has_any(
            string_split(coalesce(f.flag, ''), ';'), ['scope-unclear', 'unit-unclear', 'suspect']
        )
),

-- one promise however often it was printed, by who printed it first
promise AS (
    SELECT
        series_id,
        period,
        year,
        plan,
        unit,
        count(*) AS n_prints,
        arg_min(id, (stated = '', stated, id)) AS observation_id,
        arg_min(plan_qualifier, (stated = '', stated, id)) AS plan_qualifier,
        arg_min(plan_status, (stated = '', stated, id)) AS plan_status,
        arg_min(stated, (stated = '', stated, id)) AS stated,
        arg_min(promiser, (stated = '', stated, id)) AS promiser,
        arg_min(promised_by, (stated = '', stated, id)) AS promised_by,
        arg_min(promiser_attribution, (stated = '', stated, id)) AS promiser_attribution,
        arg_min(url, (stated = '', stated, id)) AS url,
        any_value(counted) AS counted,
        any_value(counted_qualifier) AS counted_qualifier,
        any_value(counted_status) AS counted_status,
        any_value(counter) AS counter,
        any_value(counted_by) AS counted_by,
        any_value(counter_attribution) AS counter_attribution,
        arg_min(disputed, (stated = '', stated, id)) AS disputed,
        bool_or(superseded) AS superseded
    FROM printed
    GROUP BY series_id, period, year, plan, unit
),

reached AS (
    SELECT
        p.observation_id,
        min(c.year) AS reached
    FROM promise AS p
    JOIN counted AS c USING (series_id)
    WHERE c.period_kind = 'year' AND c.year >= p.year AND c.value >= p.plan * 0.98
    GROUP BY p.observation_id
),

promisers AS (
    SELECT
        publisher_id AS promised_by,
        COLUMNS('^(name_.*)$') AS "promiser_\1"
    FROM publisher
),

counters AS (
    SELECT
        publisher_id AS counted_by,
        COLUMNS('^(name_.*)$') AS "counter_\1"
    FROM publisher
),

judged AS (
    SELECT
        p.*,
        p.counted / p.plan - 1 AS share,
        r.reached,
        CASE
            WHEN p.disputed THEN 'unlike'
            WHEN p.superseded THEN 'superseded'
            WHEN p.stated = '' THEN 'undated'
            WHEN left(p.stated, 4) > p.period THEN 'after'
            WHEN p.plan_qualifier = 'max' THEN 'ceiling'
            WHEN left(p.stated, 4) = p.period THEN 'expected'
            ELSE 'promised'
        END AS rule
    FROM promise AS p
    LEFT JOIN reached AS r USING (observation_id)
)

SELECT
    j.*,
    -- sources of one figure differ by two per cent: nearer than that is met
    CASE
        WHEN j.rule NOT IN ('promised', 'expected') THEN ''
        WHEN round(j.share, 6) < -0.02 THEN 'missed'
        WHEN round(j.share, 6) > 0.02 THEN 'passed'
        ELSE 'met'
    END AS outcome,
    if(round(j.share, 6) < -0.02, j.reached - j.year, NULL) AS years_late,
    s.* LIKE 'title_%',
    s."group",
    p.* EXCLUDE (promised_by),
    c.* EXCLUDE (counted_by)
FROM judged AS j
JOIN series AS s USING (series_id)
LEFT JOIN promisers AS p USING (promised_by)
LEFT JOIN counters AS c USING (counted_by)
WHERE
    ($series IS NULL OR j.series_id = $series)
    AND ($rules IS NULL OR list_contains(CAST($rules AS VARCHAR[]), j.rule))
ORDER BY j.series_id, j.year, j.stated = '', j.stated, j.plan
