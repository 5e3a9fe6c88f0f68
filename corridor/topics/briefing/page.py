"""The Briefing page: which blocks in which order, the adviser's words, a preview."""

from __future__ import annotations

from dataclasses import dataclass, replace

import plotly.graph_objects as go
import streamlit as st

from corridor.briefing import saved as file
from corridor.briefing.blocks import MOST, build_briefing, build_view, list_refs, list_topics
from corridor.briefing.saved import BadFile, SavedBriefing, TooLong
from corridor.briefing.types import Block, BriefError, Briefing
from corridor.charts.frozen_figure import FrozenFigure
from corridor.charts.template import CONFIG
from corridor.charts.theme import Theme
from corridor.errors import CorridorError
from corridor.language import sentences, spell_error
from corridor.topics.briefing import page_exports
from corridor.topics.chart import Chart, spell_sources
from corridor.ui import address, data
from corridor.ui.briefing_basket import JOINT
from corridor.ui.figure_cache import make_once
from corridor.ui.visitor import View

#: key of what is said of an error that has no words of its own
FALLBACK = "brief-error"
_SAID, _LOADED = "_brief_said", "_brief_loaded"
export = page_exports.box


def topic(view: View) -> None:
    """The choice of a topic; another one brings its own blocks."""
    _take_loaded()
    known = dict(make_once(view, _topics))
    now = address.value("briefing", "topic")
    if now not in known:
        try:
            list_refs(build_view(view.lang), now)
        except CorridorError as unknown:
            st.warning(spell_error(unknown, view.lang, FALLBACK))
            st.session_state["briefing.topic"] = "corridors"
        else:
            known = {now: now, **known}
    st.selectbox(
        view.say("briefing-topic"),
        list(known),
        key="briefing.topic",
        width=420,
        format_func=lambda code: known[code],
        persist_state="session",
        on_change=_write,
        args=("",),
    )


def _topics(view: View) -> dict[str, str]:
    return list_topics(build_view(view.lang))


def _write(refs: str) -> None:
    st.session_state["briefing.blocks"] = refs


def refs(view: View) -> list[str]:
    """Names of the blocks in order: those of the address, else the topic's own."""
    said = address.value("briefing", "blocks") or ""
    if said:
        return [one for one in said.split(JOINT) if one][:MOST]
    return list(list_refs(build_view(view.lang), address.value("briefing", "topic")))


@st.cache_resource(max_entries=60, show_spinner=False)
def _built(
    vintage: str, subject: str, chosen: tuple[str, ...], lang: str, theme: Theme, base: str
) -> Briefing:
    return build_briefing(subject, lang, views=chosen, vintage=vintage, theme=theme, address=base)


def made(view: View) -> Briefing | None:
    """The briefing as it stands; None after saying what is wrong with it."""
    base = address.find_host()
    try:
        chosen = tuple(refs(view))
        subject = address.value("briefing", "topic")
        built = _built(data.vintage().hash, subject, chosen, view.lang, view.theme, base)
    except BriefError as bad:
        st.error(spell_error(bad, view.lang, FALLBACK))
        st.button(view.say("briefing-own"), on_click=_write, args=("",), icon=":material/undo:")
        return None
    said = st.session_state.get(_SAID, {})
    blocks = tuple(b.with_commentary(said.get(b.ref, "")) for b in built.blocks)
    return replace(built, blocks=blocks)


def _place(now: list[str], at: int, to: int | None) -> str:
    """The order with one block moved (``to``) or left out (None)."""
    kept = [r for i, r in enumerate(now) if i != at]
    if to is not None:
        kept.insert(to, now[at])
    return JOINT.join(kept)


def order(view: View, whole: Briefing) -> None:
    """The blocks as a list: up, down, away, and the adviser's own words to each."""
    st.subheader(view.say("briefing-order"), anchor=False)
    now = [b.ref for b in whole.blocks]
    for i, block in enumerate(whole.blocks):
        with st.container(key=f"brief_row_{i}", gap=None):
            st.markdown(f"**{i + 1}** {block.title}")
            with st.container(horizontal=True, gap="small", wrap=False):
                _tool(view, "up", "arrow_upward", i, _place(now, i, i - 1), off=i == 0)
                _tool(
                    view, "down", "arrow_downward", i, _place(now, i, i + 1), off=i == len(now) - 1
                )
                _tool(view, "away", "close", i, _place(now, i, None), off=len(now) == 1)
                label = view.say("briefing-words-there" if block.commentary else "briefing-words")
                with st.popover(label, icon=":material/edit:", type="tertiary"):
                    _words(view, block)
    if address.value("briefing", "blocks"):
        st.button(
            view.say("briefing-own"),
            on_click=_write,
            args=("",),
            icon=":material/undo:",
            type="tertiary",
            key="brief_own",
        )
    if not view.phone:  # its head has no such button
        st.caption(view.say("briefing-add-hint"))


def _tool(view: View, name: str, icon: str, i: int, after: str, *, off: bool) -> None:
    st.button(
        "\u200b",
        icon=f":material/{icon}:",
        key=f"brief_{name}_{i}",
        type="tertiary",
        help=view.say(f"briefing-{name}"),
        on_click=_write,
        args=(after,),
        disabled=off,
    )


