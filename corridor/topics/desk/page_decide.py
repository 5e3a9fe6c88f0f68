"""What is decided of rows: accepted, returned with words, split off, taken back."""

from __future__ import annotations

from collections.abc import Sequence

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


def place_actions(view: View, found: Proposal, chosen: Sequence[ItemRow], who: Person) -> None:
    """The buttons, for the rows that are typed, else chosen, else all that are open."""
    head = found.head
    if head.state in ("withdrawn", "released"):
        return
    with st.container(key="desk_fields", horizontal=True, vertical_alignment="bottom"):
        hint = view.say("desk-rows-hint")
        typed = st.text_input(
            view.say("desk-rows"), key="desk_rows", width=260, placeholder=hint, max_chars=300
        )
        hint = view.say("desk-words-hint")
        said = st.text_input(
            view.say("desk-words"),
            key="desk_words",
            width=520,
            placeholder=hint,
            max_chars=_LONGEST,
        )
    positions = _choose_rows(found, chosen, typed)
    if positions is None:
        st.warning(view.say("desk-rows-wrong"))
        return
    own = review.is_same_person(head.person, who.subject) and not settings().one_person
    with st.container(key="desk_buttons", horizontal=True, gap="small"):
        if who.may("reviewer"):
            _place_decisions(view, head, positions, said, own=own)
        _place_others(view, found, positions, said, who)
    if own and who.may("reviewer"):
        prose.small(view.say("state-own-proposal"))


def _choose_rows(found: Proposal, chosen: Sequence[ItemRow], typed: str) -> list[int] | None:
    if typed.strip():
        return rules.read_numbers(typed, [one.position for one in found.items])
    if chosen:
        return [one.position for one in chosen]
    return [one.position for one in found.items if not one.decision]


def _place_decisions(
    view: View, head: ProposalRow, positions: list[int], said: str, *, own: bool
) -> None:
    many = {"n": len(positions), "count": view.count(len(positions))}
    st.button(
        view.say("desk-accept", **many),
        key="desk_accept",
        type="primary",
        disabled=own or not positions,
        on_click=_decide,
        args=(view, head, positions, review.ACCEPT, said),
    )
    st.button(
        view.say("desk-return", **many),
        key="desk_return",
        disabled=not positions,
        on_click=_decide,
        args=(view, head, positions, review.RETURN, said),
    )


def _place_others(
    view: View, found: Proposal, positions: list[int], said: str, who: Person
) -> None:
    head, many = found.head, {"n": len(positions), "count": view.count(len(positions))}
    if who.may("reviewer") or head.person == who.subject:
        st.button(
            view.say("desk-split", **many),
            key="desk_split",
            disabled=not positions or len(positions) == len(found.items),
            on_click=_split,
            args=(view, head, positions),
        )
    if head.person == who.subject or who.may("admin"):
        st.button(
            view.say("desk-withdraw"),
            key="desk_withdraw",
            on_click=_withdraw,
            args=(view, head, said),
        )


def _decide(view: View, head: ProposalRow, positions: list[int], decision: str, said: str) -> None:
    with page.keeping():
        person = page.admit_here("reviewer", f"proposal-{decision}", head.id)
        review.decide(head.id, positions, decision, said, person, head.version)
        many = {"n": len(positions), "count": view.count(len(positions))}
        page.tell_next(f"desk-done-{decision}", **many)
        _forget()


def _split(view: View, head: ProposalRow, positions: list[int]) -> None:
    with page.keeping():
        person = page.admit_here("analyst", "proposal-split", head.id)
        new = review.split(head.id, positions, person)
        page.tell_next("desk-done-split", id=new)
        _forget()


def _withdraw(view: View, head: ProposalRow, why: str) -> None:
    with page.keeping():
        person = page.admit_here("analyst", "proposal-withdraw", head.id)
        review.withdraw(head.id, person, why)
        page.tell_next("desk-done-withdraw")
        _forget()


def _forget() -> None:
    """Fields are empty again after what they were for."""
    for name in ("desk_words", "desk_rows"):
        st.session_state[name] = ""
