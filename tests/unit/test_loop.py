"""The event loop of the server: what it sends does not wait for the visitor's acknowledgement."""

from __future__ import annotations

import asyncio
import socket
from concurrent.futures import ThreadPoolExecutor

import pytest
import uvicorn
import uvloop
from streamlit.web import bootstrap


def test_streamlit_finds_the_loop_and_uvicorn_its_reader() -> None:
    factory = bootstrap._get_uvloop_loop_factory()
    assert factory is not None
    loop = factory()
    loop.close()
    assert isinstance(loop, uvloop.Loop)
    config = uvicorn.Config("server:app")
    config.load_app = lambda: None  # type: ignore[assignment,method-assign]
    config.load()
    assert "httptools" in config.http_protocol_class.__module__


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_accepted_sockets_send_at_once(family: socket.AddressFamily) -> None:
    """Opened as Streamlit opens its own: asyncio's loop would leave Nagle's algorithm on."""
    host = "127.0.0.1" if family == socket.AF_INET else "::1"
    with socket.socket(family) as listening:
        try:
            listening.bind((host, 0))
        except OSError:
            pytest.skip(f"no {host} here")
        listening.listen()
        listening.setblocking(False)
        with ThreadPoolExecutor(1) as beside:  # here the loop of a browser's driver may run
            assert beside.submit(_served, listening).result(10)


def _served(listening: socket.socket) -> int:
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(_accepted(listening))


async def _accepted(listening: socket.socket) -> int:
    """TCP_NODELAY of the first socket a server of the running loop accepts."""
    found: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    async def met(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        taken = writer.get_extra_info("socket")
        found.set_result(taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        writer.close()

    async with await asyncio.start_server(met, sock=listening):
        _, writer = await asyncio.open_connection(*listening.getsockname()[:2])
        said = await found
        writer.close()
    return said
