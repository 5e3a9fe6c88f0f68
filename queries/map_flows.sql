SELECT flow, series_id, period, value, unit, observation_id, source_id, publisher FROM map_flow ORDER BY flow
