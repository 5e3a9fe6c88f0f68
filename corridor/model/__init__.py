"""Rules that turn tables into sentences and measures."""