def _words(view: View, block: Block) -> None:
    key = f"brief_said_{block.ref}"

    def keep() -> None:
        said = dict(st.session_state.get(_SAID, {}))
        said[block.ref] = file.clean_commentary(st.session_state[key])
        st.session_state[_SAID] = said

    st.text_area(
        view.say("brief-commentary"),
        block.commentary,
        key=key,
        max_chars=file.LONGEST,
        height=160,
        on_change=keep,
        placeholder=view.say("briefing-words-hint"),
    )


def kept(view: View) -> None:
    """Keep the briefing as a small file, and load one."""
    with st.popover(view.say("briefing-file"), icon=":material/folder_open:"):
        st.markdown(view.say("briefing-file-hint"))
        try:
            subject = address.value("briefing", "topic")
            said = st.session_state.get(_SAID, {})
            saved = SavedBriefing(
                subject, view.lang, view.theme, "", tuple((r, said.get(r, "")) for r in refs(view))
            )
            st.download_button(
                view.say("briefing-save"),
                file.dump_briefing(saved),
                "corridor-briefing.json",
                "application/json",
                icon=":material/download:",
                key="brief_save",
            )
        except BriefError as bad:
            st.error(spell_error(bad, view.lang, FALLBACK))
        given = st.file_uploader(view.say("briefing-load"), type=["json"], key="brief_load")
        if given is not None and st.session_state.get(_LOADED) != given.file_id:
            st.session_state[_LOADED] = given.file_id
            _load(view, given.getvalue())


def _load(view: View, content: bytes) -> None:
    try:
        saved = file.load_briefing(content)
        list_refs(build_view(view.lang), saved.topic)
    except (BadFile, TooLong, BriefError) as bad:
        st.error(spell_error(bad, view.lang, FALLBACK))
        return
    st.session_state["_brief_pending"] = saved
    st.rerun()


def _take_loaded() -> None:
    """At the start of a run, before the controls: what a loaded file says becomes the state."""
    saved: SavedBriefing | None = st.session_state.pop("_brief_pending", None)
    if saved is None:
        return
    st.session_state["briefing.topic"] = saved.topic
    st.session_state["briefing.blocks"] = JOINT.join(saved.views)
    st.session_state[_SAID] = saved.commentary


def preview(view: View, whole: Briefing) -> None:
    """Every block as it will stand in the files."""
    st.subheader(whole.title, anchor=False)
    st.caption(whole.subtitle)
    for i, block in enumerate(whole.blocks):
        with st.container(key=f"fig_brief_{i}", gap="xsmall"):
            st.subheader(block.title, anchor=False)
            st.markdown(f":gray[{block.measure}]")
            _body(view, whole, block, i)
            if block.commentary:
                st.text(block.commentary)
            named = spell_sources(view, list(block.publishers[:5]))
            if said := sentences([named, block.note], view.lang):
                st.caption(said)
            if block.figure is not None:
                with st.container(horizontal=True, gap="medium"):
                    page_exports.picture(view, whole, block, i)


@dataclass(frozen=True)
class BlockFigure:
    """The figure of a block of a briefing, told from others by the address it was made from."""

    figure: go.Figure
    cache_key: tuple[str, ...]


def _copy_figure(_: View, block: BlockFigure) -> Chart:
    """A copy of a block's figure, whose labels may give way to the page."""
    return Chart("preview", FrozenFigure(block.figure))


def _body(view: View, whole: Briefing, block: Block, i: int) -> None:
    if block.kind == "map" and block.figure is not None:
        try:
            made = _map_picture(whole.vintage, whole.lang, whole.theme, block.ref, whole, block)
        except CorridorError as missing:
            st.info(spell_error(missing, view.lang, FALLBACK))
        else:
            st.image(made, alt=block.alt or block.title)
    elif block.figure is not None:
        key = (block.ref, whole.vintage, whole.lang, whole.theme)
        seen = make_once(view, _copy_figure, BlockFigure(block.figure, key), least=680)
        st.plotly_chart(
            seen.figure,
            key=f"brief_plot_{i}",
            theme=None,
            config={**CONFIG, "staticPlot": True},
            alt=block.alt or block.title,
        )
    elif block.lines:
        for line in block.lines:
            st.markdown(f"**{line.headline}** {line.sentence}")
    elif block.table is not None:
        names = block.table.head
        shown = [dict(zip(names, row, strict=True)) for row in block.table.rows[:15]]
        st.table(shown, border="horizontal", hide_index=True)


@st.cache_data(max_entries=40, show_spinner=False)
def _map_picture(
    vintage: str, lang: str, theme: Theme, ref: str, _whole: Briefing, _block: Block
) -> bytes:
    from corridor.briefing.picture import draw_chart
    from corridor.briefing.typesetter import draw_png

    # wider than 1460 pixels Streamlit would draw it anew at every run
    return draw_png(draw_chart(_block, 1100, theme, outlines=True), 1440)
