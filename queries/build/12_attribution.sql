-- Who counted, who printed and which copy was read, of every observation: a row that names another
-- counter, or none, wins over its source. What a page reports as its own is original only where
-- it counts itself.
CREATE TABLE attribution AS
WITH named AS (
    SELECT
        o.id AS observation_id,
        s.publisher,
        s.printed_by,
        s.via,
        s.relation,
        CASE WHEN c.observation_id IS NULL THEN s.counted_by ELSE c.counted_by END AS counted_by,
        CASE WHEN c.observation_id IS NULL THEN s.confidence ELSE c.confidence END AS confidence
    FROM observation AS o
    JOIN source AS s USING (source_id)
    LEFT JOIN in_counter_overrides AS c ON o.id = c.observation_id
)

SELECT
    observation_id,
    counted_by,
    printed_by,
    via,
    CASE
        WHEN relation NOT IN ('original', 'agency-report') OR counted_by = '' THEN relation
        WHEN counted_by = printed_by THEN 'original'
        ELSE 'agency-report'
    END AS relation,
    confidence,
    CASE
        WHEN printed_by = '' THEN publisher
        ELSE counted_by || '>' || printed_by || '>' || via
    END AS attribution
FROM named
ORDER BY observation_id;
ALTER TABLE attribution ADD PRIMARY KEY (observation_id);
