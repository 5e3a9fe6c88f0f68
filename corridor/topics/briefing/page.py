"""The Briefing page: which briefing is shown, with which blocks and the adviser's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import streamlit as st

from corridor.briefing.blocks import (
    MOST,
    OWN,
    build_briefing,
    find_ahead,
    list_refs,
    list_topics,
    open_view,
)
from corridor.briefing.saved import SavedBriefing
from corridor.briefing.types import JOINT, BriefError, Briefing
from corridor.charts.frozen_figure import FrozenFigure
from corridor.charts.theme import Theme
from corridor.errors import CorridorError
from corridor.language import spell_error
from corridor.ui import address, briefing_basket, controls, data, work
from corridor.ui.figure_cache import make_once
from corridor.ui.visitor import View

#: key of what is said of an error that has no words of its own
FALLBACK = "brief-error"
#: state of the session: the adviser's words by block, and a briefing just loaded from a file
_COMMENTARY, _LOADED = "_brief_said", "_brief_pending"


def choose_topic(view: View) -> None:
    """The choice of a topic; another one brings its own blocks."""
    _open_loaded()
    names = dict(make_once(view, _list_topics))
    topic = address.value("briefing", "topic")
    if topic == OWN or briefing_basket.read_own():
        names = {OWN: view.say("brief-topic-own"), **names}
    if topic not in names:
        try:
            list_refs(open_view(view.lang), topic)
        except CorridorError as unknown:
            st.warning(spell_error(unknown, view.lang, FALLBACK))
            st.session_state["briefing.topic"] = "corridors"
        else:
            names = {topic: topic, **names}
    controls.place_list(
        view,
        "briefing.topic",
        view.say("briefing-topic"),
        list(names),
        names.__getitem__,
        width=420,
        on_change=_take_topic,
    )


def _take_topic() -> None:
    """Another topic brings its own blocks, the visitor's own briefing the views chosen so far."""
    own = st.session_state["briefing.topic"] == OWN
    set_blocks(JOINT.join(briefing_basket.read_own()) if own else "")


def _list_topics(view: View) -> dict[str, str]:
    return list_topics(open_view(view.lang))


def set_blocks(refs: str) -> None:
    """Show these blocks, as the address writes them; nothing means the topic's own."""
    st.session_state["briefing.blocks"] = refs
    if st.session_state.get("briefing.topic") == OWN:
        st.session_state[briefing_basket.KEPT] = refs


def read_blocks(view: View) -> list[str]:
    """Names of the blocks in order: those of the address, else the topic's own."""
    refs = address.value("briefing", "blocks") or ""
    if refs:
        return [one for one in refs.split(JOINT) if one][:MOST]
    return list(list_refs(open_view(view.lang), address.value("briefing", "topic")))


def read_commentary() -> Mapping[str, str]:
    """The adviser's own words: name of a block -> text."""
    commentary: Mapping[str, str] = st.session_state.get(_COMMENTARY, {})
    return commentary


def write_commentary(ref: str, words: str) -> None:
    """Keep the adviser's words to a block."""
    st.session_state[_COMMENTARY] = {**read_commentary(), ref: words}


def open_saved(saved: SavedBriefing) -> None:
    """Begin the run anew with what a file says."""
    st.session_state[_LOADED] = saved
    st.rerun()


def _open_loaded() -> None:
    """At the start of a run, before the controls: what a loaded file says becomes the state."""
    saved: SavedBriefing | None = st.session_state.pop(_LOADED, None)
    if saved is None:
        return
    st.session_state["briefing.topic"] = saved.topic
    set_blocks(JOINT.join(saved.views))
    st.session_state[_COMMENTARY] = saved.commentary


@st.cache_data(max_entries=60, show_spinner=False)
def _build_once(
    vintage: str, topic: str, refs: tuple[str, ...], lang: str, theme: Theme, base: str, phone: bool
) -> Briefing:
    # maps are shown as pictures, drawn elsewhere
    briefing = build_briefing(
        topic, lang, views=refs, vintage=vintage, theme=theme, address=base, maps=False, phone=phone
    )
    for block in briefing.blocks:
        if isinstance(block.figure, FrozenFigure):
            block.figure.freeze()
    return briefing


def _is_ready(view: View, refs: Iterable[str], vintage: str) -> bool:
    """Whether every block can be built at once; else the progress of the first that cannot."""
    seen = replace(view, vintage=vintage)
    return all(work.is_ready(view, "preview", find_ahead(seen, ref)) for ref in refs)


def read_briefing(view: View) -> Briefing | None:
    """The briefing as it stands; None after saying what is wrong with it."""
    base = address.find_base()
    try:
        refs = tuple(read_blocks(view))
        if not refs:
            st.info(view.say("briefing-empty"))
            return None
        topic = address.value("briefing", "topic")
        vintage = data.vintage().hash
        if not _is_ready(view, refs, vintage):
            return None
        briefing = _build_once(vintage, topic, refs, view.lang, view.theme, base, view.phone)
    except BriefError as wrong:
        st.error(spell_error(wrong, view.lang, FALLBACK))
        st.button(view.say("briefing-own"), on_click=set_blocks, args=("",), icon=":material/undo:")
        return None
    commentary = read_commentary()
    blocks = tuple(b.with_commentary(commentary.get(b.ref, "")) for b in briefing.blocks)
    return replace(briefing, blocks=blocks)
