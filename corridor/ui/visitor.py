"""What a page knows of its visitor: language, theme, phone or not."""

from __future__ import annotations

from typing import cast

import streamlit as st

from corridor.charts.theme import THEMES, Theme
from corridor.language import languages
from corridor.language.accept_language import read_tag
from corridor.languages import ENGLISH
from corridor.topics.view import View
from corridor.ui import address, data, window_width

#: the language once more, under a name that no control owns
_KEPT = "_lang_kept"


def find_language() -> str:
    """Language of the visitor: the address where it is new, the control, the browser, English.

    The address stays behind the control until the page has run (:func:`address.push`).
    """
    known = languages()
    written = st.query_params.get("lang")
    code = read_tag(written) if written else None
    state = st.session_state
    if code and code != state.get(address.LANG_SEEN):
        state["lang"] = code
    if state.get("lang") not in known:  # a control's value is lost when its page is left
        state["lang"] = state.get(_KEPT) or read_tag(st.context.locale or "") or ENGLISH
    state[_KEPT] = state["lang"]
    state[address.LANG_SEEN] = code
    return str(state["lang"])


def read_language() -> str:
    """The language that this run has found; it writes nothing, for the control stands already."""
    return str(st.session_state.get(_KEPT) or ENGLISH)


def find_theme() -> Theme:
    """Colour theme: `theme=` of the address on the run it arrives with, else what is on screen.

    The server has made the window of that theme (`server/streamlit_patches/theme_redirect.py`),
    so both agree; a theme chosen in the window's own menu afterwards is the newer word and enters
    the address.
    """
    state, code = st.session_state, st.query_params.get("theme")
    shown: Theme = "dark" if st.context.theme.type == "dark" else "light"
    if code in THEMES and code != state.get("_theme_read"):
        state["theme"] = state["_theme_read"] = code
        state["_theme_shown"] = None
        return code
    before = state.get("_theme_shown")
    state["_theme_shown"] = shown
    if st.context.theme.type is None:
        return cast(Theme, state.get("theme") or "light")
    if state.get("theme") not in (None, shown) or (before and before != shown):
        state["theme"] = state["_theme_read"] = shown
    return shown


def is_phone() -> bool:
    """Whether the browser calls itself a phone, or its window is as narrow as half a small desk."""
    agent = st.context.headers.get("User-Agent", "") if st.context.headers else ""
    return "Mobile" in agent or "iPhone" in agent or window_width.is_narrow()


def build_view() -> View:
    """The view of this run."""
    return View(find_language(), find_theme(), is_phone(), data.ask)
