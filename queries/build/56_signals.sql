-- What is measured by satellite or radio or quoted, by day or month: no figure of freight.
CREATE TABLE signal (
    signal VARCHAR PRIMARY KEY,
    unit VARCHAR NOT NULL,
    frequency VARCHAR NOT NULL,
    datum VARCHAR,
    licence VARCHAR NOT NULL,
    source_id VARCHAR NOT NULL,
    doubt VARCHAR
);
INSERT INTO signal
SELECT *
FROM in_signals
ORDER BY signal;

CREATE TABLE signal_value (
    signal VARCHAR NOT NULL,
    date DATE NOT NULL,
    value DOUBLE NOT NULL,
    error DOUBLE,
    flag VARCHAR NOT NULL,
    PRIMARY KEY (signal, date)
);
INSERT INTO signal_value
SELECT
    signal,
    CAST(date AS DATE),
    CAST(value AS DOUBLE),
    TRY_CAST(error AS DOUBLE),
    flag
FROM in_signal_values
ORDER BY signal, date;

-- Between which two values a figure lies, as its source prints them beside it.
CREATE TABLE printed_bound (
    observation_id VARCHAR PRIMARY KEY,
    low DOUBLE NOT NULL,
    high DOUBLE NOT NULL,
    source_id VARCHAR NOT NULL,
    CHECK (low <= high)
);
INSERT INTO printed_bound
SELECT
    observation_id,
    CAST(low AS DOUBLE),
    CAST(high AS DOUBLE),
    source_id
FROM in_printed_bounds
ORDER BY observation_id;
