SELECT
    demand_id,
    od_group,
    from_nodes,
    to_nodes,
    via,
    cargo,
    direction,
    year,
    from_date,
    to_date,
    value,
    unit,
    status,
    is_derived,
    role,
    observation_id,
    publisher,
    url,
    note
FROM network_demand
ORDER BY demand_id
