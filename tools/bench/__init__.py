"""Measurements of speed, bytes and memory beside their targets: `make bench`."""
