"""Memory of the server with fifty visitors, driven over Streamlit's own websocket."""

from __future__ import annotations

import asyncio
import time

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from corridor.language import languages
from corridor.topics.addresses import PAGES
from tests.serving import Server
from tools.bench.measure import Measured, share

SESSIONS = 50


def memory() -> Measured:
    """Resident megabytes of the server once fifty sessions have each seen a page."""
    with Server() as server:
        waits, megabytes = asyncio.run(_fill(server))
    return Measured(
        f"memory with {SESSIONS} sessions",
        megabytes,
        "MB",
        380,
        {"page answered, p95 ms": share(waits, 0.95)},
    )


async def _fill(server: Server) -> tuple[list[float], float]:
    waits, held = [], []
    for turn in range(SESSIONS):
        socket = await session(server)
        held.append(socket)
        page = PAGES[turn % len(PAGES)]
        lang = languages()[turn // len(PAGES) % 2]
        waits.append(await run_page(socket, "" if page == PAGES[0] else page, f"lang={lang}"))
    await asyncio.sleep(2)
    resident = server.memory() / 1e6
    for socket in held:
        await socket.close()
    return waits, resident


def session(server: Server) -> connect:
    """A visitor's websocket, to be awaited or entered."""
    return connect(
        server.base.replace("http", "ws") + "/_stcore/stream",
        subprotocols=[Subprotocol("streamlit")],
        max_size=None,
        ping_interval=None,
        open_timeout=60,
    )


async def run_page(socket: ClientConnection, page: str, query: str) -> float:
    """Run a page's script in a session; milliseconds until it has finished."""
    ask = BackMsg()
    ask.rerun_script.query_string = query
    ask.rerun_script.page_name = page
    began = time.perf_counter()
    await run(socket, ask)
    return (time.perf_counter() - began) * 1000


async def run(socket: ClientConnection, asked: BackMsg, seconds: float = 60) -> list[ForwardMsg]:
    """Ask for a run of a script; all that the server says until it has finished."""
    said: list[ForwardMsg] = []
    await socket.send(asked.SerializeToString())
    async with asyncio.timeout(seconds):
        while not said or said[-1].WhichOneof("type") != "script_finished":
            answer = ForwardMsg()
            answer.ParseFromString(await socket.recv(decode=False))
            said.append(answer)
    return said
