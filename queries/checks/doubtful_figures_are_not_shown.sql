-- A figure marked as suspect, or dated only to fill the field, is shown nowhere.
SELECT
    series_id,
    period,
    observation_id,
    flags
FROM series_value
WHERE list_has_any(flags, ['suspect', 'date-placeholder'])
ORDER BY series_id, period
