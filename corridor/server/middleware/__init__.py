"""What stands before every answer, one ASGI middleware a file: hosts, sizes, rates, headers."""
