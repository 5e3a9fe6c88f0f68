SELECT p.*, count(c.slug) AS n_claims FROM project p LEFT JOIN project_claim c USING (slug)
WHERE ($type IS NULL OR p.type = $type) AND ($summit IS NULL OR p.summit_2025 = $summit)
  AND ($statuses IS NULL OR p.status IN (SELECT unnest($statuses :: VARCHAR[])))
  AND ($countries IS NULL OR list_has_any(string_split(coalesce(p.partner_countries, ''), ';'), $countries :: VARCHAR[]))
  AND ($nodes IS NULL OR p.node IN (SELECT unnest($nodes :: VARCHAR[])))
GROUP BY ALL ORDER BY p.type, p.slug
