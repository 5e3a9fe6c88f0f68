SELECT
    value_id,
    route,
    metric,
    period,
    value,
    low,
    high,
    unit,
    status,
    observation_id,
    publisher,
    url,
    note
FROM network_route_value
ORDER BY value_id
