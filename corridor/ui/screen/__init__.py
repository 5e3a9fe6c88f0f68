"""The hall screen: its page, its stage, its viewport, and the way to it."""
