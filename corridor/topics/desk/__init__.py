"""Sources and uploads: what is due, what comes in, who looks at it, what was done."""
