"""The vintage on the screen: the pin of the address, the banner, the way to what changed."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from corridor import warehouse
from corridor.language import date_text, listed
from corridor.server.own_address import locate_links
from corridor.ui import address, briefing_basket, data
from corridor.ui.icons import write_sign
from corridor.ui.visitor import View
from corridor.warehouse import UnknownVintage, Vintage, VintageDamaged, VintageWithdrawn

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
    except VintageWithdrawn as withdrawn:
        state[data.PINNED] = ""
        _say_withdrawn(view, withdrawn)
    except UnknownVintage as unknown:
        state[data.PINNED] = ""
        _say_dropped(view, "vintage-unknown", address.quote_harmless(pinned, 40), unknown.choices)
    except VintageDamaged:
        state[data.PINNED] = ""
        others = [v for v in warehouse.vintages() if v.hash != vintage.hash]
        _say_dropped(view, "vintage-damaged", date_text(vintage.date, view.lang), others)


def _say_dropped(view: View, key: str, name: str, choices: list[Vintage]) -> None:
    newest = date_text(warehouse.current().date, view.lang)
    offer = listed((date_text(v.date, view.lang) for v in choices[:12]), view.lang)
    st.warning(view.say(key, asked=name, date=newest, choices=offer or "–"))


def _say_withdrawn(view: View, error: VintageWithdrawn) -> None:
    gone = error.gone
    words = view.say(
        "vintage-withdrawn",
        asked=date_text(gone.date, view.lang),
        day=date_text(gone.day, view.lang),
        why=address.quote_harmless(gone.why, 300),
        date=date_text(warehouse.current().date, view.lang),
    )
    st.warning(words)


def spell_vintage(view: View) -> str:
    """The words `evidence of <date>` of the title block."""
    shown = data.vintage()
    key = "evidence-of" if shown.released else "vintage-unreleased"
    return view.say(key, date=date_text(shown.date, view.lang))


def name_older(view: View) -> list[str]:
    """The words for a window's title where an older vintage is on screen."""
    return [] if data.vintage().hash == warehouse.current().hash else [spell_vintage(view)]


def place_banner(view: View) -> None:
    """One quiet line when the pinned vintage is not the newest, with the way out of it."""
    shown, newest = data.vintage(), warehouse.current()
    if shown.hash == newest.hash:
        return
    with st.container(key="vintage", horizontal=True, vertical_alignment="center", gap="medium"):
        words = view.say(
            "vintage-as-of" if has_newer_figures(shown, newest) else "vintage-same-figures",
            date=date_text(shown.date, view.lang),
            newest=date_text(newest.date, view.lang),
        )
        st.markdown(locate_links(f"{write_sign(view, 'past')} {words}"), width="content")
        st.button(
            view.say("vintage-newest"),
            type="tertiary",
            key="vintage_newest",
            on_click=unpin,
            icon=":material/update:",
        )
        changed = f"[{view.say('vintage-what-changed')}]({build_since(view)})"
        st.markdown(locate_links(changed), width="content")


def has_newer_figures(shown: Vintage, newest: Vintage) -> bool:
    """Whether any figure is another one, new or withdrawn in the newest vintage; a release may have
    changed words alone."""
    return not warehouse.changes(shown.hash, newest.hash).empty


def build_since(view: View) -> str:
    """The address that says what changed since the vintage on screen, the view on screen first."""
    page = address.find_page()
    query = {"lang": view.lang, data.PINNED: data.vintage().hash}
    if briefing_basket.can_add(page):
        query = {"of": briefing_basket.name_view(page), **query}
    return f"/since?{urlencode(query, safe='/')}"


def link_since(view: View, others: list[Vintage]) -> str:
    """A sentence with a link for each vintage to what changed since it."""
    links = (
        f"[{date_text(one.date, view.lang)}](/since?lang={view.lang}&v={one.hash})"
        for one in others
    )
    return view.say("since-others", releases=listed(links, view.lang))


def pin(text: str) -> None:
    """Show the vintage a text means from now on."""
    st.session_state[data.PINNED] = text


def unpin() -> None:
    """Show the newest figures again."""
    st.session_state[data.PINNED] = ""
    st.query_params.pop(data.PINNED, None)
