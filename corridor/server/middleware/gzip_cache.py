"""Scripts and layers of the map, read and compressed once a process and not once a visitor."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Callable

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: below the first the names of files hold a hash of their content; the others change with a
#: new version of the project, and then the server is started again
_PLACES = ("/static/", "/app/static/geo/", "/app/static/build/")
#: bytes kept at most: the same file can be reached by many spellings of its path
_MOST = 64_000_000
_KINDS = (
    "text/css",
    "text/javascript",
    "text/plain",
    "application/javascript",
    "application/json",
    "image/svg",
)


class GzipCache:
    """ASGI middleware: keeps the body of each text file below these paths, compressed unless small.

    ``change`` gives the body to send for a path and its body. Level 9 takes half a second for the
    largest script; outside the event loop, the first time. Other requests, ranges and
    conditional ones pass as they are.
    """

    def __init__(
        self,
        app: ASGIApp,
        least: int = 1024,
        change: Callable[[str, bytes], bytes] = lambda path, body: body,
    ) -> None:
        self.app = app
        self.least = least
        self.change = change
        self.kept: dict[str, tuple[Message, bytes]] = {}
        self.size = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from what is kept, or let the application answer and keep it."""
        if not self._is_kept(scope):
            await self.app(scope, receive, send)
            return
        path = scope["path"]
        if path not in self.kept:
            uncompressed = [(k, v) for k, v in scope["headers"] if k != b"accept-encoding"]
            start, body, whole = await _read_answer(
                self.app, {**scope, "headers": uncompressed}, receive
            )
            if not whole:  # the visitor left on the way: what there is must not become the file
                return
            headers = MutableHeaders(raw=start["headers"])
            kind = headers.get("content-type", "")
            if start["status"] != 200 or not kind.startswith(_KINDS):
                await send(start)
                await send({"type": "http.response.body", "body": body})
                return
            headers.add_vary_header("Accept-Encoding")
            if len(body) >= self.least:
                body = await asyncio.to_thread(self._compress, path, body)
                headers["Content-Encoding"] = "gzip"
                headers["Content-Length"] = str(len(body))
            if path not in self.kept and self.size + len(body) <= _MOST:
                self.kept[path] = (start, body)
                self.size += len(body)
        else:
            start, body = self.kept[path]
        await send({**start, "headers": list(start["headers"])})
        await send({"type": "http.response.body", "body": body})

    def _compress(self, path: str, body: bytes) -> bytes:
        return gzip.compress(self.change(path, body), 9)

    def _is_kept(self, scope: Scope) -> bool:
        if scope["type"] != "http" or scope["method"] != "GET":
            return False
        headers = Headers(scope=scope)
        partial = {"range", "if-none-match", "if-modified-since"} & set(headers.keys())
        accepts = "gzip" in headers.get("accept-encoding", "")
        return scope["path"].startswith(_PLACES) and accepts and not partial


async def _read_answer(app: ASGIApp, scope: Scope, receive: Receive) -> tuple[Message, bytes, bool]:
    """The application's answer: its start, its body, and whether it came to its end."""
    start: Message = {}
    parts: list[bytes] = []
    whole = False

    async def keep(message: Message) -> None:
        nonlocal whole
        if message["type"] == "http.response.start":
            start.update(message)
        else:
            parts.append(message.get("body", b""))
            whole = not message.get("more_body")

    await app(scope, receive, keep)
    return start, b"".join(parts), whole
