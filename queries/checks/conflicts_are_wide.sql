-- Two sources that are said to disagree are more than 2 % apart, by the ratio that is stated.
SELECT
    series_id,
    period,
    value_1,
    value_2,
    ratio
FROM conflict
WHERE
    NOT coalesce(
        ratio > 1.02
        AND abs(greatest(value_1, value_2) / least(value_1, value_2) - ratio) <= 0.001,
        FALSE
    )
ORDER BY series_id, period
