"""Answers leave at once: the server's socket does not wait for more to send.

Streamlit opens its socket without naming TCP, and asyncio then leaves Nagle's algorithm on
(`_set_nodelay` of asyncio.base_events): the last part of an answer, and every second message of
a page, wait 40 ms for the visitor's acknowledgement.
"""

from __future__ import annotations

import gc
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from typing import Any


def answer_at_once() -> int:
    """Set TCP_NODELAY on the sockets this process listens on; those it accepts inherit it.

    Returns how many there are.
    """
    found = [one for one in gc.get_objects() if type(one) is socket.socket and _listens(one)]
    for one in found:
        one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return len(found)


def _listens(one: socket.socket) -> bool:
    if one.fileno() < 0 or one.family not in (socket.AF_INET, socket.AF_INET6):
        return False
    tcp = one.type == socket.SOCK_STREAM
    return tcp and bool(one.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))


@cache
def once() -> int:
    """The same by the first visitor, where the server was not started by `server.py`."""
    return answer_at_once()


@asynccontextmanager
async def from_the_start(_: Any) -> AsyncIterator[None]:
    """Lifespan of the ASGI application: the socket is open when it begins."""
    once()
    yield
