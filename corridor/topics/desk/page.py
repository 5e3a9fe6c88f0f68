"""Who is here and what of the page is for them; errors in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import streamlit as st

from corridor.access.guard import admit, count_write
from corridor.access.identity import can_anybody_write
from corridor.access.person import Person
from corridor.errors import CorridorError
from corridor.language import spell_error
from corridor.topics.desk.params import PARTS, PROPOSAL, VIEW
from corridor.ui import address, controls, person, prose
from corridor.ui.visitor import View

#: what was done last
_TOLD = "_desk_told"
FALLBACK = "state-error"


def place_person(view: View) -> Person:
    """Who is here, with the way in or out; where nobody can write, what an operator would set."""
    with st.container(key="desk_person", horizontal=True, vertical_alignment="center"):
        found = person.place_person(view)
    if not can_anybody_write():
        prose.small(view.say("desk-closed"))
    return found


def choose_part(view: View, who: Person) -> str:
    """The part of the page that is shown: that of the control, the first where it is not for
    this person, which is said."""
    (wanted,) = controls.read_values("desk", VIEW)
    if not can_anybody_write():
        return "due"
    with st.container(key="controls_desk_view"):
        controls.choose(view, "desk", VIEW)
    needed = PARTS[wanted]
    if needed and not (who.subject and who.may(needed)):
        st.info(view.say("desk-needs", role=view.say(f"access-role-{needed}")))
        return ""
    return str(wanted)


def admit_here(role: str, action: str, subject: str = "") -> Person:
    """The person at this page when a write is allowed; the refusal is raised otherwise."""
    admitted = admit(person.find_identity(), role, action, subject)
    count_write(admitted, action, subject)
    return admitted


@contextmanager
def telling(view: View) -> Iterator[None]:
    """What goes wrong inside is one sentence on the page."""
    try:
        yield
    except CorridorError as bad:
        st.error(spell(view, bad))


@contextmanager
def keeping() -> Iterator[None]:
    """What goes wrong in a callback is kept, and said where the run after it says what was done."""
    st.session_state.pop(_TOLD, None)
    try:
        yield
    except CorridorError as bad:
        st.session_state[_TOLD] = Told(bad)


@dataclass
class Told:
    """What was done, as key of a sentence and its values, or what went wrong; ``where``: the part
    and the proposal at which it was first said."""

    what: CorridorError | tuple[str, dict[str, object]]
    where: tuple[str, str] | None = None


def tell_next(key: str, **values: object) -> None:
    """Say on the runs to come what was done, as long as the same is looked at."""
    st.session_state[_TOLD] = Told((key, values))


def tell_done(view: View) -> None:
    """Say what was done last. It stays through runs of its own: a preview that came in would take
    it away before it is read."""
    told = st.session_state.get(_TOLD)
    if told is None:
        return
    where = tuple(str(one or "") for one in controls.read_values("desk", VIEW, PROPOSAL))
    if told.where not in (None, where):
        del st.session_state[_TOLD]
        return
    told.where = where
    if isinstance(told.what, CorridorError):
        st.error(spell(view, told.what))
    else:
        key, values = told.what
        st.success(view.say(key, **values))


def read_day(text: str) -> dt.date:
    """A day as jobs hand it on."""
    return dt.date.fromisoformat(text)


def spell(view: View, error: CorridorError) -> str:
    """What is wrong, in a sentence that shows what somebody wrote as it was written."""
    return quote(spell_error(error, view.lang, FALLBACK), 1000)


def quote(words: str, longest: int = 120) -> str:
    """What somebody wrote, to be quoted in a sentence."""
    return address.quote_harmless(words, longest)
