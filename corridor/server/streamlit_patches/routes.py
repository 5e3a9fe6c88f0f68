"""Two doors of Streamlit that it leaves open and no setting shuts.

With a folder named pages/, Streamlit runs its files without app.py until navigation has run once
in the process. And it compares a foreign origin with its own public address, which it asks another
host for.

Touches: PagesManager.uses_pages_directory; net_util.get_internal_ip, net_util.get_external_ip
Seen on: streamlit 1.67.0
Without it: a first visit to /<page> runs the page's file alone; a foreign origin is asked about
Test: tests/unit/test_patches.py::test_doors_are_closed_where_they_are
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from corridor.server.streamlit_patches import note_missing


def close_doors() -> None:
    """Shut both; call it before the first visitor where that is possible."""
    _set("streamlit.runtime.pages_manager:PagesManager", "uses_pages_directory", False)
    _set("streamlit.net_util", "get_internal_ip", _answer_nothing)
    _set("streamlit.net_util", "get_external_ip", _answer_nothing)


def _answer_nothing() -> None:
    return None


def _set(owner: str, name: str, value: Any) -> None:
    module, _, part = owner.partition(":")
    try:
        holder = import_module(module)
        holder = getattr(holder, part) if part else holder
        getattr(holder, name)
    except (ImportError, AttributeError):
        note_missing("routes", f"{owner}.{name}")
        return
    setattr(holder, name, value)
