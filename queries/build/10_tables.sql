-- Dimensions, facts and links as the evidence has them; empty text becomes NULL where it means "none".
CREATE TABLE release (date DATE PRIMARY KEY, note VARCHAR);
INSERT INTO release SELECT CAST(date AS DATE), note FROM in_release;

CREATE TABLE vocabulary (
    dimension VARCHAR NOT NULL, value VARCHAR NOT NULL, name_en VARCHAR NOT NULL,
    name_ru VARCHAR NOT NULL, meaning VARCHAR, PRIMARY KEY (dimension, value));
INSERT INTO vocabulary SELECT * FROM in_vocabulary ORDER BY dimension, value;

CREATE TABLE source (
    source_id VARCHAR PRIMARY KEY, publisher VARCHAR NOT NULL, title VARCHAR, url VARCHAR NOT NULL,
    published VARCHAR, language VARCHAR, kind VARCHAR, tier VARCHAR NOT NULL CHECK (tier IN ('A', 'B', 'C', 'D')),
    note VARCHAR);
INSERT INTO source SELECT * REPLACE (
    replace(regexp_replace(url, '^github:([^:]+):(.*)$', 'https://github.com/\1/blob/HEAD/\2'), ' ', '%20') AS url)
FROM in_sources ORDER BY source_id;

CREATE TABLE node (
    slug VARCHAR PRIMARY KEY, name_en VARCHAR, name_ru VARCHAR, name_kk VARCHAR, name_zh VARCHAR,
    kind VARCHAR, country VARCHAR, unlocode VARCHAR, esr VARCHAR, esr_note VARCHAR, icao VARCHAR,
    iata VARCHAR, lat DOUBLE NOT NULL CHECK (lat BETWEEN -90 AND 90),
    lon DOUBLE NOT NULL CHECK (lon BETWEEN -180 AND 180), precision VARCHAR, role VARCHAR);
INSERT INTO node SELECT * FROM in_nodes ORDER BY slug;

CREATE TABLE entity (
    entity VARCHAR PRIMARY KEY, kind VARCHAR, name_en VARCHAR, name_ru VARCHAR, name_kk VARCHAR,
    name_zh VARCHAR, countries VARCHAR, node VARCHAR, part_of VARCHAR, definition_en VARCHAR,
    definition_ru VARCHAR);
INSERT INTO entity SELECT * FROM in_entities ORDER BY entity;

CREATE TABLE metric (
    metric VARCHAR PRIMARY KEY, name_en VARCHAR, name_ru VARCHAR, name_kk VARCHAR, name_zh VARCHAR,
    unit VARCHAR NOT NULL, kind VARCHAR, aggregation VARCHAR, definition_en VARCHAR,
    definition_ru VARCHAR);
INSERT INTO metric SELECT * FROM in_metrics ORDER BY metric;

CREATE TABLE observation (
    id VARCHAR PRIMARY KEY, entity VARCHAR NOT NULL, metric VARCHAR NOT NULL, direction VARCHAR,
    cargo VARCHAR, mode VARCHAR, partner VARCHAR, origin VARCHAR, destination VARCHAR,
    corridor VARCHAR, crossing VARCHAR, operator VARCHAR, variant VARCHAR,
    period_start DATE NOT NULL, period_end DATE NOT NULL, period_kind VARCHAR NOT NULL,
    value DOUBLE NOT NULL, unit VARCHAR NOT NULL, qualifier VARCHAR NOT NULL,
    status VARCHAR NOT NULL, flag VARCHAR, source_id VARCHAR NOT NULL, note VARCHAR,
    period VARCHAR NOT NULL, CHECK (period_start <= period_end));
INSERT INTO observation SELECT * FROM in_observations ORDER BY id;

CREATE TABLE series (
    series_id VARCHAR PRIMARY KEY, entity VARCHAR NOT NULL, metric VARCHAR NOT NULL,
    direction VARCHAR, cargo VARCHAR, mode VARCHAR, corridor VARCHAR, operator VARCHAR,
    unit VARCHAR NOT NULL, frequency VARCHAR, title_en VARCHAR, title_ru VARCHAR,
    title_kk VARCHAR, title_zh VARCHAR, definition_en VARCHAR, definition_ru VARCHAR,
    compare_with VARCHAR[], headline BOOLEAN, "group" VARCHAR, node VARCHAR);
INSERT INTO series
SELECT s.series_id, s.entity, s.metric, s.direction, s.cargo, s.mode, s.corridor, s.operator,
    s.unit, s.frequency, s.title_en, s.title_ru, s.title_kk, s.title_zh, s.definition_en,
    s.title_ru || '. ' || e.definition_ru || ' ' || m.definition_ru,
    CASE WHEN s.compare_with = '' THEN [] ELSE string_split(s.compare_with, ';') END,
    s.headline = '1', s."group", e.node
FROM in_series s JOIN entity e USING (entity) JOIN metric m USING (metric)
ORDER BY s.series_id;

CREATE TABLE series_point (
    series_id VARCHAR NOT NULL, observation_id VARCHAR NOT NULL,
    role VARCHAR NOT NULL CHECK (role IN ('preferred', 'alternative', 'excluded')), reason VARCHAR,
    PRIMARY KEY (series_id, observation_id));
INSERT INTO series_point SELECT * FROM in_series_points ORDER BY series_id, observation_id;

CREATE TABLE total_part (total_series VARCHAR, part_series VARCHAR, why VARCHAR,
    PRIMARY KEY (total_series, part_series));
INSERT INTO total_part SELECT * FROM in_totals ORDER BY ALL;

CREATE TABLE trade_year (
    reporter VARCHAR NOT NULL, partner VARCHAR NOT NULL, year INTEGER NOT NULL,
    flow VARCHAR NOT NULL CHECK (flow IN ('export', 'import')),
    value_usd DOUBLE NOT NULL CHECK (value_usd >= 0), publisher VARCHAR, basis VARCHAR,
    rank INTEGER, source_note VARCHAR,
    PRIMARY KEY (reporter, partner, year, flow, rank, basis, publisher));
INSERT INTO trade_year
SELECT reporter_iso3, partner_iso3, CAST(year AS INTEGER), flow, CAST(value_usd AS DOUBLE),
    publisher, basis, CAST(rank AS INTEGER), source_note
FROM in_trade_totals ORDER BY ALL;

CREATE TABLE trade_month (
    reporter VARCHAR NOT NULL, partner VARCHAR NOT NULL, month VARCHAR NOT NULL,
    flow VARCHAR NOT NULL CHECK (flow IN ('export', 'import')),
    value_usd DOUBLE NOT NULL CHECK (value_usd >= 0), publisher VARCHAR, basis VARCHAR,
    rank INTEGER, source_note VARCHAR,
    PRIMARY KEY (reporter, partner, month, flow, rank, basis, publisher));
INSERT INTO trade_month
SELECT reporter_iso3, partner_iso3, left(month, 7), flow, CAST(value_usd AS DOUBLE), publisher,
    basis, CAST(rank AS INTEGER), source_note
FROM in_trade_monthly ORDER BY ALL;
