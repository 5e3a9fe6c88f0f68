-- Tables that pages read.
CREATE TABLE conflict AS
SELECT c.series_id, c.period, c.observation_id_1, c.observation_id_2,
    CAST(c.value_1 AS DOUBLE) AS value_1, CAST(c.value_2 AS DOUBLE) AS value_2,
    CAST(c.ratio AS DOUBLE) AS ratio, c.likely_cause
FROM in_conflicts c ORDER BY ALL;

CREATE TABLE known_error (
    error VARCHAR PRIMARY KEY, series_id VARCHAR NOT NULL, period VARCHAR NOT NULL,
    observation_id VARCHAR NOT NULL, printed DOUBLE NOT NULL, status VARCHAR NOT NULL,
    statement_en VARCHAR NOT NULL, statement_ru VARCHAR NOT NULL);
INSERT INTO known_error SELECT * FROM in_known_errors ORDER BY error;

CREATE TABLE project (
    slug VARCHAR PRIMARY KEY, name_en VARCHAR, name_ru VARCHAR, name_kk VARCHAR, name_zh VARCHAR,
    entity VARCHAR, node VARCHAR, type VARCHAR, partner_countries VARCHAR, status VARCHAR,
    status_date VARCHAR, start VARCHAR, planned_completion VARCHAR, actual_completion VARCHAR,
    cost DOUBLE, cost_unit VARCHAR, capacity_before DOUBLE, capacity_after DOUBLE,
    capacity_unit VARCHAR, description_en VARCHAR, description_ru VARCHAR, summit_2025 BOOLEAN,
    source_ids VARCHAR[]);
INSERT INTO project
SELECT p.slug, p.name_en, p.name_ru, p.name_kk, p.name_zh, p.entity, e.node, p.type,
    p.partner_countries, p.status, p.status_date, p.start, p.planned_completion,
    p.actual_completion, TRY_CAST(p.cost AS DOUBLE), p.cost_unit,
    TRY_CAST(p.capacity_before AS DOUBLE), TRY_CAST(p.capacity_after AS DOUBLE), p.capacity_unit,
    p.description_en, p.description_ru, p.summit_2025 = '1',
    CASE WHEN p.source_ids = '' THEN [] ELSE string_split(p.source_ids, ';') END
FROM in_projects p LEFT JOIN entity e USING (entity) ORDER BY p.slug;

CREATE TABLE project_claim AS
SELECT c.slug, c.field, c.value, c.unit, c.note, c.source_id, s.publisher, s.url, s.published,
    s.tier
FROM in_project_claims c JOIN source s USING (source_id) ORDER BY ALL;

CREATE TABLE event AS
SELECT e.date, e.precision,
    CAST(CASE length(e.date) WHEN 4 THEN e.date || '-01-01' WHEN 7 THEN e.date || '-01' ELSE e.date END AS DATE)
        AS day,
    e.title_en, e.title_ru, e.title_kk, e.title_zh, e.description_en,
    CASE WHEN e.entities = '' THEN [] ELSE string_split(e.entities, ';') END AS entities,
    e.kind, e.source_id, s.publisher, s.url, s.tier
FROM in_events e JOIN source s USING (source_id) ORDER BY day, title_en;

CREATE TABLE map_flow AS
SELECT f.flow, v.series_id, v.period, v.value, v.unit, v.observation_id, v.source_id, v.publisher
FROM in_map_flows f
JOIN series_value v USING (series_id)
WHERE v.period_kind = 'year' AND v.status IN ('actual', 'preliminary')
QUALIFY row_number() OVER (PARTITION BY f.flow ORDER BY v.period DESC) = 1
ORDER BY f.flow;

CREATE TABLE map_node AS
SELECT n.slug, n.name_en, n.name_ru, n.name_kk, n.name_zh, n.kind, n.country, n.lat, n.lon,
    coalesce(m.shape, CASE n.kind WHEN 'seaport' THEN 'square' WHEN 'airport' THEN 'triangle'
        WHEN 'terminal' THEN 'diamond' WHEN 'dry-port' THEN 'diamond' ELSE 'circle' END) AS shape,
    coalesce(m.rank = 'main', false) AS is_main, coalesce(m.rank = 'context', false) AS is_context,
    v.value, v.unit, v.period, v.status, v.qualifier, v.series_id, v.publisher
FROM node n
LEFT JOIN in_map_nodes m USING (slug)
LEFT JOIN (
    SELECT * FROM series_value
    WHERE period_kind = 'year' AND status IN ('actual', 'preliminary', 'estimate') AND unit = 't'
    QUALIFY row_number() OVER (PARTITION BY series_id ORDER BY period DESC) = 1
) v ON v.series_id = m.series_id
WHERE n.role = 'node' ORDER BY n.slug;

-- Latest figures of every series that belongs to a node, beside the newest rating of the same
-- entity and unit a year. Use is full-year actual over rating; it is NULL for a part of the traffic
-- (the entity's largest series is the whole) and for a rating more than ten years from the figure.
CREATE TABLE node_status AS
WITH own AS (
    SELECT s.node, s.entity, s.series_id, s.metric, s.direction, s.cargo, v.*
    EXCLUDE (series_id)
    FROM series s JOIN series_value v USING (series_id) WHERE s.node <> ''
), newest AS (
    SELECT * FROM own QUALIFY row_number() OVER (PARTITION BY series_id
        ORDER BY period_end DESC, period_kind IN ('multi-year', 'since-start'), period_start) = 1
), full_year AS (
    SELECT * FROM own WHERE period_kind = 'year' AND status IN ('actual', 'preliminary')
    QUALIFY row_number() OVER (PARTITION BY series_id ORDER BY period DESC) = 1
), rating AS (
    SELECT * FROM own WHERE status = 'capacity' AND metric IN ('capacity_freight', 'capacity_container')
    QUALIFY row_number() OVER (PARTITION BY entity, unit ORDER BY period_end DESC) = 1
)
SELECT n.node, n.entity, n.series_id, n.metric, n.direction, n.cargo, n.unit,
    n.period AS latest_period, n.period_kind AS latest_kind, n.value AS latest_value,
    n.status AS latest_status, n.publisher AS latest_publisher,
    f.period AS year_period, f.value AS year_value, f.publisher AS year_publisher,
    r.value AS capacity_value, r.period AS capacity_period, r.series_id AS capacity_series,
    r.publisher AS capacity_publisher,
    CASE WHEN n.direction IN ('total', '') AND abs(f.year - r.year) <= 10
        AND f.value = max(f.value) OVER (PARTITION BY n.entity, n.unit, r.series_id)
        THEN f.value / r.value END AS utilisation
FROM newest n
LEFT JOIN full_year f USING (series_id)
LEFT JOIN rating r ON r.entity = n.entity AND r.unit = n.unit || '/year'
    AND n.metric IN ('freight_volume', 'container_volume')
    AND (n.metric = 'container_volume' OR n.cargo IN ('all', ''))
ORDER BY n.node, n.series_id;
