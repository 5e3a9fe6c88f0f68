SELECT
    section,
    from_node,
    to_node,
    mode,
    corridors,
    status,
    class,
    run_class,
    line_type,
    note
FROM network_section
ORDER BY section
