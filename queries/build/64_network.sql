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
        -- an address that is no source of the evidence is named by its host, in every language
        coalesce(
            a.attribution,
            nullif(regexp_extract(p.url, '://(?:www[.])?([^/]+)', 1), '')
        ) AS publisher,
        coalesce(s.url, nullif(p.url, '')) AS url,
        coalesce(s.published, nullif(p.published, '')) AS published,
        s.source_id
    FROM in_network_parameters AS p
    LEFT JOIN observation AS o ON p.observation_id = o.id
    LEFT JOIN source AS s ON o.source_id = s.source_id
    LEFT JOIN attribution AS a ON o.id = a.observation_id
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
    coalesce(
        a.attribution,
        nullif(regexp_extract(v.url, '://(?:www[.])?([^/]+)', 1), '')
    ) AS publisher,
    coalesce(s.url, nullif(v.url, '')) AS url,
    v.note
FROM in_network_route_values AS v
LEFT JOIN observation AS o ON v.observation_id = o.id
LEFT JOIN source AS s ON o.source_id = s.source_id
LEFT JOIN attribution AS a ON o.id = a.observation_id
ORDER BY v.value_id;
