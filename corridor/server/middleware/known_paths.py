"""What does not exist is not found, and is told in one way: Streamlit answers most paths that it
does not know with its page and 200, and others with a word of English.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Sequence

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: first parts of paths below which HTML is a file that a visitor was given
_GIVEN = ("media", "component")


class KnownPaths:
    """ASGI middleware: the page is the answer for ``pages`` alone (the first is the one at `/`),
    elsewhere ``missing`` is; what ``routes`` answer is passed on."""

    def __init__(
        self,
        app: ASGIApp,
        pages: Collection[str],
        routes: Sequence[BaseRoute],
        missing: Callable[[Request], Awaitable[Response]],
    ) -> None:
        self.app = app
        self.paths = {"/", *(f"/{page}" for page in pages)}
        self.routes = routes
        self.missing = missing

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on; the page of Streamlit at an address that is none becomes 404."""
        if scope["type"] != "http" or self._is_known(scope):
            await self.app(scope, receive, send)
            return
        absent = False

        async def send_unless_page(message: Message) -> None:
            nonlocal absent
            if message["type"] == "http.response.start":
                kind = Headers(raw=message.get("headers", [])).get("content-type", "")
                absent = self._is_absent(scope["path"], message["status"], kind)
            if not absent:
                await send(message)

        await self.app(scope, receive, send_unless_page)
        if absent:
            answer = await self.missing(Request(scope))
            await answer(scope, receive, send)

    def _is_known(self, scope: Scope) -> bool:
        if scope["path"] in self.paths:
            return True
        return any(route.matches(scope)[0] is not Match.NONE for route in self.routes)

    def _is_absent(self, path: str, status: int, kind: str) -> bool:
        if status == 404:
            return kind.startswith("text/plain")
        given = path.split("/")[1] in _GIVEN
        return status in (200, 206) and kind.startswith("text/html") and not given
