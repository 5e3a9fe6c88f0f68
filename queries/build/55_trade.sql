-- Trade of a reporter with a partner by year and flow: a series of the evidence where one holds
-- the year (the office's own printed total), else the rank-1 row of the trade tables; a total is
-- the sum of both flows only when both are there on one basis.
CREATE TABLE trade_side AS
WITH printed AS (
    SELECT
        m.reporter,
        m.partner,
        m.flow,
        v.year,
        v.value,
        v.unit,
        v.value AS value_usd,
        NULL AS rate_id,
        v.derivation,
        v.parents,
        v.publisher,
        v.counted_by,
        v.attribution,
        m.basis,
        v.series_id,
        v.period,
        v.status,
        '' AS source_note,
        CASE m.reporter WHEN 'CHN' THEN 1 ELSE 3 END AS choice
    FROM in_trade_series AS m
    JOIN series_value AS v USING (series_id)
    -- what happened: a side's own estimate is its word until it prints a count, and bears the mark
    JOIN status AS t ON v.status = t.code
    WHERE v.period_kind = 'year' AND t.happened
),

listed AS (
    SELECT
        reporter,
        partner,
        flow,
        year,
        value,
        unit,
        value_usd,
        rate_id,
        derivation,
        parents,
        publisher,
        counted_by,
        attribution,
        basis,
        NULL AS series_id,
        CAST(year AS VARCHAR) AS period,
        'actual' AS status,
        source_note,
        2 AS choice
    FROM trade_year
    WHERE rank = 1
),

summed AS (
    SELECT
        reporter,
        partner,
        'total' AS flow,
        year,
        -- what is printed in two currencies has a sum in dollars alone
        CASE WHEN count(DISTINCT unit) = 1 THEN sum(value) ELSE sum(value_usd) END AS value,
        CASE WHEN count(DISTINCT unit) = 1 THEN min(unit) ELSE 'usd' END AS unit,
        sum(value_usd) AS value_usd,
        any_value(rate_id) AS rate_id,
        'sum' AS derivation,
        list(reporter || '-' || partner || '-' || flow || '@' || year ORDER BY flow) AS parents,
        string_agg(DISTINCT publisher, ' / ' ORDER BY publisher) AS publisher,
        string_agg(DISTINCT counted_by, ';' ORDER BY counted_by) AS counted_by,
        string_agg(DISTINCT attribution, '|' ORDER BY attribution) AS attribution,
        basis,
        NULL AS series_id,
        CAST(year AS VARCHAR) AS period,
        'actual' AS status,
        any_value(source_note) AS source_note,
        2 AS choice
    FROM trade_year
    WHERE rank = 1
    GROUP BY reporter, partner, year, basis
    HAVING count(DISTINCT flow) = 2
),

every AS (
    SELECT * FROM printed
    UNION ALL
    SELECT * FROM listed
    UNION ALL
    SELECT * FROM summed
)

SELECT * EXCLUDE (choice)
FROM every
QUALIFY
    row_number() OVER (
        PARTITION BY reporter, partner, flow, year
        ORDER BY choice, value_usd
    ) = 1
ORDER BY reporter, partner, flow, year;
