"""What a run tells a page of its theme is made once, not at every run.

The theme stands in the settings and stays as long as the process. Streamlit reads its two hundred
options, parses the faces and writes six messages of it before each run, of a click as well.

Touches: streamlit.runtime.app_session._populate_theme_msg, called with a message and a section
Seen on: streamlit 1.67.0
Without it: a tenth of the server's work at a click is the theme, written again
Test: tests/unit/test_patches.py::test_a_theme_is_written_once
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from importlib import import_module
from typing import Any

from corridor.server.streamlit_patches import note_missing

_NAME = "_populate_theme_msg"


def keep_theme() -> None:
    """Let each section of the theme be read once; once a process."""
    try:
        module: Any = import_module("streamlit.runtime.app_session")
        populate = getattr(module, _NAME)
    except (ImportError, AttributeError):
        note_missing("theme_message", f"streamlit.runtime.app_session.{_NAME}")
        return
    if not hasattr(populate, "__wrapped__"):
        setattr(module, _NAME, _keep(populate))


def _keep(populate: Callable[..., None]) -> Callable[..., None]:
    kept: dict[str, Any] = {}

    @wraps(populate)
    def populate_once(msg: Any, section: str = "theme") -> None:
        if section not in kept:
            made = type(msg)()
            populate(made, section)
            kept[section] = made
        if kept[section].ByteSize():  # a section that says nothing stays absent
            msg.MergeFrom(kept[section])

    return populate_once
