"""Which messages of a browser reach Streamlit: those that this dashboard's pages send.

One of them empties the caches of every visitor, others look into the operator's repository or end
the process while it is developed; a browser's own tools can send each. They are dropped with a line
in the log, and the visitor's session goes on. A message that is too large or none ends it.

Touches: the kinds of BackMsg, which a browser sends to /_stcore/stream
Seen on: streamlit 1.67.0
Without it: one visitor can empty the caches of all
Test: tests/unit/test_patches.py::test_only_what_pages_send_reaches_streamlit
"""

from __future__ import annotations

import logging
from importlib import import_module
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from corridor.server.streamlit_patches import note_missing

LOG = logging.getLogger("corridor.patches")
#: what pages send: a run, its end, a sign of life, what an upload and a download ask for
KINDS = {
    *("rerun_script", "stop_script", "app_heartbeat"),
    *("file_urls_request", "backend_operation_request"),  # an upload, a file made on the click
}
#: bytes of a message at most, unpacked; `server.maxWidgetStateSize` says the same
MOST = 1_000_000
#: codes of a websocket that is ended: not understood, too large
_UNKNOWN, _LARGE = 1007, 1009


def load_kind() -> Any:
    """The type of such messages; None when this version has no such thing."""
    try:
        return import_module("streamlit.proto.BackMsg_pb2").BackMsg
    except (ImportError, AttributeError):
        note_missing("back_messages", "streamlit.proto.BackMsg_pb2:BackMsg")
        return None


class BackMessages:
    """ASGI middleware: drops messages of a page's websocket that no page of ours sends."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.kind = load_kind()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on; of a websocket, what comes is read before Streamlit reads it."""
        if scope["type"] != "websocket" or self.kind is None:
            await self.app(scope, receive, send)
            return

        async def receive_known() -> Message:
            while True:
                message = await receive()
                if message["type"] != "websocket.receive":
                    return message
                code, why = self.judge(message.get("bytes"))
                if not why:
                    return message
                LOG.warning("a message of a page was dropped: %s", why)
                if code:
                    await send({"type": "websocket.close", "code": code})
                    return {"type": "websocket.disconnect", "code": code}

        await self.app(scope, receive_known, send)

    def judge(self, content: bytes | None) -> tuple[int, str]:
        """Why a message is dropped ('' when it is not), and the code that ends its websocket."""
        if content is None:
            return _UNKNOWN, "text"
        if len(content) > MOST:
            return _LARGE, f"{len(content)} bytes"
        made = self.kind()
        try:
            made.ParseFromString(content)
        except Exception as bad:  # protobuf's own, named differently by its parsers
            return _UNKNOWN, type(bad).__name__
        kind = made.WhichOneof("type")
        return (0, "") if kind in KINDS else (0, str(kind))
