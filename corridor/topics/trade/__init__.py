"""Trade: what two countries say of one trade."""
