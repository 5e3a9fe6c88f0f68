"""What a phone shows of a long page at first: the rest waits behind one button."""

from __future__ import annotations

import streamlit as st

from corridor.ui.visitor import View


def shows_rest(view: View, page: str, *, wanted: bool = False) -> bool:
    """Whether what follows on the page is placed now: on a desk always; on a phone after a press
    of the button that this places else, or where the address asks for something of it
    (``wanted``)."""
    key = f"_rest.{page}"
    if not view.phone or wanted or st.session_state.get(key):
        return True

    def unfold() -> None:
        st.session_state[key] = True

    st.button(
        view.say("page-rest"),
        key=f"rest_{page}",
        icon=":material/expand_more:",
        width="stretch",
        on_click=unfold,
    )
    return False
