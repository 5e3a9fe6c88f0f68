"""SDMX: all series as one data flow, its structures, and the paths that clients ask them by."""
