WITH printed AS (
    SELECT
        printed_by AS publisher_id,
        count(*) AS n_sources
    FROM source
    WHERE printed_by <> ''
    GROUP BY printed_by
),

counted AS (
    SELECT
        a.counted_by AS publisher_id,
        count(*) AS n_observations,
        count(*) FILTER (WHERE s.tier = 'A') AS n_tier_a,
        count(*) FILTER (WHERE s.tier = 'B') AS n_tier_b,
        count(*) FILTER (WHERE s.tier = 'C') AS n_tier_c,
        count(*) FILTER (WHERE s.tier = 'D') AS n_tier_d
    FROM attribution AS a
    JOIN observation AS o ON a.observation_id = o.id
    JOIN source AS s USING (source_id)
    GROUP BY a.counted_by
)

SELECT
    p.publisher_id,
    p.kind,
    p.country,
    p.homepage,
    p.* LIKE 'name_%',
    p.* LIKE 'short_%',
    coalesce(r.n_sources, 0) AS n_sources,
    coalesce(c.n_observations, 0) AS n_observations,
    coalesce(c.n_tier_a, 0) AS n_tier_a,
    coalesce(c.n_tier_b, 0) AS n_tier_b,
    coalesce(c.n_tier_c, 0) AS n_tier_c,
    coalesce(c.n_tier_d, 0) AS n_tier_d
FROM publisher AS p
LEFT JOIN printed AS r USING (publisher_id)
LEFT JOIN counted AS c USING (publisher_id)
WHERE
    ($kinds IS NULL OR list_contains(CAST($kinds AS VARCHAR[]), p.kind))
    AND ($country IS NULL OR p.country = $country)
    AND (
        $words = ''
        OR contains(lower(concat_ws(' ', p.publisher_id, *COLUMNS('^name_'))), lower($words))
    )
ORDER BY n_observations DESC, n_sources DESC, p.publisher_id
