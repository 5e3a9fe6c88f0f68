SELECT
    p.slug,
    q.rank,
    q.* LIKE 'promise_%',
    q.* LIKE 'missing_%',
    q.* LIKE 'asked_%',
    q.source_id,
    q.publisher,
    q.url,
    q.published,
    q.tier,
    q.attribution
FROM project AS p
LEFT JOIN proposal AS q USING (slug)
WHERE p.summit_2025
ORDER BY q.rank NULLS LAST, p.slug
