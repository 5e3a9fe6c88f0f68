SELECT n.*, e.definition_en, e.definition_ru, e.entity
FROM node n LEFT JOIN entity e ON e.node = n.slug
WHERE n.slug = $node AND n.role IN ('node', 'area') ORDER BY e.part_of, e.entity
