-- The network of the corridors: sections, dated parameters of these, routes and what was published
-- of them. A parameter that rests on an observation has its value, so that a revision reaches both.
CREATE TABLE network_node AS
SELECT * REPLACE (CAST(lat AS DOUBLE) AS lat, CAST(lon AS DOUBLE) AS lon)
FROM in_network_nodes
ORDER BY slug;

CREATE TABLE network_section AS
SELECT
    section,
    from_node,
    to_node,
    mode,
    string_split(corridors, ';') AS corridors,
    status,
    class,
    run_class,
    line_type,
    note
FROM in_network_sections
ORDER BY section;

-- Who prints an address that is no source of the evidence: the publisher below whose page it lies,
-- else its host, in every language.
CREATE TABLE network_page AS
WITH page AS (
    SELECT url FROM in_network_parameters
    UNION
    SELECT url FROM in_network_route_values
    UNION
    SELECT url FROM in_network_demand
    UNION
    SELECT url FROM in_network_effects
),

bare AS (
    SELECT
        url,
        regexp_extract(url, '://(?:www[.])?(.+)', 1) AS address
    FROM page
    WHERE url <> ''
),

site AS (
    SELECT
        publisher_id,
        regexp_extract(homepage, '://(?:www[.])?(.+?)/?$', 1) AS address
    FROM publisher
    WHERE homepage <> ''
)

SELECT
    b.url,
    coalesce(
        '>' || arg_max(s.publisher_id, length(s.address)) || '>',
        any_value(regexp_extract(b.address, '[^/]+'))
    ) AS publisher
FROM bare AS b
LEFT JOIN site AS s ON b.address = s.address OR starts_with(b.address, s.address || '/')
GROUP BY b.url;

CREATE TABLE network_parameter AS
WITH joined AS (
    SELECT
        p.* EXCLUDE (value, low, high, from_date, to_date, derived, url, publisher, published),
        coalesce(CAST(nullif(p.value, '') AS DOUBLE), o.value) AS value,
        CAST(nullif(p.low, '') AS DOUBLE) AS low,
        CAST(nullif(p.high, '') AS DOUBLE) AS high,
        CAST(nullif(p.from_date, '') AS DATE) AS from_date,
        CAST(nullif(p.to_date, '') AS DATE) AS to_date,
        p.derived = '1' AS is_derived,
        coalesce(a.attribution, w.publisher) AS publisher,
        coalesce(s.url, nullif(p.url, '')) AS url,
        coalesce(s.published, nullif(p.published, '')) AS published,
        s.source_id
    FROM in_network_parameters AS p
    LEFT JOIN observation AS o ON p.observation_id = o.id
    LEFT JOIN source AS s ON o.source_id = s.source_id
    LEFT JOIN attribution AS a ON o.id = a.observation_id
    LEFT JOIN network_page AS w ON p.url = w.url
)

SELECT * REPLACE (least(low, value) AS low, greatest(high, value) AS high)
FROM joined
ORDER BY parameter_id;

CREATE TABLE network_route AS
SELECT
    route,
    corridor,
    string_split(via, ';') AS via,
    string_split(sections, ';') AS sections
FROM in_network_routes
ORDER BY route;

CREATE TABLE network_route_value AS
SELECT
    v.value_id,
    v.route,
    v.metric,
    v.period,
    coalesce(CAST(nullif(v.value, '') AS DOUBLE), o.value) AS value,
    CAST(nullif(v.low, '') AS DOUBLE) AS low,
    CAST(nullif(v.high, '') AS DOUBLE) AS high,
    v.unit,
    v.status,
    nullif(v.observation_id, '') AS observation_id,
    coalesce(a.attribution, w.publisher) AS publisher,
    coalesce(s.url, nullif(v.url, '')) AS url,
    v.note
FROM in_network_route_values AS v
LEFT JOIN observation AS o ON v.observation_id = o.id
LEFT JOIN source AS s ON o.source_id = s.source_id
LEFT JOIN attribution AS a ON o.id = a.observation_id
LEFT JOIN network_page AS w ON v.url = w.url
ORDER BY v.value_id;

