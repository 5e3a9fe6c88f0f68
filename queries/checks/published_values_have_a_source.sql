-- A published value names its observation, source, publisher and tier.
SELECT
    series_id,
    period,
    observation_id,
    source_id,
    publisher,
    tier
FROM series_value
WHERE
    derivation = ''
    AND (
        coalesce(observation_id, '') = ''
        OR coalesce(source_id, '') = ''
        OR coalesce(publisher, '') = ''
        OR coalesce(tier, '') = ''
    )
ORDER BY series_id, period
