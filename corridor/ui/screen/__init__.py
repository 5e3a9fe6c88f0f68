"""Screen mode: the hall's view, one message at a time."""
