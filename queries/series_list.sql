WITH found AS (
    SELECT v.series_id, count(*) AS n_values, min(v.year) AS first_year, max(v.year) AS last_year,
        count(*) FILTER (v.period_kind = 'year') AS n_years,
        arg_max(v.period, v.period_end) AS last_period, arg_max(v.value, v.period_end) AS last_value,
        arg_max(v.status, v.period_end) AS last_status, arg_max(v.publisher, v.period_end) AS last_publisher,
        list_sort(list(DISTINCT v.tier)) AS tiers
    FROM series_value v
    WHERE ($start IS NULL OR v.period_start >= $start) AND ($finish IS NULL OR v.period_end <= $finish)
      AND ($statuses IS NULL OR v.status IN (SELECT unnest($statuses :: VARCHAR[])))
      AND ($tiers IS NULL OR v.tier IN (SELECT unnest($tiers :: VARCHAR[])))
    GROUP BY v.series_id
)
SELECT s.series_id, s.title_en, s.title_ru, s.title_kk, s.title_zh, s.definition_en, s.definition_ru, s.unit,
    s.entity, s.metric, s.direction, s.cargo, s.mode, s.corridor, s.operator, s.frequency, s."group", s.node,
    s.headline, s.compare_with, string_split(coalesce(e.countries, ''), ';') AS countries,
    f.* EXCLUDE (series_id), count(*) OVER () AS n_found
FROM series s JOIN found f USING (series_id) JOIN entity e USING (entity)
WHERE ($series IS NULL OR s.series_id = $series)
  AND ($entities IS NULL OR s.entity IN (SELECT unnest($entities :: VARCHAR[])))
  AND ($metrics IS NULL OR s.metric IN (SELECT unnest($metrics :: VARCHAR[])))
  AND ($nodes IS NULL OR s.node IN (SELECT unnest($nodes :: VARCHAR[])))
  AND ($groups IS NULL OR s."group" IN (SELECT unnest($groups :: VARCHAR[])))
  AND ($modes IS NULL OR list_has_any(string_split(s.mode, ';'), $modes :: VARCHAR[]))
  AND ($directions IS NULL OR list_has_any(string_split(s.direction, ';'), $directions :: VARCHAR[]))
  AND ($countries IS NULL OR list_has_any(string_split(coalesce(e.countries, ''), ';'), $countries :: VARCHAR[]))
  AND ($headline IS NULL OR s.headline = $headline)
  AND ($publisher = '' OR EXISTS (FROM series_observation o WHERE o.series_id = s.series_id AND contains(lower(o.publisher), lower($publisher))))
  AND ($words = '' OR contains(lower(concat_ws(' ', s.series_id, s.title_en, s.title_ru, s.title_kk, s.title_zh, s.node)), lower($words)))
ORDER BY s."group", s.series_id LIMIT $limit OFFSET $offset
