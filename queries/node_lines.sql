SELECT
    v.*,
    s.* LIKE 'title_%',
    s.metric,
    s.entity,
    e.* LIKE 'name_%',
    e.node
FROM railway_line AS x
JOIN entity AS e USING (entity)
JOIN series AS s USING (entity)
JOIN series_value AS v USING (series_id)
WHERE
    $node IN (x.from_node, x.to_node)
    AND e.node IS DISTINCT FROM $node
    AND s.metric IN ('capacity_train_pairs', 'capacity_freight', 'capacity_trains')
ORDER BY
    e.entity,
    list_position(['capacity_train_pairs', 'capacity_freight', 'capacity_trains'], s.metric),
    v.period_end
