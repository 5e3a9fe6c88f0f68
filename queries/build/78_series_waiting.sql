-- What waits for a figure of each series: figures of the pages that show it, lists of findings that
-- rest on it, projects whose progress it measures or whose place it counts.
CREATE TABLE series_waiting AS
WITH shown AS (
    SELECT
        series_id,
        count(*) FILTER (NOT regexp_matches(block, '#(changed|says)$')) AS n_figures,
        count(*) FILTER (regexp_matches(block, '#(changed|says)$')) AS n_findings
    FROM in_figures
    GROUP BY series_id
),

promised AS (
    SELECT
        s.series_id,
        count(DISTINCT p.slug) AS n_projects
    FROM series AS s
    JOIN project AS p ON list_contains(p.series_ids, s.series_id) OR s.entity = p.entity
    GROUP BY s.series_id
)

SELECT
    s.series_id,
    coalesce(f.n_figures, 0) AS n_figures,
    coalesce(f.n_findings, 0) AS n_findings,
    coalesce(p.n_projects, 0) AS n_projects
FROM series AS s
LEFT JOIN shown AS f USING (series_id)
LEFT JOIN promised AS p USING (series_id)
ORDER BY s.series_id;
ALTER TABLE series_waiting ADD PRIMARY KEY (series_id);
