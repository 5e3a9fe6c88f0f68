"""Placing what the Nodes page shows of one node."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from corridor.ui import passport
from corridor.ui.cards import card
from corridor.ui.figure import figure
from corridor.ui.figure import place as place_figure
from corridor.ui.view import View
from corridor.views import nodes_cards, nodes_main, nodes_rows
from corridor.views.nodes import Node, short_name


def cards(view: View, node: Node) -> None:
    """The cards in two columns; nothing when the node has no figure at all."""
    with st.grid(2, min_column_width=160, gap="medium"):
        for one in nodes_cards.cards(view, node):
            card(view, one)


def main_figure(view: View, node: Node) -> None:
    """The main figure, or words for what is missing."""
    _block(view, nodes_main.main(view, node))


def wholes(view: View, node: Node) -> None:
    """The whole that a node with a figure of its own is part of."""
    if node.main:
        _block(view, nodes_main.wholes(view, node))


def _block(view: View, block: nodes_main.Block) -> None:
    if block.missing:
        st.info(block.missing)
    if block.heading:
        st.header(block.heading, anchor=False)
    if block.words:
        st.markdown(f":gray[{block.words}]")
    if len(block.figures) == 1 and block.figures[0].level == 2:
        place_figure(view, block.figures[0])
    elif block.figures:
        for column, drawn in zip(st.columns(2, gap="large"), block.figures, strict=False):
            with column:
                place_figure(view, drawn)


def disagreements(view: View, node: Node) -> None:
    """Where sources disagree, and what the lines that end here can take."""
    drawn = nodes_main.disagreements(view, node)
    if drawn:
        place_figure(view, drawn)
    else:
        st.header(view.say("nodes-disagree"), anchor=False)
        st.markdown(f":gray[{view.say('nodes-agree')}]")
    for one in nodes_main.lines(view, node):
        place_figure(view, one)


def multiples(view: View, node: Node) -> None:
    """Small multiples of the other series."""
    made = nodes_rows.multiples(view, node)
    if not made:
        return
    st.header(view.say("nodes-also"), anchor=False)
    st.markdown(f":gray[{view.say('nodes-also-sub')} {view.say('traffic-dotted')}]")
    with st.grid(5, min_column_width=200, gap="medium"):
        for drawn in made:
            with st.container(gap=None, height="stretch"):
                st.markdown(drawn.meta["label"])
                figure(view, drawn.key, drawn.figure, values=drawn.values, least=200)


def projects(view: View, node: Node) -> None:
    """What is being built here."""
    st.header(view.say("nodes-projects"), anchor=False)
    shown = nodes_rows.projects(view, node)
    if shown.empty:
        st.markdown(f":gray[{view.say('nodes-projects-none')}]")
        return
    st.table(shown, border="horizontal", hide_index=True)
    st.caption(view.say("nodes-projects-note"))


def around(view: View, node: Node) -> None:
    """Neighbours: links to their pages, with kilometres and mode."""
    st.header(view.say("nodes-neighbours"), anchor=False)
    rows = nodes_rows.neighbours(view, node)
    if rows.empty:
        st.markdown(f":gray[{view.say('nodes-neighbours-none')}]")
    for row in rows.itertuples():
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.page_link(
                "pages/nodes.py", label=short_name(view, row),
                query_params={"node": row.slug, "lang": view.lang},
            )  # fmt: skip
            st.markdown(f":gray[{nodes_rows.way(view, row)}]", width="content")


def events(view: View, node: Node) -> None:
    """What happened here, the newest first, each with its source."""
    st.header(view.say("nodes-events"), anchor=False)
    said = nodes_rows.events(view, node)
    for line in said or [f":gray[{view.say('nodes-events-none')}]"]:
        st.markdown(line)


def every_series(view: View, node: Node) -> None:
    """All series of the node; a chosen row opens the passport of its newest value."""
    st.header(view.say("nodes-every", count=len(node.series)), anchor=False)
    if node.series.empty:
        st.markdown(f":gray[{view.say('nodes-every-none')}]")
        return
    rows, shown = nodes_rows.every_series(view, node)
    chosen = st.dataframe(
        shown, hide_index=True, on_select="rerun", selection_mode="single-row",
        key=f"series_{node.slug}", height=38 + 35 * len(rows),
    ).selection.rows  # fmt: skip
    _open(rows, chosen, node.slug)
    st.caption(view.say("nodes-row-opens"))


def _open(rows: pd.DataFrame, chosen: list[int], slug: str) -> None:
    mark = chosen[0] if chosen and chosen[0] < len(rows) else None
    seen = f"_series_row.{slug}"
    if mark is not None and st.session_state.get(seen) != mark:
        row = rows.iloc[mark]
        passport.ask_for("value", series_id=row["series_id"], period=row["latest_period"])
    st.session_state[seen] = mark
