-- Rates, and trade as it is printed with the dollars derived from it: the rate and what a sum was
-- made of stand beside each figure.
CREATE TABLE rate (
    rate_id VARCHAR PRIMARY KEY,
    currency VARCHAR NOT NULL,
    per VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    kind VARCHAR NOT NULL CHECK (kind IN ('implied', 'average', 'mean', 'day')),
    rate DOUBLE NOT NULL CHECK (rate > 0),
    source_ids VARCHAR[] NOT NULL,
    parents VARCHAR[] NOT NULL,
    licence VARCHAR NOT NULL,
    note VARCHAR,
    CHECK (kind <> 'implied' OR len(parents) >= 2),
    CHECK (kind <> 'mean' OR len(parents) = 12)
);
INSERT INTO rate
SELECT
    rate_id,
    currency,
    per,
    period,
    kind,
    CAST(rate AS DOUBLE),
    string_split(source_ids, ';'),
    CASE WHEN parents = '' THEN [] ELSE string_split(parents, ';') END,
    licence,
    note
FROM in_rates
ORDER BY rate_id;

-- A year of which no average is printed has the mean of the first days of its twelve months; with
-- one of them missing it has none.
INSERT INTO rate
SELECT
    concat_ws('-', currency, per, left(period, 4), 'mean'),
    currency,
    per,
    left(period, 4),
    'mean',
    avg(rate),
    list_sort(list_distinct(flatten(list(source_ids)))),
    list(rate_id ORDER BY period),
    any_value(licence ORDER BY period),
    NULL
FROM rate
WHERE
    kind = 'day'
    AND currency || per || left(period, 4) NOT IN (
        SELECT unnest([a.currency || a.per || a.period, a.per || a.currency || a.period])
        FROM rate AS a
        WHERE a.kind = 'average'
    )
GROUP BY currency, per, left(period, 4)
HAVING count(*) = 12 AND count(DISTINCT left(period, 7)) = 12;

-- What a project costs as each source prints it, and when that was said: the date of the
-- statement of the same figure, else what the claim says, else the day of publication. A doubtful
-- date and a placeholder are none.
CREATE TABLE printed_cost AS
SELECT
    c.slug,
    c.value,
    c.unit,
    c.source_id,
    coalesce(o.id, '') AS observation_id,
    coalesce(
        CASE
            WHEN o.flag = 'suspect' THEN ''
            WHEN o.stated <> '' THEN o.stated
            WHEN o.flag = 'date-placeholder' THEN ''
            WHEN o.period_kind = 'stock' THEN CAST(o.period_start AS VARCHAR)
        END,
        nullif(regexp_extract(c.note, '(?:^|; )as of ([0-9]{4}(?:-[0-9]{2}){0,2})', 1), ''),
        s.published,
        ''
    ) AS said
FROM in_project_claims AS c
LEFT JOIN in_sources AS s USING (source_id)
LEFT JOIN in_observations AS o
    ON
        c.source_id = o.source_id
        AND c.value = o.value
        AND c.unit = o.unit
        AND starts_with(o.metric, 'investment')
WHERE c.field = 'cost' AND c.unit IN ('usd', 'eur', 'cny', 'kzt')
QUALIFY
    row_number() OVER (
        PARTITION BY c.slug, c.value, c.unit, c.source_id ORDER BY length(said) DESC, said, o.id
    ) = 1
ORDER BY ALL;

-- The rate to dollars of a currency and a year or month: the one that the office's own dollars
-- imply, else the average of the period, else its mean or the first day's. A month without one of
-- its own has its year's.
CREATE TABLE dollar_rate AS
WITH spans AS (
    SELECT
        unit,
        unnest([left(said, 7), left(said, 4)]) AS period
    FROM printed_cost
    WHERE said <> ''
    UNION
    SELECT
        unit,
        year AS period
    FROM in_trade_totals
    UNION
    SELECT
        unit,
        unnest([left(month, 7), left(month, 4)]) AS period
    FROM in_trade_monthly
),

