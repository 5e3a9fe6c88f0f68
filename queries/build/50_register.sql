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
    s.tier,
    s.counted_by,
    s.printed_by,
    s.via,
    s.relation,
    s.attribution
FROM in_project_claims AS c
JOIN source AS s USING (source_id)
ORDER BY ALL;

-- A project is what was said of it last: its status is the last dated word, of one day the one on
-- record; where that is of a later day than the record and another, the record stands beside it.
CREATE TABLE project AS
WITH word AS (
    SELECT
        slug,
        value AS status,
        coalesce(
            nullif(regexp_extract(note, '(?:^|; )as of ([0-9]{4}(?:-[0-9]{2}){0,2})', 1), ''),
            published
        ) AS said
    FROM project_claim
    WHERE field = 'status'
),

dated AS (
    SELECT
        *,
        CAST(rpad(said, 10, right('0000-01-01', 10 - length(said))) AS DATE) AS day
    FROM word
    WHERE coalesce(said, '') <> ''
),

record AS (
    SELECT
        slug,
        status,
        status_date,
        CASE length(status_date)
            WHEN 4 THEN CAST(status_date || '-12-31' AS DATE)
            WHEN 7 THEN last_day(CAST(status_date || '-01' AS DATE))
            WHEN 10 THEN CAST(status_date AS DATE)
        END AS last_day
    FROM in_projects
),

last_word AS (
    SELECT d.*
    FROM dated AS d
    JOIN record AS r USING (slug)
    QUALIFY row_number() OVER (
        PARTITION BY d.slug ORDER BY d.day DESC, d.status = r.status DESC, d.said DESC, d.status
    ) = 1
),

later AS (
    SELECT
        w.slug,
        w.status,
        w.said
    FROM last_word AS w
    JOIN record AS r USING (slug)
    WHERE w.status <> r.status AND w.day > r.last_day
),

-- the same cost printed by several is of the day that is known best, the first of these
worth AS (
    SELECT *
    FROM project_cost
    QUALIFY row_number() OVER (
        PARTITION BY slug, cost, cost_unit ORDER BY length(said) DESC, said, source_id
    ) = 1
)

SELECT
    p.slug,
    p.* LIKE 'name_%',
    p.entity,
    e.node,
    p.type,
    p.partner_countries,
    coalesce(l.status, p.status) AS status,
    coalesce(l.said, p.status_date) AS status_date,
    CASE WHEN l.slug IS NULL THEN '' ELSE p.status END AS other_status,
    CASE WHEN l.slug IS NULL THEN '' ELSE p.status_date END AS other_date,
    p.start,
    p.planned_completion,
    p.actual_completion,
    TRY_CAST(p.cost AS DOUBLE) AS cost,
    p.cost_unit,
    w.cost_usd,
    w.said AS cost_said,
    w.rate_id AS cost_rate_id,
    coalesce(w.parents, []) AS cost_parents,
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
LEFT JOIN later AS l USING (slug)
LEFT JOIN worth AS w
    ON p.slug = w.slug AND TRY_CAST(p.cost AS DOUBLE) = w.cost AND p.cost_unit = w.cost_unit
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
    s.tier,
    s.counted_by,
    s.printed_by,
    s.via,
    s.relation,
    s.attribution
FROM in_proposals AS q
JOIN source AS s USING (source_id)
ORDER BY rank;

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
    s.tier,
    s.counted_by,
    s.printed_by,
    s.via,
    s.relation,
    s.attribution
FROM in_events AS e
JOIN source AS s USING (source_id)
ORDER BY day, title_en;
