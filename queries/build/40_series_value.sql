-- Published and derived values; growth against the equal period a year before (see derive.py).
-- A derived value has the counters of all its parents, and nobody who printed it.
CREATE TABLE series_value (
    series_id VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    period_kind VARCHAR NOT NULL,
    period_start DATE NOT NULL,
    period_end DATE NOT NULL,
    year INTEGER NOT NULL,
    value DOUBLE NOT NULL,
    low DOUBLE NOT NULL,
    high DOUBLE NOT NULL,
    unit VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    qualifier VARCHAR NOT NULL,
    flags VARCHAR[] NOT NULL,
    observation_id VARCHAR,
    n_observations INTEGER NOT NULL,
    n_sources INTEGER NOT NULL,
    derivation VARCHAR NOT NULL CHECK (derivation IN ('', 'difference', 'sum')),
    parents VARCHAR[] NOT NULL,
    source_id VARCHAR,
    publisher VARCHAR,
    tier VARCHAR,
    stated VARCHAR NOT NULL,
    target VARCHAR NOT NULL,
    prior_period VARCHAR,
    prior_value DOUBLE,
    growth DOUBLE,
    growth_error DOUBLE,
    growth_printed BOOLEAN NOT NULL,
    counted_by VARCHAR NOT NULL,
    printed_by VARCHAR NOT NULL,
    via VARCHAR NOT NULL,
    relation VARCHAR NOT NULL,
    confidence VARCHAR NOT NULL,
    attribution VARCHAR NOT NULL,
    PRIMARY KEY (series_id, period),
    CHECK (derivation = '' AND observation_id IS NOT NULL OR len(parents) >= 2),
    CHECK ((growth IS NULL) = (growth_error IS NULL)),
    CHECK (low <= value AND value <= high)
);
INSERT INTO series_value
SELECT
    v.series_id,
    v.period,
    v.period_kind,
    v.period_start,
    v.period_end,
    year(v.period_end),
    v.value,
    v.low,
    v.high,
    v.unit,
    v.status,
    v.qualifier,
    v.flags,
    v.observation_id,
    v.n_observations,
    v.n_sources,
    v.derivation,
    v.parents,
    v.source_id,
    v.publisher,
    v.tier,
    coalesce(o.stated, ''),
    coalesce(o.target, ''),
    v.prior_period,
    v.prior_value,
    v.growth,
    v.growth_error,
    v.growth IS NOT NULL AND v.growth_printed IS NOT NULL,
    coalesce(
        a.counted_by,
        array_to_string(
            list_sort(
                list_distinct(regexp_extract_all(v.attribution, '(?:^|[|])([^>|]+)>', 1))
            ),
            ';'
        )
    ),
    coalesce(a.printed_by, ''),
    coalesce(a.via, ''),
    coalesce(a.relation, ''),
    coalesce(a.confidence, ''),
    v.attribution
FROM in_values AS v
LEFT JOIN attribution AS a USING (observation_id)
LEFT JOIN observation AS o ON v.observation_id = o.id
ORDER BY v.series_id, v.period_start, v.period_end;
