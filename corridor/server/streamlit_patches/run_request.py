"""What a run of the script was asked with: by which page, and whether by back or forward.

A browser sends the address as it knows it. When choices follow each other faster than runs end,
that is an address it had before; only back and forward mean an earlier one.

Touches: ScriptRunContext.is_history_navigation, .page_script_hash, .pages_manager
Seen on: streamlit 1.67.0
Without it: back and forward soon after a choice leave the view as it is
Test: tests/browser/test_quick_turns.py::test_a_view_and_its_address_are_one
"""

from __future__ import annotations

from operator import attrgetter
from typing import Any

from streamlit.runtime.scriptrunner import get_script_run_ctx

from corridor.server.streamlit_patches import note_missing


def goes_through_history() -> bool:
    """Whether this run was asked for by the browser's back or forward."""
    return bool(_find("is_history_navigation", False))


def find_wanted_page() -> str:
    """Code of the page that this run was asked for; '' for the first of a visit."""
    return str(_find("pages_manager.intended_page_script_hash", "") or "")


def find_page() -> str:
    """Code of the page that runs."""
    return str(_find("page_script_hash", ""))


def _find(name: str, without: Any) -> Any:
    context = get_script_run_ctx()
    if context is None:
        return without
    try:
        return attrgetter(name)(context)
    except AttributeError:
        note_missing("run_request", f"ScriptRunContext.{name}")
        return without
