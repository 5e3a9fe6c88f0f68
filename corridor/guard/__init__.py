"""What stands before every answer: hosts, sizes, rates, headers, cookies, counts."""
