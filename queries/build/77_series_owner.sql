-- Who can be asked about a series: the one body that counted its newest figure of which a counter
-- is named, or who took its place; of figures that end together the one that happened, then the
-- longest.
CREATE TABLE series_owner AS
WITH successor (body, heir) AS (
    -- ministries that are no more, and the one that keeps their figures since 2023
    VALUES
    ('kz-mid', 'kz-mintrans'),
    ('kz-miid', 'kz-mintrans')
)

SELECT
    v.series_id,
    first(
        coalesce(n.heir, v.counted_by) ORDER BY
            t.happened DESC, v.period_end DESC, v.period_start, v.period
    ) AS owner
FROM series_value AS v
JOIN status AS t ON v.status = t.code
JOIN publisher AS p ON v.counted_by = p.publisher_id
LEFT JOIN successor AS n ON v.counted_by = n.body
GROUP BY v.series_id
ORDER BY v.series_id;
ALTER TABLE series_owner ADD PRIMARY KEY (series_id);
