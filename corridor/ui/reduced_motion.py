"""Whether a visitor's system asks for less motion: told by the browser, kept by the session."""

from __future__ import annotations

from typing import Any

import streamlit as st

_SCRIPT = """const less = matchMedia('(prefers-reduced-motion: reduce)');
export default function ({ data, setStateValue }) {
  if (less.matches !== data.less) setStateValue('less', less.matches);
}"""
_NAME, _KEY = "corridor_motion", "motion"


def is_wanted() -> bool:
    """Whether nothing may fly; False until the browser has said so."""
    reported: Any = st.session_state.get(_KEY)
    return bool(reported and reported.get("less"))


def ask_browser() -> None:
    """Let the browser tell; it costs another run only where less motion is asked for."""
    mount = st.components.v2.component(_NAME, js=_SCRIPT)
    mount(
        data={"less": is_wanted()},
        key=_KEY,
        width="content",
        height="content",
        on_less_change=lambda: None,
    )
