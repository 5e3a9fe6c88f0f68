"""The address of this dashboard as its visitor knows it: what every absolute link begins with."""

from __future__ import annotations

from starlette.requests import HTTPConnection


def find_base(request: HTTPConnection) -> str:
    """Scheme, host and port of a request, without a slash at the end."""
    return f"{request.url.scheme}://{request.url.netloc}"
