"""The language and the head of the served document: what the page will show, said beforehand.

Touches: <html lang="en">, <title> and </head> of static/index.html; stSkeleton
Seen on: streamlit 1.67.0
Without it: until the first run ends, screen readers read every language as English; the preview
of a link in a messenger or a mail says "Streamlit", without a picture
Test: tests/unit/test_patches.py::test_a_page_without_the_mark_is_sent_as_it_is
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from urllib.parse import parse_qsl

from starlette.datastructures import Headers, MutableHeaders, QueryParams
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from corridor.errors import CorridorError
from corridor.language import LANGUAGES
from corridor.language.accept_language import find_visitor_language
from corridor.server.own_address import find_base
from corridor.server.streamlit_patches import note_missing
from corridor.server.streamlit_patches.connection_notice import FindStatic, add_notice
from corridor.server.streamlit_patches.element_names import SKELETON, select

LOG = logging.getLogger("corridor")
#: base, path, pairs of the query and language of a page -> elements of its head, '' for none
WriteHead = Callable[[str, str, Sequence[tuple[str, str]], str], str]

_MARK, _TITLE = b'<html lang="en">', b"<title>Streamlit</title>"
#: what Streamlit's page has and no other page here
_OWN = b'<div id="root">'
#: what waits for its script stands still: its pulse keeps the browser busy on a weak machine
_STILL = f"<style>{select(SKELETON)}{{animation:none!important}}</style></head>".encode()
#: first parts of paths that are no pages of Streamlit's: what is below them keeps its own ETag
_FILES = {"_stcore", "static", "app", "media", "component", "healthz", "metrics"}
_FILES |= {"api", "sdmx", "brief", "preview"}
_FILES |= {"robots.txt", "sitemap.xml", "favicon.ico", "calendar.ics", ".well-known"}


class HtmlLang:
    """ASGI middleware: Streamlit's page says English and its own name for every view; this
    corrects it. ``write_head`` says what stands in the head of a page.

    The page is small and is asked for plain and whole: what would be the same file for two
    languages must not be answered with 304. ``find_static`` knows the static page of each page, for
    the notice of one that cannot be live.
    """

    def __init__(
        self,
        app: ASGIApp,
        write_head: WriteHead = lambda *_: "",
        find_static: FindStatic | None = None,
    ) -> None:
        self.app, self.write_head, self.find_static = app, write_head, find_static

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on; HTML of a page is rewritten on its way."""
        if scope["type"] != "http" or not is_page(scope["path"]):
            await self.app(scope, receive, send)
            return
        lang = find_language(scope)
        left_out = {b"accept-encoding", b"if-none-match", b"if-modified-since", b"range"}
        plain = [(k, v) for k, v in scope["headers"] if k not in left_out]
        start: Message = {}
        parts: list[bytes] = []

        async def rewrite(message: Message) -> None:
            if message["type"] == "http.response.start":
                kind = Headers(raw=message["headers"]).get("content-type", "")
                if not kind.startswith("text/html"):
                    await send(message)
                else:
                    start.update(message)
            elif not start or message["type"] != "http.response.body":
                await send(message)
            else:
                parts.append(message.get("body", b""))
                if not message.get("more_body"):
                    body = b"".join(parts)
                    head = await self._head(scope, lang) if _OWN in body else b""
                    body = self._add_notice(body, scope, lang)
                    await _finish(start, body, LANGUAGES[lang].tag.encode(), head, send)

        await self.app({**scope, "headers": plain}, receive, rewrite)

    async def _head(self, scope: Scope, lang: str) -> bytes:
        """Without tables the page is sent as it is; it will say so itself."""
        base, query = find_base(HTTPConnection(scope)), scope.get("query_string", b"")
        pairs = parse_qsl(query.decode("latin-1"), errors="replace")
        try:
            head = await asyncio.to_thread(self.write_head, base, scope["path"], pairs, lang)
        except CorridorError as bad:
            LOG.warning("a page is served without its preview: %s", bad)
            return b""
        return head.encode()

    def _add_notice(self, body: bytes, scope: Scope, lang: str) -> bytes:
        if self.find_static is None or _OWN not in body:
            return body
        query = QueryParams(scope.get("query_string", b""))
        page = body.decode()
        return add_notice(page, lang, scope["path"], query, self.find_static).encode()


def is_page(path: str) -> bool:
    """Whether a path is a page of the dashboard, as Streamlit serves it."""
    return path.split("/")[1:2] not in [[first] for first in _FILES]


async def _finish(start: Message, body: bytes, tag: bytes, head: bytes, send: Send) -> None:
    if _OWN in body and _MARK not in body:
        note_missing("html_lang", _MARK.decode())
    body = body.replace(_MARK, b'<html lang="' + tag + b'">', 1)
    if head:
        if _TITLE not in body:
            note_missing("html_lang", _TITLE.decode())
        body = body.replace(_TITLE, head, 1)
    body = body.replace(b"</head>", _STILL, 1)
    headers = MutableHeaders(raw=list(start["headers"]))
    for name in ("etag", "last-modified", "accept-ranges"):
        del headers[name]
    if body:
        headers["Content-Length"] = str(len(body))
    headers["Content-Language"] = tag.decode()
    headers.add_vary_header("Accept-Language")
    await send({**start, "headers": headers.raw})
    await send({"type": "http.response.body", "body": body})


def find_language(scope: Scope) -> str:
    """The language a page will show: `lang=`, else what the browser prefers."""
    return find_visitor_language(
        QueryParams(scope.get("query_string", b"")), Headers(scope=scope).get("accept-language")
    )
