-- What each status says: it happened, it was counted, it is planned. The rows and which figure
-- needs which meaning stand in corridor/evidence/statuses.py; no other statement lists statuses.
CREATE TABLE status (
    code VARCHAR PRIMARY KEY,
    happened BOOLEAN NOT NULL,
    counted BOOLEAN NOT NULL,
    planned BOOLEAN NOT NULL
);
INSERT INTO status
SELECT *
FROM in_status
ORDER BY code;
