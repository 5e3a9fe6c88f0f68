"""Views of other pages collected for the briefing of this visit."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from corridor.briefing.blocks import PAGES, refs_of, view_of
from corridor.ui import address

#: between the names of blocks in the address
JOINT = "|"


def can_add(page: str) -> bool:
    """Whether a page's views can be blocks."""
    return page in PAGES


def add(page: str) -> bool:
    """Add the view on screen to the briefing; False when it is in it already."""
    state, hidden = st.session_state, (*address.SHARED, *address.ONCE)
    query = {k: v for k, v in st.query_params.items() if k not in hidden}
    ref = "/" + ("" if page == "overview" else page) + ("?" + urlencode(query) if query else "")
    own = refs_of(view_of("en"), state.get("briefing.topic") or "corridors")
    known = (state.get("briefing.blocks") or JOINT.join(own)).split(JOINT)
    if ref in known:
        return False
    state["briefing.blocks"] = JOINT.join([*known, ref])
    return True
