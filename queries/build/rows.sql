-- Rows of each table that is served, for the pointer file and the build's last line.
SELECT
    table_name,
    estimated_size
FROM duckdb_tables()
ORDER BY table_name
