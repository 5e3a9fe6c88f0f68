"""Briefing: which blocks in which order, the adviser's words, the files."""
