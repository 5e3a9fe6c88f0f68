-- Each railway line of the evidence has its row of railway_lines.csv; an end left empty has a note.
SELECT
    e.entity,
    s.from_node,
    s.to_node,
    s.note
FROM entity AS e
LEFT JOIN railway_line AS s USING (entity)
WHERE
    e.kind = 'rail-section'
    AND (s.from_node IS NULL OR s.to_node IS NULL)
    AND (coalesce(s.from_node, s.to_node) IS NULL OR s.note IS NULL)
ORDER BY e.entity
