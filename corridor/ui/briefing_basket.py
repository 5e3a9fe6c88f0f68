"""Views of other pages collected for the briefing of this visit."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from corridor.briefing.blocks import list_refs, open_view
from corridor.topics import registry
from corridor.topics.addresses import ONCE, PAGES, SHARED

#: between the names of blocks in the address
JOINT = "|"


def can_add(page: str) -> bool:
    """Whether a page's views can be blocks."""
    return page in registry.BRIEFING


def add_view(page: str) -> bool:
    """Add the view on screen to the briefing; False when it is in it already."""
    state = st.session_state
    query = {k: v for k, v in st.query_params.items() if k not in (*SHARED, *ONCE)}
    ref = "/" + ("" if page == PAGES[0] else page) + ("?" + urlencode(query) if query else "")
    refs = list_refs(open_view("en"), state.get("briefing.topic") or "corridors")
    known = (state.get("briefing.blocks") or JOINT.join(refs)).split(JOINT)
    if ref in known:
        return False
    state["briefing.blocks"] = JOINT.join([*known, ref])
    return True
