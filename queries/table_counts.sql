SELECT
    (SELECT count(*) FROM observation) AS observations,
    (SELECT count(*) FROM series) AS series,
    (SELECT count(*) FROM source) AS sources,
    (SELECT count(*) FROM conflict) AS conflicts,
    (SELECT count(*) FROM project) AS projects,
    (SELECT count(*) FROM project_claim) AS claims,
    (SELECT count(*) FROM event) AS events,
    (SELECT count(*) FROM series_value WHERE derivation <> '') AS derived
