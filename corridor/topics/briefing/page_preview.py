"""Every block of a briefing as it will stand in the files."""

from __future__ import annotations

from dataclasses import dataclass

import plotly.graph_objects as go
import streamlit as st

from corridor.briefing.types import Block, Briefing
from corridor.charts.frozen_figure import FrozenFigure
from corridor.charts.template import CONFIG
from corridor.charts.theme import Theme
from corridor.errors import CorridorError
from corridor.language import sentences, spell_error
from corridor.topics.briefing.page import FALLBACK
from corridor.topics.briefing.page_exports import place_picture_buttons
from corridor.topics.chart import Chart, spell_sources
from corridor.ui.figure_cache import make_once
from corridor.ui.visitor import View


def place_preview(view: View, briefing: Briefing) -> None:
    """Every block as it will stand in the files."""
    st.subheader(briefing.title, anchor=False)
    st.caption(briefing.subtitle)
    for i, block in enumerate(briefing.blocks):
        with st.container(key=f"fig_brief_{i}", gap="xsmall"):
            st.subheader(block.title, anchor=False)
            st.markdown(f":gray[{block.measure}]")
            _place_block(view, briefing, block, i)
            if block.commentary:
                st.text(block.commentary)
            sources = spell_sources(view, list(block.publishers))
            if note := sentences([sources, block.note], view.lang):
                st.caption(note)
            if block.figure is not None:
                with st.container(horizontal=True, gap="medium"):
                    place_picture_buttons(view, briefing, block, i)


@dataclass(frozen=True)
class BlockFigure:
    """The figure of a block of a briefing, told from others by the address it was made from."""

    figure: go.Figure
    cache_key: tuple[str, ...]


def _copy_figure(_: View, block: BlockFigure) -> Chart:
    """A copy of a block's figure, whose labels may give way to the page."""
    return Chart("preview", FrozenFigure(block.figure))


def _place_block(view: View, briefing: Briefing, block: Block, i: int) -> None:
    if block.kind == "map" and block.figure is not None:
        try:
            picture = _draw_map_once(
                briefing.vintage, briefing.lang, briefing.theme, block.ref, briefing, block
            )
        except CorridorError as missing:
            st.info(spell_error(missing, view.lang, FALLBACK))
        else:
            st.image(picture, alt=block.alt or block.title)
    elif block.figure is not None:
        key = (block.ref, briefing.vintage, briefing.lang, briefing.theme)
        chart = make_once(view, _copy_figure, BlockFigure(block.figure, key), least=680)
        st.plotly_chart(
            chart.figure,
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
        rows = [dict(zip(names, row, strict=True)) for row in block.table.rows[:15]]
        st.table(rows, border="horizontal", hide_index=True)


@st.cache_data(max_entries=40, show_spinner=False)
def _draw_map_once(
    vintage: str, lang: str, theme: Theme, ref: str, _briefing: Briefing, _block: Block
) -> bytes:
    from corridor.briefing.picture import draw_chart
    from corridor.briefing.typesetter import draw_png

    # wider than 1460 pixels Streamlit would draw it anew at every run
    return draw_png(draw_chart(_block, 1100, theme, outlines=True), 1440)
