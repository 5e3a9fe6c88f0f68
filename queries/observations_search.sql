WITH metric_name AS (
    SELECT
        metric,
        COLUMNS('^name_(.*)$') AS 'metric_\1'
    FROM metric
),

seen AS (
    SELECT
        o.id,
        e.* LIKE 'name_%',
        m.* EXCLUDE (metric),
        o.direction,
        o.cargo,
        o.period,
        o.period_kind,
        o.value,
        o.unit,
        o.qualifier,
        o.status,
        o.flag,
        s.publisher,
        a.attribution,
        s.tier,
        s.url,
        s.published,
        o.note,
        p.series_id,
        p.role,
        o.period_end,
        coalesce(t.happened, FALSE) AS happened,
        lower(
            concat_ws(
                ' ',
                *COLUMNS('^(name|metric)_'),
                s.publisher,
                s.title,
                o.note,
                o.period,
                o.entity,
                o.cargo
            )
        ) AS words
    FROM observation AS o
    JOIN entity AS e USING (entity)
    JOIN metric_name AS m USING (metric)
    JOIN source AS s USING (source_id)
    LEFT JOIN attribution AS a ON o.id = a.observation_id
    LEFT JOIN status AS t ON o.status = t.code
    LEFT JOIN series_point AS p ON o.id = p.observation_id
    WHERE
        ($counter = '' OR a.counted_by = $counter)
        AND (
            $counter_kind = ''
            OR a.counted_by IN (SELECT publisher_id FROM publisher WHERE kind = $counter_kind)
        )
)

SELECT
    * EXCLUDE (period_end, happened, words),
    count(*) OVER () AS n_found
FROM seen
-- every word asked for, in any order and place; an id is a word only as a whole, with or without
-- the o that those which begin with a digit have had before them since 2026-11-30
WHERE
    $words = ''
    OR list_bool_and([
        contains(words, word) OR id IN (word, 'o' || word)
        FOR word IN string_split(lower($words), ' ')
    ])
-- what happened before what is only hoped for or could be
ORDER BY happened DESC, period_end DESC, id
LIMIT $limit OFFSET $offset
