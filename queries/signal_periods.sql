SELECT
    v.signal,
    s.unit,
    strftime(
        v.date, CASE $span WHEN 'day' THEN '%Y-%m-%d' WHEN 'month' THEN '%Y-%m' ELSE '%Y' END
    ) AS period,
    avg(v.value) AS mean,
    sum(v.value) AS total,
    count(*) AS n_values,
    min(v.date) AS first_day,
    max(v.date) AS last_day,
    bool_or(v.flag = 'suspect') AS suspect,
    s.datum,
    s.doubt,
    s.licence,
    s.source_id,
    c.publisher,
    c.counted_by,
    c.printed_by,
    c.via,
    c.relation,
    c.attribution,
    c.title AS source_title,
    c.url
FROM signal_value AS v
JOIN signal AS s USING (signal)
JOIN source AS c USING (source_id)
WHERE
    ($signal IS NULL OR v.signal = $signal)
    AND ($start IS NULL OR year(v.date) >= $start)
    AND ($finish IS NULL OR year(v.date) <= $finish)
GROUP BY ALL
ORDER BY v.signal, period
