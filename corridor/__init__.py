"""The corridor dashboard as a library: evidence, tables, figures, words."""
