SELECT
    'entity' AS dimension,
    entity AS code,
    * LIKE 'name_%'
FROM entity

UNION ALL BY NAME

SELECT
    'metric' AS dimension,
    metric AS code,
    * LIKE 'name_%'
FROM metric

UNION ALL BY NAME

SELECT
    dimension,
    value AS code,
    * LIKE 'name_%'
FROM vocabulary
ORDER BY ALL
