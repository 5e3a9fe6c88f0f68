-- A derived month is the later cumulative figure less the earlier, both of one counter.
-- Where no counter is named, both are of one printer.
WITH known AS (
    SELECT
        v.series_id || '@' || v.period AS code,
        v.series_id,
        v.value,
        v.publisher,
        list_sort(list_distinct(list_filter(
            list_transform(
                string_split(coalesce(v.attribution, ''), '|'), LAMBDA one: split_part(one, '>', 1)
            ),
            LAMBDA one: one <> ''
        ))) AS counters,
        t.counted
    FROM series_value AS v
    JOIN status AS t ON v.status = t.code
)

SELECT
    v.series_id,
    v.period,
    v.value,
    later.value AS later_value,
    earlier.value AS earlier_value
FROM series_value AS v
LEFT JOIN known AS later ON v.parents[1] = later.code
LEFT JOIN known AS earlier ON v.parents[2] = earlier.code
WHERE
    v.derivation = 'difference'
    AND NOT coalesce(
        v.period_kind = 'month'
        AND abs(v.value - (later.value - earlier.value)) <= 1e-6 * v.value
        AND later.series_id = v.series_id
        AND earlier.series_id = v.series_id
        AND later.counters = earlier.counters
        AND (later.counters <> [] OR later.publisher = earlier.publisher)
        AND later.counted
        AND earlier.counted,
        FALSE
    )
ORDER BY v.series_id, v.period
