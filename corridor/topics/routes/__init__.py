"""Routes: days, dollars and CO2e from one place to another, by a model of the network."""
