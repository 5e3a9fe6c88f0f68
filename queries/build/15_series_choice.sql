-- Which series each choice of the Evidence page holds: all of them, the headline ones, one group
-- of the evidence under its own name, or several groups under a name of their own.
CREATE TABLE series_choice AS
WITH several (choice, "group") AS (
    VALUES
    ('trains', 'china-europe'),
    ('trains', 'china-central-asia'),
    ('rail', 'kz-china-rail'),
    ('rail', 'transit'),
    ('caspian', 'middle-corridor'),
    ('border', 'border-performance'),
    ('border', 'time'),
    ('border', 'cost')
),

chosen AS (
    SELECT
        'all' AS choice,
        series_id
    FROM series
    UNION
    SELECT
        'headline' AS choice,
        series_id
    FROM series
    WHERE headline
    UNION
    SELECT
        "group" AS choice,
        series_id
    FROM series
    UNION
    SELECT
        'nodes' AS choice,
        series_id
    FROM series
    WHERE starts_with("group", 'node-')
    UNION
    SELECT
        several.choice,
        series.series_id
    FROM several
    JOIN series USING ("group")
)

SELECT *
FROM chosen
ORDER BY choice, series_id;
ALTER TABLE series_choice ADD PRIMARY KEY (choice, series_id);
