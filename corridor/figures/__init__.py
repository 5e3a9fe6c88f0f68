"""Figures: returned, never placed."""
