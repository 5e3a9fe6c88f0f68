"""Whether a visitor's window is narrow: told by the browser, kept by the session.

Half a window of a small desk, or one at twice its size, is no wider than what a phone's figures,
labels and folded controls are made for.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

#: pixels of the widest window that is narrow
MOST = 719
_SCRIPT = (
    f"const narrow = matchMedia('(max-width: {MOST}px)');"
    + """
const watched = new WeakMap();
export default function ({ data, setStateValue, parentElement }) {
  const tell = () => {
    if (matchMedia('print').matches) return;
    if (narrow.matches !== data.narrow) setStateValue('narrow', narrow.matches);
  };
  narrow.removeEventListener('change', watched.get(parentElement));
  narrow.addEventListener('change', tell);
  watched.set(parentElement, tell);
  tell();
  return () => narrow.removeEventListener('change', tell);
}"""
)
_NAME, _KEY = "corridor_window", "window_width"
#: kept apart: what a component told is forgotten on a page that does not place it
_KEPT = "_window_narrow"


def is_narrow() -> bool:
    """Whether the window is narrow; False until the browser has said so."""
    return bool(st.session_state.get(_KEPT))


def ask_browser() -> None:
    """Let the browser tell, now and when the window changes; a wide one costs no other run."""
    mount = st.components.v2.component(_NAME, js=_SCRIPT)
    mount(
        data={"narrow": is_narrow()},
        key=_KEY,
        width="content",
        height="content",
        on_narrow_change=_take,
    )


def _take() -> None:
    told: Any = st.session_state.get(_KEY)
    st.session_state[_KEPT] = bool(told and told.get("narrow"))
