SELECT
    r.rate_id,
    r.currency,
    r.per,
    r.period,
    r.kind AS rate_kind,
    r.rate,
    r.source_ids,
    r.parents,
    r.licence,
    r.note,
    s.counted_by,
    s.printed_by,
    s.via,
    s.relation,
    s.attribution,
    s.publisher,
    s.url
FROM rate AS r
LEFT JOIN source AS s ON r.source_ids[1] = s.source_id
WHERE
    ($currency IS NULL OR $currency IN (r.currency, r.per))
    AND ($kinds IS NULL OR list_contains(CAST($kinds AS VARCHAR[]), r.kind))
    AND ($start IS NULL OR r.period >= left($start, length(r.period)))
    AND ($finish IS NULL OR r.period <= left($finish, length(r.period)))
ORDER BY r.currency, r.per, r.period, r.kind, r.rate_id
