"""`theme=light|dark` of an address becomes Streamlit's own theme before its page is loaded.

Streamlit chooses its theme in the browser, from `embed_options`, before any script of ours runs.
A link that only says `theme=dark` is therefore sent on to the same address with the option added;
without it the charts would be dark on a white page.
"""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from corridor.charts.theme import THEMES

_OPTION = "embed_options"
_CHOICES = {f"{theme}_theme" for theme in THEMES}


def with_option(query: str) -> str | None:
    """The query text with the option its `theme` asks for; None when nothing has to change."""
    pairs = parse_qsl(query, keep_blank_values=True, errors="replace")
    asked = next((value for key, value in pairs if key == "theme"), None)
    if asked not in THEMES:
        return None
    wanted = (_OPTION, f"{asked}_theme")
    other = [p for p in pairs if not (p[0] == _OPTION and p[1].lower() in _CHOICES)]
    made = [*other, wanted]
    return None if sorted(made) == sorted(pairs) else urlencode(made)


class ThemeRedirect:
    """ASGI middleware: a visit (a browser's request for a page) that names a theme gets it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the visit on to the address with the option, or let it pass."""
        made = with_option(scope["query_string"].decode("latin-1")) if _visit(scope) else None
        if made is None:
            await self.app(scope, receive, send)
            return
        await RedirectResponse(f"?{made}", 302, {"Cache-Control": "no-store"})(scope, receive, send)


def _visit(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET" or not scope["query_string"]:
        return False
    accepts = dict(scope["headers"]).get(b"accept", b"")
    return b"text/html" in accepts and not scope["path"].startswith("/api")
