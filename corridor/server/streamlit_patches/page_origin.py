"""A websocket that may come in comes, for Streamlit, from the host it asks for.

Streamlit compares the origin of a websocket with its host, letter by letter, and knows neither
HOSTS nor its patterns: behind a proxy that replaces the host, or leaves its port out, it refuses
every page. `AllowedHosts` has judged both before this; here they are made equal. A page whose name
a pattern of HOSTS covers may open one, as nobody: what says who asks is taken away from it, else it
could do in a visitor's name what that visitor may.

Touches: the origin of a websocket at /_stcore/stream, which Streamlit compares with its host
Seen on: streamlit 1.67.0
Without it: pages stay white behind a proxy that does not hand the host on as it was asked for
Test: tests/unit/test_patches.py::test_an_origin_that_was_judged_is_the_host
"""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from corridor.server.middleware.allowed_hosts import is_home
from corridor.server.settings import settings

_ORIGIN = b"origin"


class PageOrigin:
    """ASGI middleware: the origin of a websocket, where it has one, is that of its host."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on."""
        if scope["type"] == "websocket" and "origin" in (headers := Headers(scope=scope)):
            away, host = {_ORIGIN}, headers.get("host", "")
            if not is_home(headers["origin"], host):
                away |= {b"cookie", b"authorization", settings().user_header.lower().encode()}
            others = [one for one in scope["headers"] if one[0] not in away]
            origin = f"http://{host}".encode("latin-1")
            scope = {**scope, "headers": [*others, (_ORIGIN, origin)]}
        await self.app(scope, receive, send)
