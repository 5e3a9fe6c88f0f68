SELECT other.slug, other.name_en, other.name_ru, other.name_kk, other.name_zh, other.kind, l.mode, l.status,
    min(l.km_computed) AS km_computed, min(l.km_published) AS km_published
FROM leg l JOIN node other
  ON other.slug = CASE WHEN l.from_node = $node THEN l.to_node ELSE l.from_node END
WHERE (l.from_node = $node OR l.to_node = $node) AND other.role = 'node'
GROUP BY ALL ORDER BY km_computed, other.slug
