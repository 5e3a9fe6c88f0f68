-- What only the build needed.
DROP TABLE published;
DROP TABLE dollar_rate;
DROP TABLE printed_cost;
DROP TABLE line_scope;
DROP TABLE network_page;
