-- Published and derived values; growth against the equal period a year before (see derive.py).
CREATE TABLE series_value (
    series_id VARCHAR NOT NULL, period VARCHAR NOT NULL, period_kind VARCHAR NOT NULL,
    period_start DATE NOT NULL, period_end DATE NOT NULL, year INTEGER NOT NULL,
    value DOUBLE NOT NULL, low DOUBLE NOT NULL, high DOUBLE NOT NULL, unit VARCHAR NOT NULL,
    status VARCHAR NOT NULL, qualifier VARCHAR NOT NULL, flags VARCHAR[] NOT NULL,
    observation_id VARCHAR, n_observations INTEGER NOT NULL, n_sources INTEGER NOT NULL,
    derivation VARCHAR NOT NULL CHECK (derivation IN ('', 'difference', 'sum')),
    parents VARCHAR[] NOT NULL, source_id VARCHAR, publisher VARCHAR, tier VARCHAR,
    prior_period VARCHAR, prior_value DOUBLE, growth DOUBLE,
    PRIMARY KEY (series_id, period),
    CHECK (derivation = '' AND observation_id IS NOT NULL OR len(parents) >= 2),
    CHECK (low <= value AND value <= high));
INSERT INTO series_value
SELECT series_id, period, period_kind, period_start, period_end, year(period_end), value, low,
    high, unit, status, qualifier, flags, observation_id, n_observations, n_sources, derivation,
    parents, source_id, publisher, tier, prior_period, prior_value, growth
FROM in_values ORDER BY series_id, period_start, period_end;
