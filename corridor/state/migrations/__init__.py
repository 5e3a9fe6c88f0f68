"""How the database of the state came to its tables, a step a version."""
