"""Sessions of visitors who left are forgotten when their time is up, also when nobody comes.

Streamlit keeps a session for two minutes (`server.disconnectedSessionTTL`), should its visitor
come back, and looks for those whose time is up only when another visitor leaves: the last ones stay
for ever, 128 at most.

Touches: Runtime._session_mgr._session_storage._cache, whose length forgets what has expired
Seen on: streamlit 1.67.0
Without it: what up to 128 visitors saw stays in memory until somebody leaves
Test: tests/api/test_quiet.py::test_the_last_visitors_are_forgotten
"""

from __future__ import annotations

from typing import Any

from streamlit.runtime import Runtime

from corridor.server.streamlit_patches import note_missing


def forget_expired() -> int:
    """Forget sessions whose time is up; how many are left of visitors who are gone."""
    if not Runtime.exists():
        return 0
    runtime: Any = Runtime.instance()
    try:
        return len(runtime._session_mgr._session_storage._cache)
    except AttributeError:
        note_missing("kept_sessions", "SessionManager._session_storage")
        return 0
