"""Roadmap: projects promised and done, and the border."""
