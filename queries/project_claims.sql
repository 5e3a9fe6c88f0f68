SELECT *
FROM project_claim
WHERE $project IS NULL OR slug = $project
ORDER BY slug, field, published NULLS LAST, value, source_id
