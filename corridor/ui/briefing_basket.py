"""Views of other pages collected for the briefing of this visit."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from corridor.briefing.blocks import OWN
from corridor.briefing.types import JOINT
from corridor.topics import registry
from corridor.topics.addresses import ONCE, PAGES, SHARED

#: state of the session: the chosen views, kept while the briefing of a topic is looked at
KEPT = "_brief_own"


def can_add(page: str) -> bool:
    """Whether the view on screen of a page can be a block."""
    return registry.is_block(page, st.query_params.to_dict())


def add_view(page: str) -> bool:
    """Add the view on screen to the briefing; False when it is in it already.

    The first one begins a briefing of its own: what the visitor chose, without a topic's blocks.
    A topic's briefing that the visitor has changed takes it at its end.
    """
    state = st.session_state
    ref = name_view(page)
    known = [one for one in (state.get("briefing.blocks") or "").split(JOINT) if one]
    if not known:
        known = read_own()
        state["briefing.topic"] = OWN
    new = ref not in known
    refs = JOINT.join([*known, ref] if new else known)
    state["briefing.blocks"] = refs
    if state.get("briefing.topic") == OWN:
        state[KEPT] = refs
    return new


def name_view(page: str) -> str:
    """The view on screen as a briefing names its blocks: its address without how it is seen."""
    query = {k: v for k, v in st.query_params.items() if k not in (*SHARED, *ONCE)}
    return "/" + ("" if page == PAGES[0] else page) + ("?" + urlencode(query) if query else "")


def read_own() -> list[str]:
    """The views that the visitor has chosen so far, in order."""
    return [one for one in st.session_state.get(KEPT, "").split(JOINT) if one]
