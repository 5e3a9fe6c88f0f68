"""What programs that speak for people may ask: figures, their passports, claims, comparisons.

`python -m corridor mcp` serves it by the Model Context Protocol; nothing else imports it.
"""
