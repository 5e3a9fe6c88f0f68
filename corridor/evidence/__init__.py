"""The evidence: files, contracts, periods."""
