"""For those who work on the project; not needed to run it."""
