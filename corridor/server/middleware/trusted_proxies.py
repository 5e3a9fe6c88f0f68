"""Whose word is taken for who asks, by which scheme and under which host.

A proxy on this machine is trusted, and those that CORRIDOR_TRUSTED_PROXIES names. The client is the
right-most address of X-Forwarded-For that is not a proxy's; the scheme is X-Forwarded-Proto; the
host is the last of X-Forwarded-Host, and has to be one this server answers to like any other. From
anybody else these headers say nothing. Uvicorn's own reading of them is shut off by `serve.py`: it
would hide from this one who has sent them. Headers that name a person are taken away unless one of
CORRIDOR_USER_PROXIES has sent them: behind this, whoever reads them may believe them.
"""

from __future__ import annotations

import ipaddress

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from corridor.server.settings import settings

LOCAL = ("127.0.0.1", "::1")
_HOST = b"host"


class TrustedProxies:
    """ASGI middleware: client, scheme and host of a request are those its proxy names."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.reader = ProxyHeadersMiddleware(app, [*LOCAL, *settings().trusted_proxies])  # type: ignore[arg-type]
        self.people = [ipaddress.ip_network(one) for one in settings().user_proxies]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, as the visitor asked it."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        peer = read_peer(scope)
        scope = take_people_away(scope, all_of_them=not self._names_people(peer))
        if peer in self.reader.trusted_hosts:
            scope = replace_host(scope)
        port = (scope.get("client") or ("", 0))[1]
        named = {**scope, "client": (peer, port)}
        await self.reader(named, receive, send)  # type: ignore[arg-type]

    def _names_people(self, peer: str) -> bool:
        try:
            address = ipaddress.ip_address(peer)
        except ValueError:
            return False
        return any(address in network for network in self.people)


def take_people_away(scope: Scope, all_of_them: bool) -> Scope:
    """The scope without the headers that would say who asks; from a proxy that may name people
    without those that are there twice: one of the two was not its own."""
    named = {one.lower().encode() for one in (settings().user_header, settings().roles_header)}
    given = [name.lower() for name, _ in scope["headers"]]
    away = {name for name in named if all_of_them or given.count(name) > 1}
    return {**scope, "headers": [one for one in scope["headers"] if one[0].lower() not in away]}


def read_peer(scope: Scope) -> str:
    """The address at the other end; one of IPv4 that came in over IPv6 is written as IPv4."""
    host = str((scope.get("client") or ("", 0))[0])
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    mapped = address.ipv4_mapped if address.version == 6 else None
    return str(mapped or address)


def replace_host(scope: Scope) -> Scope:
    """The scope with the host that its nearest proxy was asked for, when it says one."""
    said = Headers(scope=scope).getlist("x-forwarded-host")
    host = said[-1].rsplit(",", 1)[-1].strip() if said else ""
    if not host:
        return scope
    others = [(name, value) for name, value in scope["headers"] if name != _HOST]
    return {**scope, "headers": [*others, (_HOST, host.encode("latin-1"))]}
