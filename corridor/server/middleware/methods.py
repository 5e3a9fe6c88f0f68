"""Which methods are answered: everything here is read, and written at few addresses by POST.

HEAD is GET without a body, at every address; OPTIONS says what may be asked, also of the server
itself (`OPTIONS *`); anything else is 405. What Streamlit's own pages send is left to it.
"""

from __future__ import annotations

import re

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from corridor.server.middleware.problem import answer_problem

ALLOWED = ("GET", "HEAD", "OPTIONS")
#: where people with a role write by the API, and what is asked by no other method
WRITTEN = re.compile(
    r"/api/v1/(proposals(/file|/[^/]+/(decisions|split|withdraw))?|own-releases(/[^/]+/withdraw)?)"
)
_ONLY = re.compile(r".*/(file|decisions|split|withdraw)")
#: where Streamlit's own pages write
OWN = "/_stcore/"


class HeadAsGet:
    """ASGI middleware: HEAD is asked as GET, and the body of its answer is dropped. Of parts only
    GET knows (RFC 9110, 14.2): the head is that of the whole."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on; the head stays as it is, the length of the body too."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self.app(scope, receive, send)
            return
        ended = False

        async def send_without_body(message: Message) -> None:
            nonlocal ended
            if message["type"] == "http.response.body":
                if message.get("more_body") or ended:
                    return
                ended = True
                message = {"type": "http.response.body", "body": b""}
            await send(message)

        headers = [one for one in scope["headers"] if one[0] != b"range"]
        asked = {**scope, "method": "GET", "headers": headers}
        await self.app(asked, receive, send_without_body)
        scope["route"] = asked.get("route")


class Methods:
    """ASGI middleware: 204 with what is allowed for OPTIONS, 405 for what is not."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what reads."""
        if scope["type"] != "http" or scope["path"].startswith(OWN):
            await self.app(scope, receive, send)
            return
        allowed = list_allowed(scope["path"])
        if scope["method"] in ("GET", "POST") and scope["method"] in allowed:
            await self.app(scope, receive, send)
            return
        if scope["method"] == "OPTIONS":
            answer = Response(status_code=204, headers={"Allow": ", ".join(allowed)})
        else:
            values = {"method": scope["method"][:20]}
            answer = answer_problem(
                Request(scope),
                "method-not-allowed",
                405,
                values=values | {"allowed": ", ".join(allowed)},
                headers={"Allow": ", ".join(allowed)},
            )
        await answer(scope, receive, send)


def list_allowed(path: str) -> tuple[str, ...]:
    """The methods that an address is asked by."""
    if not WRITTEN.fullmatch(path):
        return ALLOWED
    return ("OPTIONS", "POST") if _ONLY.fullmatch(path) else (*ALLOWED, "POST")
