SELECT *,
    status = 'under-construction' AND coalesce(actual_completion, '') = '' AND planned_completion <> ''
        AND planned_completion < left((SELECT max(date) FROM release) :: VARCHAR, length(planned_completion)) AS late
FROM project
WHERE node = $node OR entity IN (
    FROM entity SELECT entity WHERE kind = 'rail-section' AND list_contains(string_split(entity, '-'), $node))
ORDER BY coalesce(nullif(planned_completion, ''), '9999'), slug
