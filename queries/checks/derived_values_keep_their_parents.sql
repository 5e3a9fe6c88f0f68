-- A derived value stands on two values or more, all of which are there; none is a derived month.
WITH parent AS (
    SELECT
        series_id,
        period,
        derivation,
        unnest(parents) AS parent
    FROM series_value
    WHERE derivation <> ''
),

known AS (
    SELECT
        series_id || '@' || period AS code,
        derivation
    FROM series_value
),

counted AS (
    SELECT
        p.series_id,
        p.period,
        count(k.code) AS n_known,
        count(*) AS n_parents,
        coalesce(bool_or(k.derivation = 'difference'), FALSE) AS on_a_difference
    FROM parent AS p
    LEFT JOIN known AS k ON p.parent = k.code
    GROUP BY p.series_id, p.period
)

SELECT
    v.series_id,
    v.period,
    v.derivation,
    v.parents
FROM series_value AS v
LEFT JOIN counted AS c USING (series_id, period)
WHERE
    v.derivation <> ''
    AND (
        coalesce(c.n_known, 0) < 2
        OR c.n_known < c.n_parents
        OR c.on_a_difference
    )
ORDER BY v.series_id, v.period
