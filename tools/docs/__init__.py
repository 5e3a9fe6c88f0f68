"""Documentation made from the code: each module builds one part of it."""
