"""Which host names are answered: a page on another name must not reach this server.

Always the served address and localhost, and what HOSTS names (`*.example` with its sub-names, `*`
any). With HOST=0.0.0.0 (or ::) every address in figures and this machine's own name too: only
names can be pointed at a server by somebody else.
"""

from __future__ import annotations

import ipaddress
import socket
from functools import cache
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from corridor.server.middleware.problem import answer
from corridor.server.settings import EVERYWHERE, settings

LOOPBACK = ("localhost", "127.0.0.1", "::1")


class AllowedHosts:
    """ASGI middleware: another host name is 421; a websocket of another origin is refused."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what names this server."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        named = headers.getlist("host")
        right = len(named) == 1 and known(name_of(named[0]))
        if scope["type"] == "http" and not right:
            await answer(Request(scope), "wrong-host", 421)(scope, receive, send)
        elif scope["type"] == "websocket" and not (
            right and same_origin(headers.get("origin"), named[0])
        ):
            await receive()
            await send({"type": "websocket.close", "code": 1008})
        else:
            await self.app(scope, receive, send)


def name_of(host: str) -> str:
    """The name in a Host header, without its port; '' when it is none."""
    try:
        found = urlsplit(f"//{host}")
        _ = found.port
    except ValueError:
        return ""
    if found.username is not None or found.path or found.query or found.fragment:
        return ""
    return (found.hostname or "").rstrip(".")


def known(name: str) -> bool:
    """Whether this server answers to a name."""
    if not name:
        return False
    chosen = settings()
    names = _own()
    if name in names or "*" in chosen.hosts:
        return True
    if any(name.endswith(one[1:]) for one in chosen.hosts if one.startswith("*.")):
        return True
    return chosen.host in EVERYWHERE and _is_address(name)


@cache
def _own() -> frozenset[str]:
    chosen = settings()
    names = {chosen.host.lower(), *LOOPBACK, *(h.strip("[]") for h in chosen.hosts)}
    if chosen.host in EVERYWHERE:
        names.add(socket.gethostname().lower())
    return frozenset(names - set(EVERYWHERE))


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def same_origin(origin: str | None, host: str) -> bool:
    """Whether a websocket comes from a page of this server; no browser leaves the origin out.

    Behind a proxy that changes the host, the origin's name has to stand in HOSTS.
    """
    if origin is None:
        return True
    try:
        found = urlsplit(origin)
        _ = found.port
    except ValueError:
        return False
    if found.netloc.lower() == host.lower():
        return True
    name = (found.hostname or "").rstrip(".")
    return name in {h.strip("[]") for h in settings().hosts}
