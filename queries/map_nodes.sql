SELECT *
FROM map_node
ORDER BY slug
