"""The map: what stands where, its style, names, signs and cameras."""
