-- Who can be asked about a series: the one body that counted its newest figure of which a counter
-- is named; of figures that end together the one that happened, then the longest.
CREATE TABLE series_owner AS
SELECT
    v.series_id,
    first(
        v.counted_by ORDER BY
            t.happened DESC, v.period_end DESC, v.period_start, v.period
    ) AS owner
FROM series_value AS v
JOIN status AS t ON v.status = t.code
JOIN publisher AS p ON v.counted_by = p.publisher_id
GROUP BY v.series_id
ORDER BY v.series_id;
ALTER TABLE series_owner ADD PRIMARY KEY (series_id);
