"""One address for what is written in several ways: capitals, a slash at the end, `lang=kz`, and
what messengers add to an address.

Of a page the browser is sent on to the plain address, which its own script reads too; programs
get the answer of the plain address at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote_plus, unquote_plus

from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from corridor.language.accept_language import read_tag
from corridor.server.tracking import is_tracking

#: first part of a path -> how many of its parts are words of ours, the rest are codes
WORDS = {
    "api": 3,
    "brief": 2,
    "preview": 1,
    "sdmx": 1,
    "healthz": 1,
    "metrics": 1,
    "robots.txt": 1,
    "sitemap.xml": 1,
    "favicon.ico": 1,
    "calendar.ics": 1,
    ".well-known": 2,
}


class TidyAddress:
    """ASGI middleware: what is asked of the API and of files beside it is asked by the plain
    address, before whoever counts, bounds or marks it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on with the plain address."""
        path = scope.get("path", "")
        if scope["type"] != "http" or path.strip("/").split("/")[0].lower() not in WORDS:
            await self.app(scope, receive, send)
            return
        raw = scope.get("raw_path") or path.encode()
        asked = {
            **scope,
            "path": tidy_path(path),
            "raw_path": tidy_path(raw.decode("latin-1")).encode("latin-1"),
            "query_string": tidy_query(_read_query(scope)).encode("latin-1"),
        }
        await self.app(asked, receive, send)
        scope["route"] = asked.get("route")


class PlainPages:
    """ASGI middleware: the browser is sent to the plain address of a page. ``pages`` are the
    names of all, the first is the one at `/`."""

    def __init__(self, app: ASGIApp, pages: Sequence[str]) -> None:
        self.app = app
        self.plain = {page: f"/{page}" for page in pages} | dict.fromkeys(
            ("", "index.html", pages[0]), "/"
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what asks by the plain address and what is no page."""
        path = scope.get("path", "")
        page = self.plain.get(path.strip("/").lower())
        if scope["type"] == "http" and page is not None:
            query = tidy_query(_read_query(scope))
            if (page, query) != (path, _read_query(scope)):
                there = page + (f"?{query}" if query else "")
                answer = RedirectResponse(there, 308, {"Cache-Control": "no-cache"})
                await answer(scope, receive, send)
                return
        await self.app(scope, receive, send)


def _read_query(scope: Scope) -> str:
    return str(scope.get("query_string", b"").decode("latin-1"))


def tidy_path(path: str) -> str:
    """A path of ours in small letters without a slash at its end; codes stay as they are."""
    if path.startswith("//"):  # is none
        return path
    parts = path.strip("/").split("/")
    ours = WORDS.get(parts[0].lower(), 0)
    return "/" + "/".join([*(part.lower() for part in parts[:ours]), *parts[ours:]])


def tidy_query(query: str) -> str:
    """A query text without what messengers add, its language by our code; the rest as it is."""
    kept = []
    for part in query.split("&"):
        name, _, value = (unquote_plus(text) for text in part.partition("="))
        if is_tracking(name, value):
            continue
        code = read_tag(value) if name == "lang" else ""
        kept.append(f"lang={quote_plus(code)}" if code and code != value else part)
    return "&".join(kept)
