SELECT *
FROM event
WHERE
    ($entities IS NULL OR list_has_any(entities, CAST($entities AS VARCHAR[])))
    AND ($kinds IS NULL OR list_contains(CAST($kinds AS VARCHAR[]), kind))
    AND ($start IS NULL OR day >= $start)
    AND ($finish IS NULL OR day <= $finish)
ORDER BY day, title_en
