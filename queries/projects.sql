SELECT
    p.*,
    count(c.slug) AS n_claims
FROM project AS p
LEFT JOIN project_claim AS c USING (slug)
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
