"""The release: what waits for it, its note; releases of this installation, and one taken back."""

from __future__ import annotations

import streamlit as st

from corridor.access.person import Person
from corridor.language import date_text, listed
from corridor.state.own_releases import OwnRelease, accepted, list_own
from corridor.topics.desk import page, page_job, tables, words
from corridor.topics.desk.outcome import Made, Misfit
from corridor.ui import prose
from corridor.ui.tables import show_table
from corridor.ui.visitor import View

_NOTE, _WHY = 200, 400


def place_release(view: View, who: Person, *, beside: bool) -> None:
    """What waits for a release, and releases that were made here; ``beside`` a proposal only where
    something waits."""
    with page.telling(view):
        waiting = accepted()
        if beside and not waiting and not page_job.is_known("release"):
            return
        count = view.count(len(waiting))
        title = view.say("desk-accepted", n=len(waiting), count=count)
        prose.heading(title, view.say("desk-accepted-sub"))
        if waiting:
            titles = words.name_series(view, [one.item for one in waiting[:200]])
            cells = tables.make_accepted_table(view, waiting[:200], titles)
            show_table(cells, alt=title, most=320)
        made = list_own()
        if who.may("reviewer") and (waiting or any(one.outdated for one in made)):
            _place_button(view, len(waiting))
        page_job.place(view, "release", lambda found: _tell_made(view, found))
        if made:
            _place_own(view, made, who)


def _place_button(view: View, waiting: int) -> None:
    with st.container(key="desk_release", horizontal=True, vertical_alignment="bottom"):
        hint = view.say("desk-note-hint")
        note = st.text_input(
            view.say("desk-note"), key="desk_note", width=520, placeholder=hint, max_chars=_NOTE
        )
        st.button(
            view.say("desk-release", n=waiting, count=view.count(waiting)),
            key="desk_release_button",
            type="primary",
            disabled=not note.strip() or page_job.is_running("release"),
            on_click=_release,
        )


def _release() -> None:
    note = _read("desk_note")
    with page.keeping():
        person = page.admit_here("reviewer", "release", note)
        page_job.start("release", "topics.desk.work:release", note, person)


def _tell_made(view: View, made: Made | str) -> None:
    if isinstance(made, str):
        st.success(view.say("desk-release-left", hash=made))
    elif made.hash:
        day = date_text(page.read_day(made.day), view.lang)
        st.success(view.say("desk-release-made", date=day, hash=made.hash))
    elif made.breaches:
        st.error(view.say("desk-release-invalid", first=page.quote(made.breaches[0], 400)))
        st.text("\n".join(made.breaches))
    else:
        _tell_misfits(view, made.misfits)


def _tell_misfits(view: View, misfits: tuple[Misfit, ...]) -> None:
    """Accepted rows that no longer fit: named, and set aside by a word."""
    named = [f"{one.proposal} · {one.position}" for one in misfits[:20]]
    count = view.count(len(misfits))
    st.warning(
        view.say("desk-misfits", n=len(misfits), count=count, rows=listed(named, view.lang, ";"))
    )
    with st.container(key="desk_misfits", horizontal=True, vertical_alignment="bottom"):
        why = st.text_input(view.say("desk-why"), key="desk_aside_why", width=520, max_chars=_WHY)
        st.button(
            view.say("desk-set-aside"),
            key="desk_set_aside",
            disabled=not why.strip(),
            on_click=_set_aside,
            args=(misfits,),
        )


def _set_aside(misfits: tuple[Misfit, ...]) -> None:
    from corridor.state import editions  # with what builds tables

    with page.keeping():
        person = page.admit_here("reviewer", "set-aside", misfits[0].proposal)
        for proposal in dict.fromkeys(one.proposal for one in misfits):
            positions = [one.position for one in misfits if one.proposal == proposal]
            editions.set_aside(proposal, positions, _read("desk_aside_why"), person)
        page_job.stop("release")
        page.tell_next("desk-done-aside")


def _place_own(view: View, made: list[OwnRelease], who: Person) -> None:
    title = view.say("desk-own-releases")
    prose.heading(title, view.say("desk-own-releases-sub"))
    show_table(tables.make_release_table(view, made), alt=title, most=320)
    standing = {
        one.release.hash: f"{date_text(one.release.date, view.lang, 'short')} · {one.release.note}"
        for one in made
        if one.state == "released"
    }
    if not standing or not who.may("reviewer"):
        return
    with st.popover(view.say("desk-leave"), key="desk_leave"):
        st.selectbox(
            view.say("desk-leave-which"),
            list(standing),
            format_func=lambda one: standing.get(one, one),
            key="desk_leave_which",
        )
        why = st.text_input(view.say("desk-why"), key="desk_leave_why", max_chars=_WHY)
        prose.small(view.say("desk-leave-note"))
        st.button(
            view.say("desk-leave-button"),
            key="desk_leave_button",
            disabled=not why.strip() or page_job.is_running("release"),
            on_click=_leave,
        )


def _leave() -> None:
    hash, why = _read("desk_leave_which"), _read("desk_leave_why")
    with page.keeping():
        person = page.admit_here("reviewer", "withdraw-release", hash)
        page_job.start("release", "topics.desk.work:withdraw", hash, why, person)


def _read(field: str) -> str:
    """What stands in a field when a button is pressed, which may be before the page follows it."""
    return str(st.session_state.get(field) or "").strip()
