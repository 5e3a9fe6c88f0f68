-- Railway lines that the evidence counts, with the nodes at their two ends; an end that is no node
-- is NULL. Lines that a vintage did not know yet are left out of it.
CREATE TABLE railway_line AS
SELECT
    s.entity,
    s.from_node,
    s.to_node,
    s.note
FROM in_railway_lines AS s
JOIN entity USING (entity)
ORDER BY s.entity;
ALTER TABLE railway_line ADD PRIMARY KEY (entity);
