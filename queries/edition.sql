SELECT max(date) AS date
FROM release
