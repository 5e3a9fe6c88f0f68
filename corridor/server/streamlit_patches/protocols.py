"""Connections of the server are ours, whose waits have an end.

Streamlit names uvicorn's protocols itself and leaves no choice of them; uvicorn finds them by name.

Touches: HTTP_PROTOCOLS, WS_PROTOCOLS of uvicorn.config, by the names Streamlit asks for
Seen on: streamlit 1.67.0, uvicorn 0.54.0
Without it: connections whose request never arrives are kept for ever, messages unpack to 20 MB
Test: tests/api/test_patience.py::test_requests_that_trickle_are_ended
"""

from __future__ import annotations

from importlib import import_module

from corridor.server.streamlit_patches import note_missing

_ROOM = "corridor.server.connections"
#: table of uvicorn -> name in it -> ours
_OURS = {
    "HTTP_PROTOCOLS": ("auto", f"{_ROOM}:HttpConnection"),
    "WS_PROTOCOLS": ("websockets-sansio", f"{_ROOM}:WebSocketConnection"),
}


def use_connections() -> None:
    """Let uvicorn find them; before Streamlit starts it."""
    try:
        tables = import_module("uvicorn.config")
        import_module(_ROOM)
        found = {name: getattr(tables, name) for name in _OURS}
        for name, (key, ours) in _OURS.items():
            if key in found[name]:
                found[name][key] = ours
            else:
                note_missing("protocols", f"uvicorn.config.{name}['{key}']")
    except (ImportError, AttributeError) as bad:
        note_missing("protocols", str(bad))
