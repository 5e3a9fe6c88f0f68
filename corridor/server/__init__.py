"""The process: serving, settings, whose turn it is, jobs, middleware, patches."""
