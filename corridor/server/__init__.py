"""The process: serving, settings, whose turn it is, jobs, what stands before every answer."""
