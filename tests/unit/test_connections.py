"""What a page's websocket sends: in one write what is said at a time, packed by what was said."""

from __future__ import annotations

import asyncio
import random

import pytest
from uvicorn.config import Config
from uvicorn.protocols.utils import ClientDisconnected
from uvicorn.server import ServerState
from websockets.client import ClientProtocol
from websockets.extensions.permessage_deflate import ClientPerMessageDeflateFactory
from websockets.frames import Frame
from websockets.uri import parse_uri

from corridor.server.connections import GATHER, WebSocketConnection
from tests.aside import aside


class Wire(asyncio.Transport):
    """Where a connection's bytes go; each write by itself."""

    def __init__(self) -> None:
        super().__init__({"sockname": ("127.0.0.1", 1), "peername": ("127.0.0.1", 2)})
        self.writes: list[bytes] = []
        self.closed = False

    def write(self, data: bytes | bytearray | memoryview) -> None:
        self.writes.append(bytes(data))

    def is_closing(self) -> bool:
        return self.closed

    def close(self) -> None:
        self.closed = True


async def _quiet(scope: object, receive: object, send: object) -> None:
    await asyncio.sleep(60)


async def talk() -> tuple[Wire, ClientProtocol, WebSocketConnection]:
    """A websocket that is open, and its browser."""
    config = Config(_quiet, ws_per_message_deflate=True, lifespan="off")
    config.load()
    made, wire = WebSocketConnection(config, ServerState(), {}), Wire()
    browser = ClientProtocol(
        parse_uri("ws://127.0.0.1/"), extensions=[ClientPerMessageDeflateFactory()]
    )
    browser.send_request(browser.connect())
    made.connection_made(wire)
    made.data_received(b"".join(browser.data_to_send()))
    await made.send({"type": "websocket.accept", "subprotocol": None, "headers": []})
    browser.receive_data(wire.writes.pop())
    browser.events_received()
    return wire, browser, made


def hear(browser: ClientProtocol, wire: Wire) -> list[bytes]:
    """The messages in what was written."""
    browser.receive_data(b"".join(wire.writes))
    return [bytes(e.data) for e in browser.events_received() if isinstance(e, Frame)]


async def say_much() -> tuple[list[bytes], list[bytes], list[int]]:
    wire, browser, made = await talk()
    said = [b"first", b"", b"second" * 50, b"third"]
    for one in said:
        await made.send({"type": "websocket.send", "bytes": one})
        await asyncio.sleep(0)  # as Streamlit does after each
    await asyncio.sleep(10 * GATHER)
    assert len(wire.writes) == 1
    heard = hear(browser, wire)
    noise = random.Random(0).randbytes(24_000)
    sizes = []
    for _ in range(2):
        wire.writes.clear()
        await made.send({"type": "websocket.send", "bytes": noise})
        await asyncio.sleep(10 * GATHER)
        sizes.append(len(b"".join(wire.writes)))
        assert hear(browser, wire) == [noise]
    made.stop_keepalive()
    return said, heard, sizes


def test_what_is_said_at_a_time_is_one_write_in_order() -> None:
    said, heard, sizes = aside(say_much())
    assert heard == said
    assert sizes[0] > 24_000
    assert sizes[1] < 500, "what was said before takes few bytes, 24 KB later"


async def end(how: str) -> list[bytes]:
    """Messages that are said just before the end."""
    wire, browser, made = await talk()
    await made.send({"type": "websocket.send", "bytes": b"last"})
    if how == "closed":
        await made.send({"type": "websocket.close", "code": 1000})
    elif how == "stopped":
        made.shutdown()
    else:
        made.connection_lost(None)
        with pytest.raises(ClientDisconnected):
            await made.send({"type": "websocket.send", "bytes": b"later"})
    await asyncio.sleep(10 * GATHER)
    made.stop_keepalive()
    return hear(browser, wire)[:1]


@pytest.mark.parametrize("how", ["closed", "stopped", "lost"])
def test_words_before_an_end_are_sent_and_after_it_are_not(how: str) -> None:
    assert aside(end(how)) == ([] if how == "lost" else [b"last"])
