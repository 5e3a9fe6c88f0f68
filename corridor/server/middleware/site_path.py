"""The dashboard below a path of its host (CORRIDOR_PATH), as if it stood at the root.

A proxy may keep the path or strip it: what stands behind this sees addresses without it either
way. What leads on from an answer's head gets it here; addresses in what is answered are made by
`corridor.server.own_address`.
"""

from __future__ import annotations

from urllib.parse import quote

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from corridor.server.own_address import locate
from corridor.server.settings import settings


class SitePath:
    """ASGI middleware: the path is taken off requests and put before redirects."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.path = settings().path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on without the path, and put it before an address that the answer leads to."""
        if not self.path or scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return

        async def send_with_path(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=message.setdefault("headers", []))
                if (to := headers.get("location", "")).startswith("/"):
                    headers["location"] = locate(to)
            await send(message)

        await self.app(strip(scope, self.path), receive, send_with_path)


def strip(scope: Scope, path: str) -> Scope:
    """The scope without the path; as it is when a proxy has stripped it."""
    if not scope["path"].startswith(f"{path}/"):
        return scope
    left = scope["path"].removeprefix(path)
    raw = scope.get("raw_path") or b""
    own = path.encode()
    raw = raw.removeprefix(own) if raw.startswith(own + b"/") else quote(left).encode()
    return {**scope, "path": left, "raw_path": raw}


def build_redirects() -> list[BaseRoute]:
    """The path alone, without the slash of its first page, leads there."""
    path = settings().path
    return [Route(path, _lead_on, methods=["GET"])] if path else []


async def _lead_on(request: Request) -> RedirectResponse:
    return RedirectResponse("/" + (f"?{request.url.query}" if request.url.query else ""), 307)
