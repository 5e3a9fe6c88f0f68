WITH firsts AS (
    SELECT
        series_id,
        COLUMNS('^title_')
    FROM series
),

seconds AS (
    SELECT
        series_id AS other_id,
        COLUMNS('^(title_.*)$') AS "other_\1"
    FROM series
)

SELECT
    r.*,
    a.* EXCLUDE (series_id),
    b.* EXCLUDE (other_id),
    o.publisher,
    o.attribution,
    o.url,
    p.publisher AS other_publisher,
    p.attribution AS other_attribution
FROM ratio AS r
LEFT JOIN firsts AS a USING (series_id)
LEFT JOIN seconds AS b USING (other_id)
LEFT JOIN series_observation AS o
    ON r.series_id = o.series_id AND r.observation_id = o.observation_id
LEFT JOIN series_observation AS p
    ON r.other_id = p.series_id AND r.other_observation_id = p.observation_id
WHERE
    ($kinds IS NULL OR list_contains(CAST($kinds AS VARCHAR[]), r.kind))
    AND ($series IS NULL OR $series IN (r.series_id, r.other_id))
    AND ($outside IS NULL OR r.outside = $outside)
ORDER BY
    r.kind,
    r.outside DESC,
    r.series_id,
    r.other_id,
    r.period_end,
    r.period_start,
    r.ratio,
    r.observation_id
