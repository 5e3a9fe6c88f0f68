"""What is decided of rows: accepted, returned with words, split off, taken back.

Which rows, and the words, are read when a button is pressed: who types and presses at once is ahead
of the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from corridor.access.person import Person
from corridor.server.settings import settings
from corridor.state import review
from corridor.state.proposals import ItemRow, Proposal, ProposalRow
from corridor.topics.desk import page, rules
from corridor.ui import prose
from corridor.ui.visitor import View

#: characters of words that say why
_LONGEST = 600
#: fields
_ROWS, _WORDS = "desk_rows", "desk_words"


@dataclass(frozen=True)
class Looked:
    """What is looked at: a proposal, its rows that are shown, the key of their table."""

    found: Proposal
    shown: Sequence[ItemRow]
    table: str

    def read_positions(self) -> list[int] | None:
        """Rows that are typed, else chosen, else all that are open; None where what is typed is
        no list of rows."""
        typed = str(st.session_state.get(_ROWS, ""))
        if typed.strip():
            return rules.read_numbers(typed, [one.position for one in self.found.items])
        state = st.session_state.get(self.table)
        places = sorted(state.selection.rows) if state else []
        if chosen := [self.shown[n].position for n in places if n < len(self.shown)]:
            return chosen
        return [one.position for one in self.found.items if not one.decision]


def place_actions(view: View, looked: Looked, who: Person) -> None:
    """The fields and the buttons."""
    head = looked.found.head
    if head.state in ("withdrawn", "released"):
        return
    with st.container(key="desk_fields", horizontal=True, vertical_alignment="bottom"):
        hint = view.say("desk-rows-hint")
        st.text_input(view.say("desk-rows"), key=_ROWS, width=260, placeholder=hint, max_chars=300)
        hint = view.say("desk-words-hint")
        st.text_input(
            view.say("desk-words"), key=_WORDS, width=520, placeholder=hint, max_chars=_LONGEST
        )
    positions = looked.read_positions()
    if positions is None:
        st.warning(view.say("desk-rows-wrong"))
        return
    own = review.is_same_person(head.person, who.subject) and not settings().one_person
    with st.container(key="desk_buttons", horizontal=True, gap="small"):
        if who.may("reviewer"):
            _place_decisions(view, looked, len(positions), own=own)
        _place_others(view, looked, len(positions), who)
    if own and who.may("reviewer"):
        prose.small(view.say("state-own-proposal"))


def _place_decisions(view: View, looked: Looked, rows: int, *, own: bool) -> None:
    many = {"n": rows, "count": view.count(rows)}
    st.button(
        view.say("desk-accept", **many),
        key="desk_accept",
        type="primary",
        disabled=own or not rows,
        on_click=_decide,
        args=(view, looked, review.ACCEPT),
    )
    st.button(
        view.say("desk-return", **many),
        key="desk_return",
        disabled=not rows,
        on_click=_decide,
        args=(view, looked, review.RETURN),
    )


def _place_others(view: View, looked: Looked, rows: int, who: Person) -> None:
    head, many = looked.found.head, {"n": rows, "count": view.count(rows)}
    if who.may("reviewer") or head.person == who.subject:
        st.button(
            view.say("desk-split", **many),
            key="desk_split",
            disabled=not rows or rows == len(looked.found.items),
            on_click=_split,
            args=(looked,),
        )
    if head.person == who.subject or who.may("admin"):
        st.button(view.say("desk-withdraw"), key="desk_withdraw", on_click=_withdraw, args=(head,))


def _decide(view: View, looked: Looked, decision: str) -> None:
    head, positions = looked.found.head, looked.read_positions()
    if positions is None:
        return
    with page.keeping():
        person = page.admit_here("reviewer", f"proposal-{decision}", head.id)
        review.decide(head.id, positions, decision, _read_words(), person, head.version)
        many = {"n": len(positions), "count": view.count(len(positions))}
        page.tell_next(f"desk-done-{decision}", **many)
        _forget()


def _split(looked: Looked) -> None:
    head, positions = looked.found.head, looked.read_positions()
    if positions is None:
        return
    with page.keeping():
        person = page.admit_here("analyst", "proposal-split", head.id)
        new = review.split(head.id, positions, person)
        page.tell_next("desk-done-split", id=new)
        _forget()


def _withdraw(head: ProposalRow) -> None:
    with page.keeping():
        person = page.admit_here("analyst", "proposal-withdraw", head.id)
        review.withdraw(head.id, person, _read_words())
        page.tell_next("desk-done-withdraw")
        _forget()


def _read_words() -> str:
    return str(st.session_state.get(_WORDS, ""))


def _forget() -> None:
    """Fields are empty again after what they were for."""
    for name in (_WORDS, _ROWS):
        st.session_state[name] = ""
