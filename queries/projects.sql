SELECT
    p.*,
    r.rate,
    r.period AS rate_period,
    r.kind AS rate_kind,
    s.attribution AS rate_source,
    count(c.slug) AS n_claims
FROM project AS p
LEFT JOIN project_claim AS c USING (slug)
LEFT JOIN rate AS r ON p.cost_rate_id = r.rate_id
LEFT JOIN source AS s ON r.source_ids[1] = s.source_id
WHERE
    ($project IS NULL OR p.slug = $project)
    AND ($type IS NULL OR p.type = $type)
    AND ($summit IS NULL OR p.summit_2025 = $summit)
    AND ($statuses IS NULL OR list_contains(CAST($statuses AS VARCHAR[]), p.status))
    AND (
        $countries IS NULL
        OR list_has_any(string_split(p.partner_countries, ';'), CAST($countries AS VARCHAR[]))
    )
    AND ($nodes IS NULL OR list_contains(CAST($nodes AS VARCHAR[]), p.node))
GROUP BY ALL
ORDER BY p.type, p.slug
