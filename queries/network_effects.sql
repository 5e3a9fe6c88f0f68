SELECT
    effect_id,
    project,
    applies_to,
    parameter,
    direction,
    cargo,
    before,
    value,
    low,
    high,
    unit,
    date,
    status,
    is_derived,
    observation_id,
    publisher,
    url,
    note
FROM network_effect
ORDER BY effect_id
