-- Latest figures of every series that belongs to a node, beside the newest rating of the same
-- entity and unit a year. Use is the last counted full year over the rating (a use made of an
-- estimate would read as a count of how full a line is); it is NULL for a part of the traffic (the
-- entity's largest series is the whole), for a rating more than a year from the figure, and where
-- ratings of that time differ by more than 20 % (see corridor/evidence/comparison.py).
CREATE TABLE node_status AS
WITH own AS (
    SELECT
        s.node,
        s.entity,
        s.metric,
        s.direction,
        s.cargo,
        t.counted,
        v.*
    FROM series AS s
    JOIN series_value AS v USING (series_id)
    JOIN status AS t ON v.status = t.code
    WHERE s.node <> ''
),

newest AS (
    SELECT *
    FROM own
    QUALIFY
        row_number() OVER (
            PARTITION BY series_id
            ORDER BY
                period_end DESC,
                period_kind IN ('multi-year', 'since-start'),
                period_start
        ) = 1
),

full_year AS (
    SELECT *
    FROM own
    WHERE period_kind = 'year' AND counted
    QUALIFY row_number() OVER (PARTITION BY series_id ORDER BY period DESC) = 1
),

rated AS (
    SELECT *
    FROM own
    WHERE status = 'capacity' AND metric IN ('capacity_freight', 'capacity_container')
),

rating AS (
    SELECT *
    FROM rated
    QUALIFY row_number() OVER (PARTITION BY entity, unit ORDER BY period_end DESC) = 1
)

SELECT
    n.node,
    n.entity,
    n.series_id,
    n.metric,
    n.direction,
    n.cargo,
    n.unit,
    n.period AS latest_period,
    n.period_kind AS latest_kind,
    n.value AS latest_value,
    n.status AS latest_status,
    n.qualifier AS latest_qualifier,
    n.publisher AS latest_publisher,
    n.attribution AS latest_attribution,
    f.period AS year_period,
    f.value AS year_value,
    f.publisher AS year_publisher,
    f.attribution AS year_attribution,
    r.value AS capacity_value,
    r.period AS capacity_period,
    r.series_id AS capacity_series,
    r.publisher AS capacity_publisher,
    r.attribution AS capacity_attribution,
    CASE
        WHEN
            n.direction IN ('total', '')
            AND abs(f.year - r.year) <= 1
            AND NOT EXISTS (
                FROM rated AS o
                WHERE
                    o.entity = r.entity
                    AND o.unit = r.unit
                    AND abs(f.year - o.year) <= 1
                    AND (o.value > 1.2 * r.value OR r.value > 1.2 * o.value)
            )
            AND f.value = max(f.value) OVER (PARTITION BY n.entity, n.unit, r.series_id)
            THEN f.value / r.value
    END AS utilisation
FROM newest AS n
LEFT JOIN full_year AS f USING (series_id)
LEFT JOIN rating AS r
    ON
        n.entity = r.entity
        AND n.unit || '/year' = r.unit
        AND n.metric IN ('freight_volume', 'container_volume')
        AND (n.metric = 'container_volume' OR n.cargo IN ('all', ''))
ORDER BY n.node, n.series_id;
