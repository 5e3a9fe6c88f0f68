"""What is missing and who could say, how good each series is, what is due when."""
