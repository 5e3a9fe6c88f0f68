"""The read API: `/api/v1`, its document, its page for people, `/healthz` and `/metrics`."""
