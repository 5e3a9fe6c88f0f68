"""Nodes: what one border crossing, port or terminal carries and can take."""
