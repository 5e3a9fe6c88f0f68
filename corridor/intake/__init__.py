"""What comes in: statements of people and publishers, compared with the evidence, as proposals."""
