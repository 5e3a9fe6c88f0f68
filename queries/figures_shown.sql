SELECT v.series_id, '' AS reporter, '' AS partner, '' AS flow, v.period, v.value, v.unit, v.status,
    v.observation_id, v.publisher, v.derivation, s.title_en, s.title_ru, s.title_kk, s.title_zh
FROM series_value v JOIN series s USING (series_id)
UNION ALL
SELECT '', t.reporter, t.partner, t.flow, t.period, t.value_usd, 'usd', t.status, NULL, t.publisher,
    '', '', '', '', ''
FROM trade_side t WHERE t.series_id IS NULL AND t.flow <> 'total'
UNION ALL
SELECT '', m.reporter, m.partner, m.flow, m.month, m.value_usd, 'usd', 'actual', NULL, m.publisher,
    '', '', '', '', ''
FROM trade_month m WHERE m.rank = 1
ORDER BY ALL
