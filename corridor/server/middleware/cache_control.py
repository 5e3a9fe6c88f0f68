"""How long a browser may keep the project's own files without asking again."""

from __future__ import annotations

import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from corridor.server.conditions import is_unchanged

_STATIC = "/app/static/"
#: files named by the vintage they were made from never change
_VINTAGE = re.compile(r"-[0-9a-f]{12}[-.]")
_YEAR, _HOUR = 31_536_000, 3_600


class CacheControl:
    """ASGI middleware: Cache-Control on /app/static, and 304 for what the browser has.

    Streamlit gives these files an ETag and then sends them whole whatever the browser says.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does, with an age; without a body when it is known."""
        if scope["type"] != "http" or not scope["path"].startswith(_STATIC):
            await self.app(scope, receive, send)
            return
        of_vintage = _VINTAGE.search(scope["path"].rsplit("/", 1)[-1])
        age = f"max-age={_YEAR}, immutable" if of_vintage else f"max-age={_HOUR}"
        asked = Headers(scope=scope)
        unchanged = False

        async def send_with_age(message: Message) -> None:
            nonlocal unchanged
            if message["type"] == "http.response.start" and message["status"] in (200, 206):
                headers = MutableHeaders(raw=list(message["headers"]))
                headers["Cache-Control"] = f"public, {age}"
                unchanged = message["status"] == 200 and is_unchanged(
                    asked, headers.get("etag", ""), headers.get("last-modified", "")
                )
                if unchanged:
                    for name in ("content-length", "content-encoding", "content-type"):
                        del headers[name]
                status = 304 if unchanged else message["status"]
                message = {**message, "status": status, "headers": headers.raw}
            elif unchanged and message["type"] == "http.response.body":
                if message.get("more_body"):
                    return
                message = {"type": "http.response.body", "body": b""}
            await send(message)

        await self.app(scope, receive, send_with_age)
