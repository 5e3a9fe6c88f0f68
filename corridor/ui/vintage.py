"""The vintage on the screen: the pin of the address, the banner, what changed, the history."""

from __future__ import annotations

import streamlit as st

from corridor import warehouse
from corridor.language import date_text, listed
from corridor.topics.revision_tables import build_change_table
from corridor.ui import address, data, passport
from corridor.ui.icons import write_sign
from corridor.ui.tables import show_table
from corridor.ui.visitor import View
from corridor.warehouse import UnknownVintage, Vintage, VintageDamaged

_SEEN = "_v_seen"
#: rows of a list that is read by people; the whole is a download
MOST = 1000


def read_address(view: View) -> None:
    """Pin what `v=` names, before anything is asked; say so and drop it when it means nothing.

    A pin stays through pages and languages until another is opened or the newest is chosen.
    """
    state, code = st.session_state, st.query_params.get(data.PINNED, "")
    if code and code != state.get(_SEEN):
        state[data.PINNED] = code[:80]
    state[_SEEN] = code
    state[data.THIS_RUN] = warehouse.current().hash
    pinned = state.get(data.PINNED)
    if not pinned:
        return
    try:
        vintage = warehouse.find_vintage(pinned)
        with st.spinner(view.say("vintage-preparing", date=date_text(vintage.date, view.lang))):
            warehouse.ready(vintage)
    except UnknownVintage as unknown:
        state[data.PINNED] = ""
        _say_dropped(view, "vintage-unknown", address.quote_harmless(pinned, 40), unknown.choices)
    except VintageDamaged:
        state[data.PINNED] = ""
        others = [v for v in warehouse.vintages() if v.hash != vintage.hash]
        _say_dropped(view, "vintage-damaged", date_text(vintage.date, view.lang), others)


def _say_dropped(view: View, key: str, name: str, choices: list[Vintage]) -> None:
    newest = date_text(warehouse.current().date, view.lang)
    offer = listed((f"{v.date} ({v.hash})" for v in choices[:12]), view.lang)
    st.warning(view.say(key, asked=name, date=newest, choices=offer or "–"))


def spell_vintage(view: View) -> str:
    """The words `evidence of <date>` of the title block."""
    shown = data.vintage()
    key = "evidence-of" if shown.released else "vintage-unreleased"
    return view.say(key, date=date_text(shown.date, view.lang))


def place_banner(view: View) -> None:
    """One quiet line when the pinned vintage is not the newest, with the way out of it."""
    shown, newest = data.vintage(), warehouse.current()
    if shown.hash == newest.hash:
        return
    with st.container(key="vintage", horizontal=True, vertical_alignment="center", gap="medium"):
        words = view.say(
            "vintage-as-of",
            date=date_text(shown.date, view.lang),
            newest=date_text(newest.date, view.lang),
        )
        st.markdown(f"{write_sign(view, 'past')} {words}", width="content")
        st.button(
            view.say("vintage-newest"),
            type="tertiary",
            key="vintage_newest",
            on_click=unpin,
            icon=":material/update:",
        )
        st.button(
            view.say("vintage-what-changed"),
            type="tertiary",
            key="vintage_changes",
            icon=":material/difference:",
            on_click=passport.ask_for,
            args=("changes",),
        )


def pin(text: str) -> None:
    """Show the vintage a text means from now on."""
    st.session_state[data.PINNED] = text


def unpin() -> None:
    """Show the newest figures again."""
    st.session_state[data.PINNED] = ""
    st.query_params.pop(data.PINNED, None)


def open_changes(view: View) -> None:
    """Open the list of what changed between the vintage shown and the newest."""
    since, until = data.vintage(), warehouse.current()
    title = view.say(
        "vintage-changed-title",
        since=date_text(since.date, view.lang),
        until=date_text(until.date, view.lang),
    )

    @st.dialog(title, width="large")
    def show() -> None:
        changes = data.load_changes(since.hash, until.hash)
        if changes.empty:
            st.info(view.say("vintage-nothing-changed"))
            return
        published = changes[changes["derivation"] == ""]
        kinds = published["kind"].value_counts()
        counts = {k: view.count(kinds.get(k, 0)) for k in ("new", "revised", "withdrawn")}
        st.markdown(
            view.say("vintage-changed-count", derived=len(changes) - len(published), **counts)
        )
        show_table(build_change_table(view, changes.head(MOST)), alt=title, height="auto")

    show()
