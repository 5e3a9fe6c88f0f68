SELECT
    route,
    corridor,
    via,
    sections
FROM network_route
ORDER BY route
