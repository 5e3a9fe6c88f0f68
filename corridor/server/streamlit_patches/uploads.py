"""Uploads go to pages that ask for one, one file a visit.

Streamlit takes files for any visit as long as they come, and keeps them in memory until it ends.

Touches: the path /_stcore/upload_file; AppSession._session_state, MemoryUploadedFileManager
Seen on: streamlit 1.67.0
Without it: a visitor may fill the server's memory with files that no page asked for
Test: tests/api/test_control_values.py::test_a_file_is_taken_by_a_page_that_asks_for_one
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.runtime import Runtime

from corridor.server.streamlit_patches import note_missing
from corridor.server.streamlit_patches.page_script import UPLOADS

#: kind of value that an uploader's control has
_UPLOADER = "file_uploader_state_value"
#: megabytes of a file: of a briefing that was kept, and of the sheet of who proposes figures, whose
#: uploader has this key. Streamlit itself knows one limit, the larger (`.streamlit/config.toml`)
SMALL, LARGE, LARGE_KEY = 1, 30, "desk_file"
#: bytes of a request around its file
_AROUND = 16_384


class Uploads:
    """ASGI middleware before Streamlit: refuses a file that no page of its visit asks for, and
    lets go of the visit's file before."""

    def __init__(self, app: ASGIApp, refuse: Callable[[Request], Response]) -> None:
        self.app, self.refuse = app, refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on; ``refuse`` makes the answer to a file that nobody asks for."""
        answer: Callable[[Scope, Receive, Send], Awaitable[None]] = self.app
        path = scope.get("path", "")
        if scope["type"] == "http" and scope["method"] == "PUT" and path.startswith(UPLOADS):
            visit = path.removeprefix(UPLOADS).strip("/").split("/")[0]
            request = Request(scope)
            length = request.headers.get("content-length", "")
            # browsers say how long a file is; what does not say it would be read to its end
            if not length.isdecimal() or int(length) > prepare(visit) * 1024**2 + _AROUND:
                answer = self.refuse(request)
        await answer(scope, receive, send)


def prepare(visit: str) -> float:
    """Megabytes that the visit's page takes, less than nothing without an uploader; the visit's
    file before is let go of."""
    if not Runtime.exists():
        return LARGE
    runtime: Any = Runtime.instance()
    try:
        found = runtime._session_mgr.get_active_session_info(visit)
        controls = found.session._session_state._new_widget_state.widget_metadata if found else {}
        asking = [id for id, one in controls.items() if one.value_type == _UPLOADER]
        if not asking:
            return -1
        runtime.uploaded_file_mgr.remove_session_files(visit)
    except AttributeError:
        note_missing("uploads", "AppSession._session_state")
        return SMALL
    return LARGE if any(id.endswith(f"-{LARGE_KEY}") for id in asking) else SMALL
