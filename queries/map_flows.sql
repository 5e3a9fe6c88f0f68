SELECT *
FROM map_flow
ORDER BY flow
