"""What a request asks of the state of a file before it is answered (RFC 9110, 13 and 14.2)."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from corridor.server.conditions import is_barred, is_range
from corridor.server.middleware.problem import answer_problem


class Preconditions:
    """ASGI middleware: a Range that is none is passed over, and 412 is the answer where If-Match
    names another edition of what is there."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, unless the edition that is there is not the one that was meant."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        asked = scope
        if "range" in headers and not is_range(headers["range"]):
            asked = {**scope, "headers": [one for one in scope["headers"] if one[0] != b"range"]}
        if "if-match" not in headers:
            await self.app(asked, receive, send)
            return
        barred = False

        async def send_unless_barred(message: Message) -> None:
            nonlocal barred
            if message["type"] == "http.response.start" and message["status"] in (200, 206, 304):
                tag = Headers(raw=message.get("headers", [])).get("etag", "")
                barred = bool(tag) and is_barred(headers, tag)
            if not barred:
                await send(message)

        await self.app(asked, receive, send_unless_barred)
        if barred:
            await answer_problem(Request(scope), "not-this-tag", 412)(scope, receive, send)
