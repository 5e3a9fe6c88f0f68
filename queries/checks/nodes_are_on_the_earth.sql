-- A node has a latitude between -90 and 90 and a longitude between -180 and 180.
SELECT
    slug,
    lat,
    lon
FROM node
WHERE NOT coalesce(lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180, FALSE)
ORDER BY slug
