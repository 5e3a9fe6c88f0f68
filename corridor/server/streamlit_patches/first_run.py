"""A page's websocket that asks for no page is ended.

A page asks for its run as soon as it is connected. Streamlit keeps whoever never does, with a
session each, as long as pings are answered. A page that connects again after its network was away
asks for nothing when it has what it needs, so that a session that has run may stay silent.

Touches: SessionManager.get_session_info, SessionInfo.script_run_count; Sec-WebSocket-Protocol
Seen on: streamlit 1.67.0
Without it: websockets that ask for nothing are kept as long as their other side likes
Test: tests/api/test_patience.py::test_websockets_that_ask_for_nothing_are_ended
"""

from __future__ import annotations

import asyncio
from typing import Any

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.runtime import Runtime

from corridor.server.settings import settings
from corridor.server.streamlit_patches import note_missing
from corridor.server.streamlit_patches.back_messages import load_kind

#: code of a websocket that is ended: not what is agreed
_UNUSED = 1008


class FirstRun:
    """ASGI middleware: a page's websocket asks for a run in time, or is ended."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.kind = load_kind()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, and listen for the first run."""
        seconds = settings().patience
        if scope["type"] != "websocket" or self.kind is None or not seconds or has_run(scope):
            await self.app(scope, receive, send)
            return
        until: float | None = asyncio.get_running_loop().time() + seconds

        async def receive_run() -> Message:
            nonlocal until
            try:
                async with asyncio.timeout_at(until):
                    message = await receive()
            except TimeoutError:
                await send({"type": "websocket.close", "code": _UNUSED})
                return {"type": "websocket.disconnect", "code": _UNUSED}
            if until and asks_for_run(self.kind(), message):
                until = None
            return message

        await self.app(scope, receive_run, send)


def asks_for_run(made: Any, message: Message) -> bool:
    """Whether a message (known to be one, `back_messages.py` sees to it) asks for a run."""
    if message["type"] != "websocket.receive":
        return False
    made.ParseFromString(message.get("bytes") or b"")
    return bool(made.WhichOneof("type") == "rerun_script")


def has_run(scope: Scope) -> bool:
    """Whether a websocket goes on with a session (the third of its protocols) that has run."""
    names = Headers(scope=scope).get("sec-websocket-protocol", "").split(",")
    if len(names) < 3 or not Runtime.exists():
        return False
    runtime: Any = Runtime.instance()
    try:
        session = runtime._session_mgr.get_session_info(names[2].strip())
        return session is not None and session.script_run_count > 0
    except AttributeError:
        note_missing("first_run", "SessionInfo.script_run_count")
        return True
