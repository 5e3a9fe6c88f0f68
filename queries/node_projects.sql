WITH newest_edition AS (
    SELECT CAST(max(date) AS VARCHAR) AS day
    FROM release
)

SELECT
    project.*,
    rate.rate,
    rate.period AS rate_period,
    rate.kind AS rate_kind,
    source.attribution AS rate_source,
    -- compared as far as the promise is written: 2025-12 is late in January
    status = 'under-construction'
    AND coalesce(actual_completion, '') = ''
    AND planned_completion <> ''
    AND planned_completion
    < left((SELECT day FROM newest_edition), length(planned_completion)) AS late,
    (SELECT count(*) FROM project_claim AS c WHERE c.slug = project.slug) AS n_claims
FROM project
LEFT JOIN rate ON project.cost_rate_id = rate.rate_id
LEFT JOIN source ON rate.source_ids[1] = source.source_id
WHERE
    node = $node
    OR entity IN (SELECT entity FROM railway_line WHERE $node IN (from_node, to_node))
ORDER BY coalesce(nullif(planned_completion, ''), '9999'), slug
