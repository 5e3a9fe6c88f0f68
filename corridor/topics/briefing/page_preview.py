"""Every block of a briefing as it will stand in the files."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

import plotly.graph_objects as go
import streamlit as st

from corridor.briefing.types import Block, Briefing
from corridor.charts.frozen_figure import FrozenFigure
from corridor.charts.template import CONFIG
from corridor.language import ended, sentences
from corridor.server.settings import settings
from corridor.server.setup import is_whole
from corridor.topics.briefing.page_exports import place_picture_buttons
from corridor.topics.chart import Chart, spell_sources
from corridor.ui import address
from corridor.ui.figure_cache import make_once
from corridor.ui.visitor import View

#: pixels at the sides of a figure that leave no room for it on a phone
_SIDES = 180


def place_preview(view: View, briefing: Briefing) -> None:
    """Every block as it will stand in the files."""
    st.subheader(briefing.title, anchor=False)
    st.caption(briefing.subtitle)
    for i, block in enumerate(briefing.blocks):
        with st.container(key=f"fig_brief_{i}", gap="xsmall"):
            if block.kind == "map" and is_whole():
                with st.container(key=f"wide_map_{i}" if view.phone else f"narrow_{i}"):
                    st.image(locate_picture(briefing, block), alt=block.alt or block.title)
            elif block.kind == "map":  # pages alone, for trying out: what the map says, in words
                st.subheader(block.title, anchor=False)
                st.text(block.alt)
            else:
                _place_block(view, block, briefing, i)
            if block.commentary:
                st.text(block.commentary)
            if block.figure is not None or block.kind == "map":
                with st.container(horizontal=True, gap="medium"):
                    place_picture_buttons(view, briefing, block, i)


def locate_picture(briefing: Briefing, block: Block) -> str:
    """Address of a map's picture with its title and sources, drawn when a browser asks for it, by
    a process of its own: drawn here it takes 100 MB that stay."""
    asked = {
        "view": block.ref,
        "lang": briefing.lang,
        "theme": briefing.theme,
        "v": briefing.vintage,
    }
    base = address.find_base() or settings().address  # Streamlit takes whole addresses alone
    return f"{base}/api/v1/brief/corridors.png?{urlencode(asked)}"


@dataclass(frozen=True)
class BlockFigure:
    """The figure of a block of a briefing, told from others by the address it was made from."""

    figure: go.Figure
    cache_key: tuple[str, ...]


def _copy_figure(_: View, block: BlockFigure) -> Chart:
    """A copy of a block's figure, whose labels may give way to the page."""
    return Chart("preview", FrozenFigure(block.figure))


def is_wide(view: View, figure: go.Figure) -> bool:
    """Whether a figure of a sheet has no room on a phone: names and numbers at its sides would
    leave nothing between them. It is then as wide as it needs, and moved sideways."""
    margin = figure.layout.margin
    return bool(view.phone and (margin.l or 0) + (margin.r or 0) > _SIDES)


def _place_block(view: View, block: Block, briefing: Briefing, i: int) -> None:
    """Title, figure, table or lines, and sources."""
    st.subheader(block.title, anchor=False)
    st.markdown(f":gray[{block.measure}]")
    if block.figure is not None:
        key = (block.ref, briefing.vintage, briefing.lang, briefing.theme)
        chart = make_once(view, _copy_figure, BlockFigure(block.figure, key), least=680)
        with st.container(key=f"wide_{i}" if is_wide(view, chart.figure) else f"narrow_{i}"):
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
    sources = spell_sources(view, list(block.publishers))
    if note := sentences([sources, block.note], view.lang):
        st.caption(ended(note, view.lang))
