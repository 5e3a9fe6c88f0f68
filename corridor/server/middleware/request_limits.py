"""How large a request may be, and what may stand in its address."""

from __future__ import annotations

import re
from urllib.parse import unquote_to_bytes

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from corridor.server.middleware.problem import answer_problem
from corridor.server.settings import settings
from corridor.server.streamlit_patches.page_script import UPLOADS

#: characters of path and query; bytes and number of headers
LONGEST, HEADERS, FIELDS = 16_384, 32_768, 100
#: bytes of a body; of an upload (a sheet of figures; what a page takes: `uploads.py`)
BODY, UPLOAD = 65_536, 32_000_000
#: of figures that a program proposes, from who says who it is: 50,000 rows and more
FIGURES, _FIGURES = 20_000_000, ("/api/v1/proposals", "/api/v1/proposals/file")
_PLAIN = b"identity"
_CONTROL = re.compile(r"[\x00-\x1f\x7f\\]|%00")


class TooMuch(Exception):
    """The body went past its bound while it was read."""


class RequestLimits:
    """ASGI middleware: 414, 431, 413 for what is too large, 415 for a packed body, 400 for what is
    no address."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a request within the bounds; its body is counted while it is read."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        most = find_most(scope)
        if refusal := refuse(scope, most):
            key, status, values = refusal
            head = {"Accept-Encoding": "identity"} if status == 415 else None
            refused = answer_problem(Request(scope), key, status, values=values, headers=head)
            await refused(scope, receive, send)
            return
        bytes_read, begun = 0, False

        async def count() -> Message:
            nonlocal bytes_read
            message = await receive()
            bytes_read += len(message.get("body", b""))
            if bytes_read > most:
                raise TooMuch
            return message

        async def watch(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, count, watch)
        except TooMuch:
            if begun:
                raise
            values = {"limit": str(most)}
            await answer_problem(Request(scope), "too-large", 413, values=values)(
                scope, receive, send
            )


def find_most(scope: Scope) -> int:
    """Bytes that the body of a request may have."""
    if scope["path"].startswith(UPLOADS):
        return UPLOAD
    if scope["path"] not in _FIGURES:
        return BODY
    ways = {b"authorization", b"cookie", settings().user_header.lower().encode()}
    return FIGURES if any(name in ways for name, _ in scope["headers"]) else BODY


def refuse(scope: Scope, most: int) -> tuple[str, int, dict[str, str]] | None:
    """Why a request is not answered: problem, status and the values of its sentence."""
    raw = scope.get("raw_path") or scope["path"].encode()
    query = scope.get("query_string", b"")
    if len(raw) + len(query) > LONGEST:
        return "too-long", 414, {"limit": str(LONGEST)}
    headers = scope["headers"]
    if len(headers) > FIELDS or sum(len(k) + len(v) for k, v in headers) > HEADERS:
        return "headers-too-large", 431, {"limit": str(HEADERS), "count": str(FIELDS)}
    asks_server = scope["method"] == "OPTIONS" and scope["path"] == "*" and not query
    if not asks_server and not _is_readable(scope["path"], raw, query):
        return "bad-request", 400, {}
    named = dict(headers)
    length = named.get(b"content-length", b"0")
    has_body = length != b"0" or b"transfer-encoding" in named
    if has_body and named.get(b"content-encoding", _PLAIN).strip().lower() != _PLAIN:
        return "packed", 415, {}
    if not length.isdigit() or int(length) > most:
        return "too-large", 413, {"limit": str(most)}
    return None


def _is_readable(path: str, raw: bytes, query: bytes) -> bool:
    """UTF-8 without control characters, and no step up in the path."""
    try:
        unquote_to_bytes(raw.split(b"?")[0]).decode()
        text = unquote_to_bytes(query.replace(b"+", b" ")).decode()
    except UnicodeDecodeError:
        return False
    if _CONTROL.search(path) or "\x00" in text:
        return False
    if not path.startswith("/"):
        return False
    return ".." not in path.split("/") and not path.startswith("//")
