"""How often one client may ask the API: a bucket of tokens that fills again with time."""

from __future__ import annotations

import ipaddress
import math
import time
from collections import OrderedDict
from collections.abc import Callable

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from corridor.server.middleware.problem import answer_problem
from corridor.server.settings import settings

#: clients remembered; the one not seen for longest is forgotten first
CLIENTS = 10_000
#: first parts of the addresses that are counted
BOUND = ("api", "sdmx", "brief", "preview")


class Buckets:
    """Tokens of each client: ``burst`` when full, ``rate`` more a minute."""

    def __init__(self, rate: int, burst: int, now: Callable[[], float] = time.monotonic) -> None:
        self.rate, self.burst, self.now = rate, max(1, burst), now
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, client: str) -> float:
        """Take one token; seconds to wait when there is none, else 0."""
        if not self.rate:
            return 0.0
        at = self.now()
        left, seen = self._left.pop(client, (float(self.burst), at))
        left = min(self.burst, left + (at - seen) * self.rate / 60)
        wait = 0.0 if left >= 1 else (1 - left) * 60 / self.rate
        self._left[client] = (left if wait else left - 1, at)
        while len(self._left) > CLIENTS:
            self._left.popitem(last=False)
        return wait


class RateLimit:
    """ASGI middleware: 429 with Retry-After for a client that asks for data, briefings or pictures
    of views too often."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.buckets = Buckets(settings().api_rate, settings().api_burst)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, or say when to come again."""
        if scope["type"] == "http" and f"{scope['path']}/".split("/")[1] in BOUND:
            if wait := self.buckets.take(find_client(scope)):
                seconds = str(math.ceil(wait))
                refusal = answer_problem(
                    Request(scope),
                    "too-many",
                    429,
                    values={"rate": str(self.buckets.rate), "seconds": seconds},
                    headers={"Retry-After": seconds},
                )
                await refusal(scope, receive, send)
                return
        await self.app(scope, receive, send)


def find_client(scope: Scope) -> str:
    """Who asks: the address, of IPv6 its /64; behind a trusted proxy the one it names."""
    host = (scope.get("client") or ("?", 0))[0]
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return str(host)[:64]
    if address.version == 6:
        return str(ipaddress.ip_network((address, 64), strict=False))
    return host
