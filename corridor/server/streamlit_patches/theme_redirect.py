"""`theme=light|dark` of an address becomes Streamlit's own theme before its page is loaded.

Streamlit chooses its theme in the browser, from `embed_options`, before any script of ours runs.
A link that only says `theme=dark` is therefore sent on to the same address with the option added;
without it the charts would be dark on a white page. An option that Streamlit no longer knows stays
in the address and does nothing.

Touches: the option embed_options=<theme>_theme of an address
Seen on: streamlit 1.67.0
Without it: a link with theme=dark shows dark charts on a white page
Test: tests/unit/test_patches.py::test_a_theme_is_asked_for_once_and_then_answered
"""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from corridor.charts.theme import THEMES

_OPTION = "embed_options"
_CHOICES = {f"{theme}_theme" for theme in THEMES}


def add_option(query: str) -> str | None:
    """The query text with the option its `theme` asks for; None when nothing has to change."""
    pairs = parse_qsl(query, keep_blank_values=True, errors="replace")
    theme = next((value for key, value in pairs if key == "theme"), None)
    if theme not in THEMES:
        return None
    others = [p for p in pairs if not (p[0] == _OPTION and p[1].lower() in _CHOICES)]
    with_option = [*others, (_OPTION, f"{theme}_theme")]
    return None if sorted(with_option) == sorted(pairs) else urlencode(with_option)


class ThemeRedirect:
    """ASGI middleware: a visit (a browser's request for a page) that names a theme gets it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the visit on to the address with the option, or let it pass."""
        query = add_option(scope["query_string"].decode("latin-1")) if _is_visit(scope) else None
        if query is None:
            await self.app(scope, receive, send)
            return
        await RedirectResponse(f"?{query}", 302, {"Cache-Control": "no-store"})(
            scope, receive, send
        )


def _is_visit(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET" or not scope["query_string"]:
        return False
    accepts = dict(scope["headers"]).get(b"accept", b"")
    return b"text/html" in accepts and not scope["path"].startswith(("/api", "/sdmx"))
