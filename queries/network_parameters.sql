SELECT
    parameter_id,
    applies_to,
    parameter,
    direction,
    cargo,
    from_date,
    to_date,
    value,
    low,
    high,
    unit,
    status,
    is_derived,
    nullif(observation_id, '') AS observation_id,
    publisher,
    url,
    published,
    note
FROM network_parameter
ORDER BY parameter_id
