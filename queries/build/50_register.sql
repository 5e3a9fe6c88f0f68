-- What is written beside the figures: disagreements, known errors, projects, claims, events.
CREATE TABLE conflict AS
SELECT
    series_id,
    period,
    observation_id_1,
    observation_id_2,
    CAST(value_1 AS DOUBLE) AS value_1,
    CAST(value_2 AS DOUBLE) AS value_2,
    CAST(ratio AS DOUBLE) AS ratio,
    likely_cause
FROM in_conflicts
ORDER BY ALL;

CREATE TABLE known_error AS
SELECT * REPLACE (CAST(printed AS DOUBLE) AS printed)
FROM in_known_errors
ORDER BY error;
ALTER TABLE known_error ALTER COLUMN series_id SET NOT NULL;
ALTER TABLE known_error ALTER COLUMN period SET NOT NULL;
ALTER TABLE known_error ALTER COLUMN observation_id SET NOT NULL;
ALTER TABLE known_error ALTER COLUMN printed SET NOT NULL;
ALTER TABLE known_error ALTER COLUMN status SET NOT NULL;

CREATE TABLE project AS
SELECT
    p.slug,
    p.* LIKE 'name_%',
    p.entity,
    e.node,
    p.type,
    p.partner_countries,
    p.status,
    p.status_date,
    p.start,
    p.planned_completion,
    p.actual_completion,
    TRY_CAST(p.cost AS DOUBLE) AS cost,
    p.cost_unit,
    TRY_CAST(p.capacity_before AS DOUBLE) AS capacity_before,
    TRY_CAST(p.capacity_after AS DOUBLE) AS capacity_after,
    p.capacity_unit,
    p.* LIKE 'description_%',
    p.summit_2025 = '1' AS summit_2025,
    CASE
        WHEN p.source_ids = '' THEN []
        ELSE string_split(p.source_ids, ';')
    END AS source_ids,
    CASE
        WHEN p.series_ids = '' THEN []
        ELSE string_split(p.series_ids, ';')
    END AS series_ids
FROM in_projects AS p
LEFT JOIN entity AS e USING (entity)
ORDER BY p.slug;

CREATE TABLE proposal AS
SELECT
    TRY_CAST(q.rank AS INTEGER) AS rank,
    q.slug,
    q.* LIKE 'promise_%',
    q.* LIKE 'missing_%',
    q.* LIKE 'asked_%',
    q.source_id,
    s.publisher,
    s.url,
    s.published,
    s.tier
FROM in_proposals AS q
JOIN source AS s USING (source_id)
ORDER BY rank;

CREATE TABLE project_claim AS
SELECT
    c.slug,
    c.field,
    c.value,
    c.unit,
    c.note,
    c.source_id,
    s.publisher,
    s.url,
    s.published,
    s.tier
FROM in_project_claims AS c
JOIN source AS s USING (source_id)
ORDER BY ALL;

CREATE TABLE event AS
SELECT
    e.date,
    e.precision,
    CAST(
        CASE length(e.date)
            WHEN 4 THEN e.date || '-01-01'
            WHEN 7 THEN e.date || '-01'
            ELSE e.date
        END AS DATE
    ) AS day,
    e.* LIKE 'title_%',
    e.* LIKE 'description_%',
    CASE
        WHEN e.entities = '' THEN []
        ELSE string_split(e.entities, ';')
    END AS entities,
    e.kind,
    e.source_id,
    s.publisher,
    s.url,
    s.tier
FROM in_events AS e
JOIN source AS s USING (source_id)
ORDER BY day, title_en;
