"""What a page knows of its visitor: language, theme, phone or not."""

from __future__ import annotations

import streamlit as st

from corridor.figures.theme import Theme
from corridor.language import languages
from corridor.ui import data
from corridor.views.view import View


def language() -> str:
    """Language of the visitor: the address, the control, the browser, English."""
    known = languages()
    asked = st.query_params.get("lang")
    state = st.session_state
    if asked in known and asked != state.get("_lang_written"):
        state["lang"] = asked
    if state.get("lang") not in known:
        browser = (st.context.locale or "en").split("-")[0].lower()
        state["lang"] = browser if browser in known else "en"
    state["_lang_written"] = state["lang"]
    return state["lang"]


def theme() -> Theme:
    """Colour theme: `theme=` of the address, else what the browser shows."""
    asked = st.query_params.get("theme")
    if asked in ("light", "dark"):
        st.session_state["theme"] = asked
        return "dark" if asked == "dark" else "light"
    return "dark" if st.context.theme.type == "dark" else "light"


def phone() -> bool:
    """Whether the browser calls itself a phone."""
    agent = st.context.headers.get("User-Agent", "") if st.context.headers else ""
    return "Mobile" in agent or "iPhone" in agent


def current() -> View:
    """The view of this run."""
    return View(language(), theme(), phone(), data.ask)
