"""Publishers that are asked: a module each, and what they share."""
