SELECT
    slug,
    COLUMNS('^name_'),
    kind,
    country
FROM (
    SELECT
        slug,
        COLUMNS('^name_'),
        kind,
        country
    FROM node
    UNION ALL BY NAME
    SELECT
        slug,
        COLUMNS('^name_'),
        kind,
        country
    FROM network_node
) AS place
ORDER BY slug
