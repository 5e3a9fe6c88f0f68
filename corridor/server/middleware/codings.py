"""How an answer is packed: `Accept-Encoding` is weighed once, before whoever compresses."""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware.gzip import GZipResponder
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from corridor.server.middleware.problem import answer_problem
from corridor.server.negotiation import is_gzip_wanted, weigh_codings

_HEADER = b"accept-encoding"
#: ends of paths of files that clients read by parts: they keep their length and their tag
BY_PARTS = (".duckdb",)


class Codings:
    """ASGI middleware: below it the header says `gzip` or is not there. 406 when a client bars
    both gzip and no coding; who bars no coding alone gets all packed, small answers too."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on with the header as it is meant."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        header = ", ".join(Headers(scope=scope).getlist("accept-encoding"))
        gzip, plain = weigh_codings(header)
        if not gzip and not plain:
            offers = ["gzip", "identity"]
            refusal = answer_problem(Request(scope), "no-coding", 406, nearest=offers)
            await refusal(scope, receive, send)
            return
        # a part of a file is sent as it is: who bars that gets the whole
        dropped = {_HEADER} if plain else {_HEADER, b"range"}
        headers = [(k, v) for k, v in scope["headers"] if k not in dropped]
        by_parts = plain and scope["path"].endswith(BY_PARTS)
        if is_gzip_wanted(header) and not by_parts:
            headers.append((_HEADER, b"gzip"))
        asked = {**scope, "headers": headers}
        pack = self.app if plain else GZipResponder(self.app, 1, exclude_content_types=())
        await pack(asked, receive, _tell_apart(send))
        scope["route"] = asked.get("route")


def _tell_apart(send: Send) -> Send:
    """What caches have to know: that the header chooses (once, whoever else says so below), and
    that a file and the same packed are not the same bytes: the tag of what is packed is weak
    (RFC 9110, 8.8.3.3)."""

    async def send_apart(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=list(message.get("headers", [])))
            said = ", ".join([*headers.getlist("vary"), "Accept-Encoding"]).split(", ")
            del headers["vary"]
            headers["Vary"] = ", ".join({name.lower(): name for name in said}.values())
            tag = headers.get("etag", "")
            if "content-encoding" in headers and tag.startswith('"'):
                headers["ETag"] = "W/" + tag
            message = {**message, "headers": headers.raw}
        await send(message)

    return send_apart
