SELECT
    c.*,
    w.said AS cost_said,
    w.cost_usd,
    w.rate_id AS cost_rate_id,
    r.period AS rate_period
FROM project_claim AS c
LEFT JOIN project_cost AS w
    ON
        c.field = 'cost'
        AND c.slug = w.slug
        AND c.source_id = w.source_id
        AND c.unit = w.cost_unit
        AND TRY_CAST(c.value AS DOUBLE) = w.cost
LEFT JOIN rate AS r USING (rate_id)
WHERE $project IS NULL OR c.slug = $project
ORDER BY c.slug, c.field, c.published NULLS LAST, c.value, c.source_id