fitting AS (
    SELECT
        s.unit,
        s.period,
        r.rate_id,
        r.kind,
        r.period AS rate_period,
        CASE WHEN r.currency = 'usd' THEN r.rate ELSE 1 / r.rate END AS dollars
    FROM spans AS s
    JOIN rate AS r
        ON
            (s.unit = r.currency AND r.per = 'usd' OR s.unit = r.per AND r.currency = 'usd')
            AND starts_with(s.period, left(r.period, 7))
)

SELECT
    unit,
    period,
    rate_id,
    dollars
FROM fitting
QUALIFY
    row_number() OVER (
        PARTITION BY unit, period
        ORDER BY
            kind = 'implied' DESC,
            length(rate_period) = 4,
            list_position(['average', 'mean', 'day'], kind),
            rate_id
    ) = 1
ORDER BY unit, period;

-- Every printed cost with the dollars that follow from it at the rate of the month, else the year,
-- in which it was said; of a period whose rate is not held there are none.
CREATE TABLE project_cost AS
SELECT
    c.slug,
    CAST(c.value AS DOUBLE) AS cost,
    c.unit AS cost_unit,
    c.source_id,
    c.said,
    CASE
        WHEN c.unit = 'usd' THEN CAST(c.value AS DOUBLE)
        ELSE round(CAST(c.value AS DOUBLE) * d.dollars)
    END AS cost_usd,
    d.rate_id,
    CASE
        WHEN d.rate_id IS NULL THEN []
        ELSE [coalesce(nullif(c.observation_id, ''), c.slug || '-cost@' || c.source_id), d.rate_id]
    END AS parents
FROM printed_cost AS c
LEFT JOIN dollar_rate AS d
    ON
        c.unit = d.unit
        AND d.period = CASE
            WHEN EXISTS (
                SELECT 1
                FROM dollar_rate AS m
                WHERE m.unit = c.unit AND m.period = left(c.said, 7)
            ) THEN left(c.said, 7)
            ELSE left(c.said, 4)
        END
ORDER BY ALL;

CREATE TABLE trade_month (
    reporter VARCHAR NOT NULL,
    partner VARCHAR NOT NULL,
    month VARCHAR NOT NULL,
    flow VARCHAR NOT NULL CHECK (flow IN ('export', 'import')),
    value DOUBLE NOT NULL CHECK (value >= 0),
    unit VARCHAR NOT NULL,
    value_usd DOUBLE NOT NULL,
    rate_id VARCHAR,
    derivation VARCHAR NOT NULL CHECK (derivation IN ('', 'conversion')),
    parents VARCHAR[] NOT NULL,
    publisher VARCHAR,
    basis VARCHAR,
    rank INTEGER,
    source_note VARCHAR,
    counted_by VARCHAR NOT NULL,
    via VARCHAR NOT NULL,
    attribution VARCHAR NOT NULL,
    PRIMARY KEY (reporter, partner, month, flow, rank, basis, publisher),
    CHECK ((unit = 'usd') = (rate_id IS NULL))
);
INSERT INTO trade_month
WITH printed AS (
    SELECT
        * REPLACE (left(month, 7) AS month, CAST(value AS DOUBLE) AS value),
        reporter_iso3 || '-' || partner_iso3 || '-' || flow || '@' || left(month, 7) AS code
    FROM in_trade_monthly
)

SELECT
    p.reporter_iso3,
    p.partner_iso3,
    p.month,
    p.flow,
    p.value,
    p.unit,
    CASE WHEN p.unit = 'usd' THEN p.value ELSE round(p.value * d.dollars) END,
    d.rate_id,
    CASE WHEN p.unit = 'usd' THEN '' ELSE 'conversion' END,
    CASE WHEN p.unit = 'usd' THEN [] ELSE [p.code, d.rate_id] END,
    p.publisher,
    p.basis,
    CAST(p.rank AS INTEGER),
    p.source_note,
    coalesce(t.counted_by, ''),
    coalesce(t.via, ''),
    coalesce(t.counted_by || '>' || t.counted_by || '>' || t.via, p.publisher)
