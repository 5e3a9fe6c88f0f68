"""Who asks, and what that person may do."""
