-- Dimensions, facts and links as the evidence has them; empty text becomes NULL where it means
-- "none". Columns that stand once a language are taken by their family (name_…, title_…), so that
-- a language more is a column more and no change here.
CREATE TABLE release (date DATE PRIMARY KEY, note VARCHAR);
INSERT INTO release
SELECT
    CAST(date AS DATE),
    note
FROM in_release;

CREATE TABLE vocabulary AS
SELECT *
FROM in_vocabulary
ORDER BY dimension, value;
ALTER TABLE vocabulary ADD PRIMARY KEY (dimension, value);

CREATE TABLE source (
    source_id VARCHAR PRIMARY KEY,
    publisher VARCHAR NOT NULL,
    title VARCHAR,
    url VARCHAR NOT NULL,
    published VARCHAR,
    language VARCHAR,
    kind VARCHAR,
    tier VARCHAR NOT NULL CHECK (tier IN ('A', 'B', 'C', 'D')),
    note VARCHAR,
    licence VARCHAR,
    accessed VARCHAR,
    archive VARCHAR,
    counted_by VARCHAR NOT NULL,
    printed_by VARCHAR NOT NULL,
    via VARCHAR NOT NULL,
    relation VARCHAR NOT NULL,
    confidence VARCHAR NOT NULL,
    attribution VARCHAR NOT NULL
);
-- An older release does not say who counted: its sources have no roles and go by what is printed.
INSERT INTO source BY NAME
SELECT
    s.* EXCLUDE (url),
    replace(
        regexp_replace(s.url, '^github:([^:]+):(.*)$', 'https://github.com/\1/blob/HEAD/\2'),
        ' ', '%20'
    ) AS url,
    coalesce(r.counted_by, '') AS counted_by,
    coalesce(r.printed_by, '') AS printed_by,
    coalesce(r.via, '') AS via,
    coalesce(r.relation, '') AS relation,
    coalesce(r.confidence, '') AS confidence,
    coalesce(r.counted_by || '>' || r.printed_by || '>' || r.via, s.publisher) AS attribution
FROM in_sources AS s
LEFT JOIN in_source_roles AS r USING (source_id)
ORDER BY s.source_id;

CREATE TABLE publisher AS
SELECT *
FROM in_publishers
ORDER BY publisher_id;
ALTER TABLE publisher ADD PRIMARY KEY (publisher_id);

CREATE TABLE node AS
SELECT * REPLACE (CAST(lat AS DOUBLE) AS lat, CAST(lon AS DOUBLE) AS lon)
FROM in_nodes
ORDER BY slug;
ALTER TABLE node ADD PRIMARY KEY (slug);
ALTER TABLE node ALTER COLUMN lat SET NOT NULL;
ALTER TABLE node ALTER COLUMN lon SET NOT NULL;

CREATE TABLE entity AS
SELECT *
FROM in_entities
ORDER BY entity;
ALTER TABLE entity ADD PRIMARY KEY (entity);

CREATE TABLE metric AS
SELECT *
FROM in_metrics
ORDER BY metric;
ALTER TABLE metric ADD PRIMARY KEY (metric);
ALTER TABLE metric ALTER COLUMN unit SET NOT NULL;

CREATE TABLE observation (
    id VARCHAR PRIMARY KEY,
    entity VARCHAR NOT NULL,
    metric VARCHAR NOT NULL,
    direction VARCHAR,
    cargo VARCHAR,
    mode VARCHAR,
    partner VARCHAR,
    origin VARCHAR,
    destination VARCHAR,
    corridor VARCHAR,
    crossing VARCHAR,
    operator VARCHAR,
    variant VARCHAR,
    period_start DATE NOT NULL,
    period_end DATE NOT NULL,
    period_kind VARCHAR NOT NULL,
    value DOUBLE NOT NULL,
    unit VARCHAR NOT NULL,
    qualifier VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    flag VARCHAR,
    source_id VARCHAR NOT NULL,
    note VARCHAR,
    stated VARCHAR,
    target VARCHAR,
    period VARCHAR NOT NULL,
    CHECK (period_start <= period_end)
);
INSERT INTO observation
SELECT *
FROM in_observations
ORDER BY id;

-- Series are defined in English; the Russian definition is made of what is written of their parts.
CREATE TABLE series AS
SELECT
    s.* EXCLUDE (compare_with, headline, "group"),
    s.title_ru || '. ' || e.definition_ru || ' ' || m.definition_ru AS definition_ru,
    CASE
        WHEN s.compare_with = '' THEN []
        ELSE string_split(s.compare_with, ';')
    END AS compare_with,
    s.headline = '1' AS headline,
    s."group",
    e.node
FROM in_series AS s
JOIN entity AS e USING (entity)
JOIN metric AS m USING (metric)
ORDER BY s.series_id;
ALTER TABLE series ADD PRIMARY KEY (series_id);
ALTER TABLE series ALTER COLUMN entity SET NOT NULL;
ALTER TABLE series ALTER COLUMN metric SET NOT NULL;
ALTER TABLE series ALTER COLUMN unit SET NOT NULL;

CREATE TABLE series_point (
    series_id VARCHAR NOT NULL,
    observation_id VARCHAR NOT NULL,
    role VARCHAR NOT NULL CHECK (role IN ('preferred', 'alternative', 'excluded')),
    reason VARCHAR,
    PRIMARY KEY (series_id, observation_id)
);
INSERT INTO series_point
SELECT *
FROM in_series_points
ORDER BY series_id, observation_id;

CREATE TABLE total_part (
    total_series VARCHAR,
    part_series VARCHAR,
    why VARCHAR,
    PRIMARY KEY (total_series, part_series)
);
INSERT INTO total_part
SELECT *
FROM in_totals
ORDER BY ALL;