FROM printed AS p
LEFT JOIN dollar_rate AS d ON p.unit = d.unit AND p.month = d.period
LEFT JOIN in_trade_publishers AS t
    ON p.publisher = t.publisher AND contains(p.source_note, t.repository)
ORDER BY ALL;

CREATE TABLE trade_year (
    reporter VARCHAR NOT NULL,
    partner VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    flow VARCHAR NOT NULL CHECK (flow IN ('export', 'import')),
    value DOUBLE NOT NULL CHECK (value >= 0),
    unit VARCHAR NOT NULL,
    value_usd DOUBLE NOT NULL,
    rate_id VARCHAR,
    derivation VARCHAR NOT NULL CHECK (derivation IN ('', 'conversion', 'sum')),
    parents VARCHAR[] NOT NULL,
    publisher VARCHAR,
    basis VARCHAR,
    rank INTEGER,
    source_note VARCHAR,
    counted_by VARCHAR NOT NULL,
    via VARCHAR NOT NULL,
    attribution VARCHAR NOT NULL,
    PRIMARY KEY (reporter, partner, year, flow, rank, basis, publisher),
    CHECK ((unit = 'usd') = (rate_id IS NULL))
);
INSERT INTO trade_year
WITH printed AS (
    SELECT
        reporter_iso3 AS reporter,
        partner_iso3 AS partner,
        year AS period,
        flow,
        CAST(value AS DOUBLE) AS value,
        unit,
        CASE WHEN unit = 'usd' THEN '' ELSE 'conversion' END AS derivation,
        CASE
            WHEN unit = 'usd' THEN []
            ELSE [reporter_iso3 || '-' || partner_iso3 || '-' || flow || '@' || year]
        END AS parents,
        publisher,
        basis,
        CAST(rank AS INTEGER) AS rank,
        source_note
    FROM in_trade_totals
),

-- a year that nobody prints is its months, when all twelve are there of one office in one currency
summed AS (
    SELECT
        m.reporter,
        m.partner,
        left(m.month, 4) AS period,
        m.flow,
        sum(m.value) AS value,
        m.unit,
        'sum' AS derivation,
        list(
            m.reporter || '-' || m.partner || '-' || m.flow || '@' || m.month
            ORDER BY m.month
        ) AS parents,
        m.publisher,
        m.basis,
        1 AS rank,
        any_value(m.source_note ORDER BY m.month) AS source_note
    FROM trade_month AS m
    LEFT JOIN printed AS p
        ON
            m.reporter = p.reporter
            AND m.partner = p.partner
            AND m.flow = p.flow
            AND left(m.month, 4) = p.period
            AND p.rank = 1
    WHERE m.rank = 1 AND p.reporter IS NULL
    GROUP BY m.reporter, m.partner, left(m.month, 4), m.flow, m.unit, m.publisher, m.basis
    HAVING count(DISTINCT m.month) = 12
),

every AS (
    SELECT * FROM printed
    UNION ALL BY NAME
    SELECT * FROM summed
)

SELECT
    e.reporter,
    e.partner,
    CAST(e.period AS INTEGER),
    e.flow,
    e.value,
    e.unit,
    CASE WHEN e.unit = 'usd' THEN e.value ELSE round(e.value * d.dollars) END,
    d.rate_id,
    e.derivation,
    CASE WHEN e.unit = 'usd' THEN e.parents ELSE list_append(e.parents, d.rate_id) END,
    e.publisher,
    e.basis,
    e.rank,
    e.source_note,
    coalesce(t.counted_by, ''),
    coalesce(t.via, ''),
    coalesce(t.counted_by || '>' || t.counted_by || '>' || t.via, e.publisher)
FROM every AS e
LEFT JOIN dollar_rate AS d ON e.unit = d.unit AND e.period = d.period
LEFT JOIN in_trade_publishers AS t
    ON e.publisher = t.publisher AND contains(e.source_note, t.repository)
ORDER BY ALL;