-- Demand by who prints it: its time is that of the observation where it rests on one.
CREATE TABLE network_demand AS
SELECT
    d.demand_id,
    d.od_group,
    string_split(nullif(d.from_nodes, ''), ';') AS from_nodes,
    string_split(nullif(d.to_nodes, ''), ';') AS to_nodes,
    d.via,
    d.cargo,
    d.direction,
    CAST(d.year AS INTEGER) AS year,
    -- a derived figure is of its year, whatever the time of the figures it is derived from
    CASE
        WHEN d.derived = '1' THEN make_date(CAST(d.year AS INTEGER), 1, 1)
        ELSE coalesce(
            CAST(nullif(d.from_date, '') AS DATE),
            o.period_start,
            make_date(CAST(d.year AS INTEGER), 1, 1)
        )
    END AS from_date,
    CASE
        WHEN d.derived = '1' THEN make_date(CAST(d.year AS INTEGER), 12, 31)
        ELSE coalesce(
            CAST(nullif(d.to_date, '') AS DATE),
            o.period_end,
            make_date(CAST(d.year AS INTEGER), 12, 31)
        )
    END AS to_date,
    coalesce(CAST(nullif(d.value, '') AS DOUBLE), o.value) AS value,
    d.unit,
    d.status,
    d.derived = '1' AS is_derived,
    d.role,
    nullif(d.observation_id, '') AS observation_id,
    coalesce(a.attribution, w.publisher) AS publisher,
    coalesce(s.url, nullif(d.url, '')) AS url,
    d.note
FROM in_network_demand AS d
LEFT JOIN observation AS o ON d.observation_id = o.id
LEFT JOIN source AS s ON o.source_id = s.source_id
LEFT JOIN attribution AS a ON o.id = a.observation_id
LEFT JOIN network_page AS w ON d.url = w.url
ORDER BY d.demand_id;

-- What the model carries: which rows of demand make it, and which part of them.
CREATE TABLE network_commodity AS
WITH numbered AS (
    SELECT
        *,
        row_number() OVER () AS position
    FROM in_network_commodities
)

SELECT
    commodity,
    CAST(position AS INTEGER) AS position,
    demand_group,
    from_node,
    to_node,
    train,
    string_split(demand_ids, ';') AS demand_ids,
    string_split(nullif(less, ''), ';') AS less,
    string_split(nullif(control, ''), ';') AS control,
    CAST(loaded AS INTEGER) AS loaded,
    CAST(share AS DOUBLE) AS share,
    coalesce(TRY_CAST(low AS DOUBLE), CAST(share AS DOUBLE)) AS low,
    coalesce(TRY_CAST(high AS DOUBLE), CAST(share AS DOUBLE)) AS high,
    note
FROM numbered
ORDER BY position;

-- What a project changes of the network, from which day.
CREATE TABLE network_effect AS
WITH joined AS (
    SELECT
        e.effect_id,
        e.project,
        e.applies_to,
        e.parameter,
        e.direction,
        e.cargo,
        CAST(nullif(e.before, '') AS DOUBLE) AS before,
        coalesce(CAST(nullif(e.value, '') AS DOUBLE), o.value) AS value,
        CAST(nullif(e.low, '') AS DOUBLE) AS low,
        CAST(nullif(e.high, '') AS DOUBLE) AS high,
        e.unit,
        CAST(e.date AS DATE) AS date,
        e.status,
        e.derived = '1' AS is_derived,
        nullif(e.observation_id, '') AS observation_id,
        coalesce(a.attribution, w.publisher) AS publisher,
        coalesce(s.url, nullif(e.url, '')) AS url,
        e.note
    FROM in_network_effects AS e
    LEFT JOIN observation AS o ON e.observation_id = o.id
    LEFT JOIN source AS s ON o.source_id = s.source_id
    LEFT JOIN attribution AS a ON o.id = a.observation_id
    LEFT JOIN network_page AS w ON e.url = w.url
)

SELECT * REPLACE (least(low, value) AS low, greatest(high, value) AS high)
FROM joined
ORDER BY effect_id;
