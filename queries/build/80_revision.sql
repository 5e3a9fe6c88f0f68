-- Vintages up to this one, and how long each figure stood: from the vintage it appeared in to the
-- one it was revised, replaced or withdrawn in. Consecutive vintages that say the same are one row.
CREATE TABLE edition (
    n INTEGER PRIMARY KEY,
    hash VARCHAR NOT NULL,
    date DATE NOT NULL,
    note VARCHAR
);
INSERT INTO edition
SELECT
    n,
    hash,
    CAST(date AS DATE),
    note
FROM in_edition
ORDER BY n;

CREATE TABLE revision AS
WITH told AS (
    -- vintages in a row that say the same share the distance from their rank
    SELECT
        *,
        n - row_number() OVER (
            PARTITION BY
                series_id,
                observation_id,
                role,
                period,
                value,
                unit,
                qualifier,
                status,
                flag,
                source_id
            ORDER BY n
        ) AS spell
    FROM in_version
),

stood AS (
    SELECT
        series_id,
        observation_id,
        role,
        period,
        value,
        unit,
        qualifier,
        status,
        flag,
        source_id,
        any_value(entity) AS entity,
        any_value(metric) AS metric,
        arg_max(publisher, n) AS publisher,
        arg_max(url, n) AS url,
        min(n) AS first,
        max(n) AS last
    FROM told
    GROUP BY
        series_id,
        observation_id,
        role,
        period,
        value,
        unit,
        qualifier,
        status,
        flag,
        source_id,
        spell
),

next_shown AS (
    SELECT
        n,
        series_id,
        period,
        any_value(observation_id) AS observation_id
    FROM in_version
    WHERE role = 'preferred' AND series_id <> ''
    GROUP BY ALL
),

ended AS (
    SELECT
        s.*,
        a.hash AS appeared,
        a.date AS appeared_date,
        e.hash AS ended,
        e.date AS ended_date,
        CASE
            WHEN e.hash IS NULL THEN ''
            WHEN
                o.observation_id IS NOT NULL
                AND (o.period, o.value, o.unit, o.qualifier, o.status, o.flag)
                <> (s.period, s.value, s.unit, s.qualifier, s.status, s.flag)
                THEN 'revised'
            WHEN s.role = 'preferred' AND p.observation_id <> s.observation_id THEN 'replaced'
            WHEN o.observation_id IS NOT NULL THEN 'role'
            ELSE 'withdrawn'
        END AS how,
        o.observation_id AS same,
        p.observation_id AS other
    FROM stood AS s
    JOIN edition AS a ON s.first = a.n
    LEFT JOIN edition AS e ON s.last + 1 = e.n
    LEFT JOIN in_version AS o
        ON
            s.last + 1 = o.n
            AND s.series_id = o.series_id
            AND s.observation_id = o.observation_id
    LEFT JOIN next_shown AS p
        ON
            s.last + 1 = p.n
            AND s.series_id = p.series_id
            AND s.period = p.period
)

SELECT
    series_id,
    period,
    observation_id,
    role,
    value,
    unit,
    qualifier,
    status,
    flag,
    entity,
    metric,
    source_id,
    publisher,
    url,
    appeared,
    appeared_date,
    ended,
    ended_date,
    how,
    CASE how
        WHEN 'revised' THEN same
        WHEN 'replaced' THEN other
    END AS replaced_by
FROM ended
ORDER BY series_id, period, appeared_date, role DESC, observation_id;
