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

from corridor.server.middleware.problem import answer_problem
from corridor.server.own_address import find_own_origin
from corridor.server.settings import EVERYWHERE, settings

LOOPBACK = ("localhost", "127.0.0.1", "::1")


class AllowedHosts:
    """ASGI middleware: another host name is 421, none is 400; a websocket of another origin is
    refused."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what names this server."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        hosts = headers.getlist("host")
        name = read_name(hosts[0]) if len(hosts) == 1 else ""
        right = is_known(name)
        if scope["type"] == "http" and not name:  # RFC 9112, 3.2: none, several, or no host's name
            await answer_problem(Request(scope), "bad-request", 400)(scope, receive, send)
        elif scope["type"] == "http" and not right:
            await answer_problem(Request(scope), "wrong-host", 421)(scope, receive, send)
        elif scope["type"] == "websocket" and not (
            right and is_own_origin(headers.get("origin"), hosts[0])
        ):
            await receive()
            await send({"type": "websocket.close", "code": 1008})
        else:
            await self.app(scope, receive, send)


def read_name(host: str) -> str:
    """The name in a Host header, without its port; '' when it is none."""
    try:
        parts = urlsplit(f"//{host}")
        _ = parts.port
    except ValueError:
        return ""
    if parts.username is not None or parts.path or parts.query or parts.fragment:
        return ""
    return (parts.hostname or "").rstrip(".")


def is_known(name: str) -> bool:
    """Whether this server answers to a name."""
    if not name:
        return False
    if name in own_names() or is_listed(name):
        return True
    return settings().host in EVERYWHERE and _is_address(name)


def is_listed(name: str) -> bool:
    """Whether HOSTS names a name, itself or by a pattern."""
    hosts = settings().hosts
    if "*" in hosts or name in {one.strip("[]") for one in hosts}:
        return True
    return any(name.endswith(pattern[1:]) for pattern in hosts if pattern.startswith("*."))


@cache
def own_names() -> frozenset[str]:
    """Names and addresses that are this server's, as its settings say."""
    host, hosts = settings().host, settings().hosts
    names = {host.lower(), *LOOPBACK, *(name.strip("[]") for name in hosts)}
    if host in EVERYWHERE:
        names.add(socket.gethostname().lower())
    return frozenset(names - set(EVERYWHERE))


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def is_own_origin(origin: str | None, host: str) -> bool:
    """Whether a websocket comes from a page of this server; no browser leaves the origin out.

    The page is at the host and port asked for, or HOSTS names it: behind a proxy that leaves the
    port out or replaces the host, the two differ.
    """
    if origin is None:
        return True
    scheme, _, rest = origin.partition("://")
    name = read_name(rest)
    if scheme.lower() not in ("http", "https") or not name:
        return False
    return rest.lower() == host.lower() or is_listed(name)


def is_home(origin: str, host: str) -> bool:
    """Whether a page of an origin that was judged is the dashboard's own: at the host asked for, at
    the address that people have, or at a name that HOSTS names by itself and not by a pattern."""
    rest = origin.partition("://")[2].lower()
    named = {one.strip("[]") for one in settings().hosts}
    return rest == host.lower() or origin == find_own_origin() or read_name(rest) in named
