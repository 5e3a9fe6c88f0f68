-- A published value's observation stands in the table of revisions as preferred, and has not ended.
SELECT
    v.series_id,
    v.period,
    v.observation_id
FROM series_value AS v
LEFT JOIN revision AS r
    ON
        v.series_id = r.series_id
        AND v.observation_id = r.observation_id
        AND r.role = 'preferred'
        AND r.ended IS NULL
WHERE v.derivation = '' AND (r.observation_id IS NULL OR r.value <> v.value)
ORDER BY v.series_id, v.period
