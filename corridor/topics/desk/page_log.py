"""The log: who did what, when and why; and whether it is as it was written."""

from __future__ import annotations

import streamlit as st

from corridor.language import listed
from corridor.state import audit
from corridor.topics.desk import page, tables
from corridor.ui import prose
from corridor.ui.tables import show_table
from corridor.ui.visitor import View

#: lines on a page of the log
_LINES = 200
_BEFORE = "_desk_log_before"


def place_log(view: View) -> None:
    """Lines, the newest first, with what is said of the chain they make."""
    with page.telling(view):
        title = view.say("desk-log")
        prose.heading(title, view.say("desk-log-sub"))
        _tell_faults(view)
        before = st.session_state.get(_BEFORE)
        lines = audit.read_log(_LINES, before)
        if not lines:
            st.info(view.say("desk-log-empty"))
        else:
            show_table(tables.make_log_table(view, lines), alt=title, most=640)
        with st.container(key="desk_log_pages", horizontal=True, gap="small"):
            if before is not None:
                st.button(view.say("desk-log-newest"), on_click=_turn, args=(None,))
            if len(lines) == _LINES:
                oldest = lines[-1].number
                st.button(view.say("desk-log-older"), on_click=_turn, args=(oldest,))


def _turn(before: int | None) -> None:
    st.session_state[_BEFORE] = before


def _tell_faults(view: View) -> None:
    faults = audit.verify()
    if not faults:
        prose.small(view.say("desk-log-whole"))
        return
    said = [
        view.say(f"desk-fault-{one.what}", number=view.count(one.number)) for one in faults[:20]
    ]
    count = view.count(len(faults))
    st.error(
        view.say("desk-log-broken", n=len(faults), count=count, faults=listed(said, view.lang))
    )
