-- A figure's status is one whose meaning is known; another would silently stand in no answer.
WITH used AS (
    SELECT
        'observation ' || id AS place,
        status
    FROM observation
    UNION ALL
    SELECT
        'series_value ' || series_id || '@' || period AS place,
        status
    FROM series_value
    UNION ALL
    SELECT
        'trade_side ' || concat_ws(' ', reporter, partner, flow, year) AS place,
        status
    FROM trade_side
)

SELECT
    place,
    status
FROM used
WHERE status IS NULL OR status NOT IN (SELECT code FROM status)
ORDER BY place
