SELECT p.*, count(c.slug) AS n_claims FROM project p LEFT JOIN project_claim c USING (slug)
WHERE ($type IS NULL OR p.type = $type) AND ($summit IS NULL OR p.summit_2025 = $summit)
GROUP BY ALL ORDER BY p.type, p.slug
