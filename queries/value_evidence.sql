SELECT o.series_id, o.period, o.observation_id, o.role, o.value, o.unit, o.qualifier, o.status, o.publisher, o.source_title, o.url, o.published, o.tier,
    coalesce((SELECT any_value(c.likely_cause) FROM conflict c WHERE c.series_id = o.series_id AND c.period = o.period AND o.observation_id IN (c.observation_id_1, c.observation_id_2)), '') AS likely_cause
FROM series_observation o
WHERE o.series_id IN (SELECT unnest($series)) AND o.role <> 'excluded'
ORDER BY list_position($series, o.series_id), o.period_end, o.period,
    CASE o.role WHEN 'preferred' THEN 0 ELSE 1 END, o.tier, o.observation_id
