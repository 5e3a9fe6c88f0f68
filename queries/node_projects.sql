SELECT * FROM project WHERE node = $node ORDER BY coalesce(planned_completion, '9999'), slug
