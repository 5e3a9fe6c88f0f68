"""What an installation keeps beside the repository: proposals, decisions, originals, its log."""
