"""The briefing as PowerPoint."""
