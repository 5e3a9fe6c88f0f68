-- A rate implied by an office's own figures is what they give: both flows over the printed dollars.
WITH parents AS (
    SELECT
        rate_id,
        rate,
        currency,
        per,
        unnest(parents) AS parent
    FROM rate
    WHERE kind = 'implied'
),

sums AS (
    SELECT
        r.rate_id,
        r.rate,
        sum(o.value) FILTER (WHERE o.unit = r.currency)
        / sum(o.value) FILTER (WHERE o.unit = r.per) AS implied
    FROM parents AS r
    LEFT JOIN observation AS o ON r.parent = o.id
    GROUP BY r.rate_id, r.rate
)

SELECT
    rate_id,
    rate,
    implied
FROM sums
WHERE NOT coalesce(abs(rate - implied) <= 0.0001, FALSE)
ORDER BY rate_id
