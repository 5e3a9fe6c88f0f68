"""Charts: returned, never placed; what any topic may draw with."""
