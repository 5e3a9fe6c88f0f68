SELECT *
FROM node_status
WHERE node = $node
ORDER BY series_id
