SELECT * FROM event
WHERE ($entities IS NULL OR list_has_any(entities, $entities :: VARCHAR[]))
  AND ($kinds IS NULL OR kind IN (SELECT unnest($kinds :: VARCHAR[])))
  AND ($start IS NULL OR year(day) >= $start) AND ($finish IS NULL OR year(day) <= $finish)
ORDER BY day, title_en
