"""Overview: what moves now, corridors at a glance."""
