"""Evidence: where every figure comes from, and what may be taken."""
