SELECT
    s.*,
    count(o.id) AS n_observations
FROM source AS s
LEFT JOIN observation AS o USING (source_id)
WHERE
    ($tier IS NULL OR s.tier = $tier)
    AND (
        $words = ''
        OR contains(lower(concat_ws(' ', s.publisher, s.title)), lower($words))
        -- its id, also as it was while ids could begin with a digit
        OR s.source_id IN (lower($words), 's-' || lower($words))
    )
    AND ($counter = '' OR s.counted_by = $counter)
    AND (
        $counter_kind = ''
        OR s.counted_by IN (SELECT publisher_id FROM publisher WHERE kind = $counter_kind)
    )
GROUP BY ALL
ORDER BY n_observations DESC, s.source_id
