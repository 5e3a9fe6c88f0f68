"""The way to the hall screen: beside Share and Slides, to what the page is about."""

from __future__ import annotations

import streamlit as st

from corridor.topics.addresses import LOOK, ONCE
from corridor.topics.programme import FLIGHT
from corridor.ui import address
from corridor.ui.visitor import View

_FROM = "_screen_from"


def find_screen(page: str, shown: str = "") -> tuple[str, str] | None:
    """Programme and number of the screen for a page and what it shows (the slug of the Nodes
    page, the topic of the Briefing); None when the programmes have nothing on it."""
    if page == "overview":
        return "all", "1"
    if page == "traffic":
        return "corridors", "1"
    if page == "briefing":
        kind, _, slug = shown.partition(":")
        if kind == "node" and slug in FLIGHT:
            return find_screen("nodes", slug)
        return ("corridors", "1") if kind == "corridors" else ("all", "1")
    if page == "nodes" and shown in FLIGHT:
        return "nodes", str(FLIGHT.index(shown) + 1)
    return None


def place_button(view: View, page: str) -> None:
    """The button that opens the hall screen; none on a phone."""
    field = {"nodes": "node", "briefing": "topic"}.get(page)
    goal = find_screen(page, str(address.value(page, field) or "") if field else "")
    if view.phone or goal is None:
        return
    label, advice = view.say("screen-button"), view.say("screen-help")
    if st.button(label, icon=":material/tv:", key="screen_open", help=advice):
        state = st.session_state
        state["_screen_playing"] = False
        kept = {k: v for k, v in st.query_params.items() if k not in ONCE}
        state[_FROM] = (page, kept)
        # in the address from the first: a run that the window asks for on the way reads it there
        query = {k: v for k, v in kept.items() if k in LOOK} | dict(
            zip(("topic", "n"), goal, strict=True)
        )
        st.switch_page("pages/screen.py", query_params=query)


def leave_screen() -> None:
    """Back to the view that opened the screen, to the first page for who came by a link."""
    page, query = st.session_state.get(_FROM, ("overview", {}))
    st.switch_page(f"pages/{page}.py", query_params=query)
