"""How long a connection is waited for: uvicorn's two protocols with an end to each wait.

A request that arrives a byte at a time, or never whole, would hold its connection for ever, and so
would a websocket whose other side has gone without a word. `CORRIDOR_PATIENCE` says how long.

What a page's websocket says at a time leaves at once, and in few bytes: it was said before.
"""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn._types import ASGISendEvent
from uvicorn.config import Config
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol
from uvicorn.protocols.utils import ClientDisconnected
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.exceptions import InvalidState
from websockets.extensions.permessage_deflate import ServerPerMessageDeflateFactory

from corridor.server.settings import settings
from corridor.server.streamlit_patches.back_messages import MOST

#: seconds after the signal to end that an answer under way may take
DRAIN = 60.0
#: seconds that a websocket which is being ended may take for what was sent to it
_LAST_WORDS = 1.0
#: seconds in which a page's messages are gathered before they are written
GATHER = 0.002
#: how far back a websocket's packing remembers what was said, as powers of two: to a browser as far
#: as there is, for a run is 24 KB and mostly what the run before was (uvicorn's own 12 forget it:
#: 8 KB a click in the place of 2). It takes 140 KB a visitor.
PACKING = ServerPerMessageDeflateFactory(
    server_max_window_bits=15, client_max_window_bits=12, compress_settings={"memLevel": 5}
)


class HttpConnection(HttpToolsProtocol):
    """A connection whose requests arrive whole, line, headers and body, in their time: 408."""

    _deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """The first request is due."""
        super().connection_made(transport)
        self._expect()

    def on_message_begin(self) -> None:
        """A request has begun; of the first, the time runs since the connection was made."""
        super().on_message_begin()
        self._expect()

    def on_message_complete(self) -> None:
        """It is here whole."""
        super().on_message_complete()
        self._forget()

    def handle_websocket_upgrade(self) -> None:
        """It was no request but a websocket, which has its own bounds from here."""
        self._forget()
        super().handle_websocket_upgrade()

    def data_received(self, data: bytes) -> None:
        """Bytes between two requests end uvicorn's own wait for the next."""
        super().data_received(data)
        if self.transport.get_protocol() is not self:
            return
        waits = self.timeout_keep_alive_task is not None
        if not waits and (self.cycle is None or self.cycle.response_complete):
            self._expect()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing is due any more."""
        self._forget()
        super().connection_lost(exc)

    def shutdown(self) -> None:
        """The server ends: an answer under way is sent to its end, unless nobody takes it."""
        super().shutdown()
        self.loop.call_later(DRAIN, self.transport.abort)

    def _expect(self) -> None:
        seconds = settings().patience
        if seconds and self._deadline is None and not self.transport.is_closing():
            self._deadline = self.loop.call_later(seconds, self._give_up)

    def _forget(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _give_up(self) -> None:
        self._deadline = None
        cycle = self.cycle
        if cycle is not None and not cycle.response_complete and not cycle.more_body:
            cycle.keep_alive = False  # the request before is being answered: after that
            return
        answering = cycle is not None and cycle.response_started and not cycle.response_complete
        if self.scope is not None and not answering:
            head = [STATUS_LINE[408], b"connection: close\r\ncontent-length: 0\r\n\r\n"]
            self.transport.write(b"".join(head))
        self.transport.close()


class WebSocketConnection(WebSocketsSansIOProtocol):
    """A websocket with small messages, which is let go of when its other side is silent.

    Messages that are sent within ``GATHER`` seconds are one write: of a click's thirty, a few.
    """

    _due: asyncio.Handle | None = None

    def __init__(self, config: Config, *more: Any, **named: Any) -> None:
        config.ws_max_size = min(config.ws_max_size, MOST)
        super().__init__(config, *more, **named)
        if config.ws_per_message_deflate:
            self.conn.available_extensions = [PACKING]
        self.close_timeout = min(self.close_timeout, settings().patience or self.close_timeout)

    async def send(self, message: ASGISendEvent) -> None:
        """Leave a page's bytes with the protocol for a moment; what else is written before takes
        them along, in order."""
        content = message.get("bytes") if message["type"] == "websocket.send" else None
        is_open = self.handshake_complete and not self.close_sent and not self.disconnected
        if content is None or not is_open or not self.writable.is_set():
            await super().send(message)
            return
        try:
            self.conn.send_binary(content)
        except InvalidState as closed:
            raise ClientDisconnected from closed
        if self._due is None:
            self._due = self.loop.call_later(GATHER, self._write)

    def _write(self) -> None:
        self._due = None
        output = b"".join(self.conn.data_to_send())
        if output and not self.transport.is_closing():
            self.transport.write(output)

    def keepalive_timeout(self) -> None:
        """No answer to a ping: what is still to be sent will not be taken either."""
        super().keepalive_timeout()
        self.loop.call_later(_LAST_WORDS, self.transport.abort)

    def shutdown(self) -> None:
        """The server ends: whoever takes no leave is not waited for."""
        super().shutdown()
        self.loop.call_later(_LAST_WORDS, self.transport.abort)
