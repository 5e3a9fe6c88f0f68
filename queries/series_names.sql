SELECT series_id FROM series ORDER BY series_id
