-- Every observation of every series with its role, publisher and address. Releases until 2026-12-01
-- have no date of a statement: there a plan was stated when its page was published, and a level
-- whose date is about that of its text in about that month.
CREATE TABLE series_observation AS
WITH edition_has AS (
    SELECT coalesce(bool_or(stated <> ''), FALSE) AS statements
    FROM observation
)

SELECT
    p.series_id,
    p.observation_id,
    p.role,
    p.reason,
    o.period,
    o.period_start,
    o.period_end,
    o.period_kind,
    o.value,
    o.unit,
    o.qualifier,
    o.status,
    o.flag,
    o.variant,
    o.note,
    CASE
        WHEN h.statements THEN coalesce(o.stated, '')
        WHEN NOT coalesce(t.planned, FALSE) THEN ''
        WHEN coalesce(s.published, '') <> '' THEN s.published
        WHEN o.period_kind = 'stock' AND contains(coalesce(o.flag, ''), 'date-approximate')
            THEN strftime(o.period_end, '%Y-%m')
        ELSE ''
    END AS stated,
    coalesce(o.target, '') AS target,
    o.source_id,
    s.publisher,
    s.title AS source_title,
    s.url,
    s.published,
    s.tier,
    s.note AS source_note,
    a.counted_by,
    a.printed_by,
    a.via,
    a.relation,
    a.confidence,
    a.attribution
FROM series_point AS p
JOIN observation AS o ON p.observation_id = o.id
JOIN source AS s ON o.source_id = s.source_id
JOIN attribution AS a ON o.id = a.observation_id
LEFT JOIN status AS t ON o.status = t.code
CROSS JOIN edition_has AS h
ORDER BY p.series_id, o.period_start, o.period_end, p.role DESC, p.observation_id;
