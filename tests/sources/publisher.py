"""A publisher on loopback: answers what a test gives it, remembers how it was asked."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self


@dataclass(frozen=True)
class Page:
    """One answer. ``cut``: bytes after which the connection ends; ``etag``: said, and answered by
    304 when it is asked with."""

    body: bytes = b"{}"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    cut: int | None = None
    etag: str = ""


@dataclass(frozen=True)
class Request:
    """How it was asked."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes = b""


class Publisher:
    """A server of pages, by path (without its query) or for any (`*`); the last of a list stays."""

    def __init__(self, pages: Mapping[str, list[Page]]) -> None:
        self.pages = {path: list(some) for path, some in pages.items()}
        self.requests: list[Request] = []
        publisher = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_: Any) -> None:
                """Say nothing."""

            def do_GET(self) -> None:
                publisher.answer(self)

            do_POST = do_GET  # noqa: N815

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def answer(self, asked: BaseHTTPRequestHandler) -> None:
        """Send the next page of the path."""
        body = asked.rfile.read(int(asked.headers.get("content-length", 0)))
        headers = {name.lower(): value for name, value in asked.headers.items()}
        self.requests.append(Request(asked.command, asked.path, headers, body))
        path = asked.path.partition("?")[0]
        some = self.pages.get(path) or self.pages["*"]
        page = some.pop(0) if len(some) > 1 else some[0]
        known = page.etag and headers.get("if-none-match") == page.etag
        sent = b"" if known else page.body
        asked.send_response(304 if known else page.status)
        for name, value in page.headers.items():
            asked.send_header(name, value)
        if page.etag:
            asked.send_header("etag", page.etag)
        asked.send_header("content-length", str(len(sent)))
        asked.end_headers()
        asked.wfile.write(sent if page.cut is None else sent[: page.cut])
        if page.cut is not None:
            asked.close_connection = True
