-- Every observation of every series with its role, publisher and address.
CREATE TABLE series_observation AS
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
ORDER BY p.series_id, o.period_start, o.period_end, p.role DESC, p.observation_id;
