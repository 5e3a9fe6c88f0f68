SELECT
    s.*,
    e.kind AS entity_kind,
    e.countries,
    list_sort(coalesce(list(DISTINCT o.origin) FILTER (o.origin <> ''), [])) AS origins,
    list_sort(coalesce(list(DISTINCT o.destination) FILTER (o.destination <> ''), []))
        AS destinations,
    list_sort(coalesce(list(DISTINCT o.partner) FILTER (o.partner <> ''), [])) AS partners,
    list_sort(coalesce(list(DISTINCT o.operator) FILTER (o.operator <> ''), [])) AS counters
FROM series AS s
JOIN entity AS e USING (entity)
JOIN series_point AS p ON s.series_id = p.series_id AND p.role <> 'excluded'
JOIN observation AS o ON p.observation_id = o.id
GROUP BY ALL
ORDER BY s.series_id
