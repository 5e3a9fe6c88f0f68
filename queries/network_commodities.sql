SELECT
    commodity,
    demand_group,
    from_node,
    to_node,
    train,
    demand_ids,
    less,
    control,
    loaded,
    share,
    low,
    high,
    note
FROM network_commodity
ORDER BY position
