"""Review: proposals in a list; one of them is opened."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from corridor.access.person import Person
from corridor.state.proposals import ProposalRow, list_proposals
from corridor.topics.desk import page, page_proposal, page_release, params, tables, words
from corridor.ui import controls, prose
from corridor.ui.tables import select_row
from corridor.ui.visitor import View

_KEY = f"desk.{params.PROPOSAL.name}"
#: what a visit holds of the proposal that was looked at before
_HELD = ("desk_rows", "desk_words", "desk_page", "_desk_table")


def place_review(view: View, who: Person) -> None:
    """The proposal that the address names, else the list."""
    (id,) = controls.read_values("desk", params.PROPOSAL)
    with page.telling(view):
        if id:
            label = view.say("desk-back")
            st.button(
                label, icon=":material/arrow_back:", key="desk_back", on_click=open_one, args=("",)
            )
            page_proposal.place_proposal(view, id, who)
        else:
            _place_list(view)
    page_release.place_release(view, who, beside=bool(id))


def open_one(id: str) -> None:
    """Show this proposal; "" the list."""
    st.session_state[_KEY] = id
    for name in _HELD:
        st.session_state.pop(name, None)
    # a row that was chosen is no longer
    st.session_state["_desk_list"] = st.session_state.get("_desk_list", 0) + 1


def _place_list(view: View) -> None:
    """Proposals of one state, the newest first."""
    with controls.place_row(view, "desk", (params.STATE,), key="desk_state"):
        controls.choose(view, "desk", params.STATE)
    (state,) = controls.read_values("desk", params.STATE)
    rows = list_proposals(None if state == "all" else state)
    title = view.say("desk-proposals", n=len(rows), count=view.count(len(rows)))
    prose.heading(title, view.say("desk-proposals-sub"))
    if not rows:
        st.info(view.say("desk-no-proposals"))
        return
    _place_choice(view, rows)
    cells = tables.make_proposal_table(view, rows)
    key = f"desk_proposals_{st.session_state.get('_desk_list', 0)}"
    place = select_row(cells, key, alt=title, most=560)
    if place is not None:
        open_one(rows[place].id)
        st.rerun()


def _place_choice(view: View, rows: Sequence[ProposalRow]) -> None:
    """The same by a list to pick from: no mouse is needed, and letters find one."""
    names = {
        one.id: f"{one.name or one.id} · {one.person_name} · {words.spell_time(view, one.at)}"
        for one in rows
    }
    picked = st.selectbox(
        view.say("desk-open"),
        list(names),
        index=None,
        format_func=lambda id: names.get(id, id),
        key=f"desk_open_{st.session_state.get('_desk_list', 0)}",
        placeholder=view.say("desk-open-hint"),
        width=560,
    )
    if picked:
        open_one(picked)
        st.rerun()
