"""The corridor dashboard as a library: evidence, tables, figures, words."""

__version__ = "0.1.0"
