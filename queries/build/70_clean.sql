-- What only the build needed.
DROP TABLE published;
