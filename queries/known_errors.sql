WITH wrong AS (
    SELECT
        k.error,
        k.series_id,
        k.observation_id,
        k.period,
        k.printed,
        o.publisher,
        o.published,
        min(r.appeared_date) AS appeared_date
    FROM known_error AS k
    JOIN series_observation AS o USING (series_id, observation_id)
    LEFT JOIN revision AS r USING (series_id, observation_id)
    WHERE k.status = 'open'
    GROUP BY ALL
),

other AS (
    SELECT
        o.*,
        min(r.appeared_date) AS appeared_date
    FROM series_observation AS o
    JOIN status AS t ON o.status = t.code
    LEFT JOIN revision AS r USING (series_id, observation_id)
    WHERE o.role <> 'excluded' AND t.counted
    GROUP BY ALL
),

-- a figure that the record cannot have known: of a later edition, or printed later by the same
corrected AS (
    SELECT
        w.error,
        arg_min(
            {
                'id': o.observation_id,
                'value': o.value,
                'publisher': o.publisher,
                'attribution': o.attribution,
                'url': o.url,
                'published': o.published
            },
            (o.role <> 'preferred', o.appeared_date, o.observation_id)
        ) AS by
    FROM wrong AS w
    JOIN other AS o USING (series_id, period)
    WHERE
        o.value <> w.printed
        AND (
            o.appeared_date > w.appeared_date
            OR (o.publisher = w.publisher AND o.published > w.published AND w.published <> '')
        )
    GROUP BY w.error
)

SELECT
    k.*,
    s.* LIKE 'title_%',
    s.unit,
    o.publisher,
    o.attribution,
    o.url,
    o.tier,
    c.error IS NOT NULL AS closable,
    c.by.id AS corrected_id,
    c.by.value AS corrected_value,
    c.by.publisher AS corrected_publisher,
    c.by.attribution AS corrected_attribution,
    c.by.url AS corrected_url,
    c.by.published AS corrected_published
FROM known_error AS k
JOIN series AS s USING (series_id)
JOIN series_observation AS o USING (series_id, observation_id)
LEFT JOIN corrected AS c USING (error)
ORDER BY k.error
