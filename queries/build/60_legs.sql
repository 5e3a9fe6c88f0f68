-- Legs between neighbouring nodes of the map, for neighbours and lengths.
CREATE TABLE leg AS
SELECT
    leg,
    from_node,
    to_node,
    corridor,
    mode,
    status,
    CAST(km_computed AS DOUBLE) AS km_computed,
    CAST(km_published AS DOUBLE) AS km_published,
    source
FROM in_legs
ORDER BY ALL;
