SELECT
    slug,
    COLUMNS('^name_'),
    kind,
    country,
    lat,
    lon
FROM (
    SELECT
        slug,
        COLUMNS('^name_'),
        kind,
        country,
        lat,
        lon
    FROM node
    UNION ALL BY NAME
    SELECT
        slug,
        COLUMNS('^name_'),
        kind,
        country,
        lat,
        lon
    FROM network_node
) AS place
ORDER BY slug
