"""Who may read answers from a page of another site: what programs are served, unless a setting
closes it. No cookie is asked for and none is allowed; what needs a role is read by none of them.
"""

from __future__ import annotations

import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from corridor.server.settings import settings

#: first parts of paths that are for programs
OPEN = ("api", "sdmx")
#: what only people with a role are answered
_WITH_ROLE = re.compile(r"/api/v1/(proposals|own-releases|audit)(/.*)?")
#: what a script may read of the head beside what it always may
EXPOSED = (
    "Accept-Ranges",
    "Content-Disposition",
    "Content-Encoding",
    "Content-Range",
    "Deprecation",
    "ETag",
    "Link",
    "Retry-After",
    "Sunset",
)
#: seconds a browser remembers that it may ask
REMEMBERED = 86_400


class OpenReading:
    """ASGI middleware: the headers by which a browser lets another site's script read an answer,
    errors too; anywhere else the `*` of Streamlit's own answers goes."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.origins = settings().api_origins

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does, with these headers."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        asked = Headers(scope=scope)

        async def send_with_origin(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=message.setdefault("headers", []))
                if headers.get("access-control-allow-origin") == "*":
                    del headers["access-control-allow-origin"]
                if is_for_programs(scope["path"]):
                    self._put(headers, asked, scope["method"])
            await send(message)

        await self.app(scope, receive, send_with_origin)

    def _put(self, headers: MutableHeaders, asked: Headers, method: str) -> None:
        if "*" in self.origins:
            headers["Access-Control-Allow-Origin"] = "*"
        elif self.origins:
            headers.add_vary_header("Origin")
            origin = asked.get("origin", "")
            if origin not in self.origins:
                return
            headers["Access-Control-Allow-Origin"] = origin
        else:
            return
        if method == "OPTIONS" and "access-control-request-method" in asked:
            headers["Access-Control-Allow-Methods"] = "GET, HEAD, OPTIONS"
            headers["Access-Control-Allow-Headers"] = "*"
            headers["Access-Control-Max-Age"] = str(REMEMBERED)
        else:
            headers["Access-Control-Expose-Headers"] = ", ".join(EXPOSED)


def is_for_programs(path: str) -> bool:
    """Whether a path is one that programs ask, whoever they are."""
    return not _WITH_ROLE.fullmatch(path) and path.split("/")[1:2] in [[first] for first in OPEN]
