"""Placing what the Nodes page shows of one node."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from corridor.language import sentences
from corridor.topics.chart import Chart, Rows
from corridor.topics.nodes import cards, contents, tables
from corridor.topics.nodes.node import Node, short_name
from corridor.ui import data_dialog, passport, prose
from corridor.ui.card import card
from corridor.ui.figure import place
from corridor.ui.figure_cache import drawn
from corridor.ui.table_sizes import fitting, tall
from corridor.ui.visitor import View


def place_cards(view: View, node: Node) -> None:
    """The cards in two columns; nothing when the node has no figure at all."""
    with st.grid(2, min_column_width=160, gap="medium"):
        for one in drawn(view, cards.cards, node.slug, given=node):
            card(view, one)


def large(view: View, node: Node) -> None:
    """The main figure, or words for what is missing, and beside it where sources disagree; the
    whole width where there is nothing to stand beside it."""
    shown = drawn(view, contents.large, node.slug)
    if shown["spreads"] or shown["agree"] or shown["beside"]:
        left, right = st.columns([1.75, 1], gap="large")
        with left:
            _block(view, shown["main"], *shown["main_words"])
        with right:
            _disagreements(view, shown)
    else:
        _block(view, shown["main"], *shown["main_words"])


def wholes(view: View, node: Node) -> None:
    """The whole that a node with a figure of its own is part of."""
    shown = drawn(view, contents.large, node.slug)
    _block(view, shown["whole"], *shown["whole_words"])


def _block(view: View, figures: tuple[Chart, ...], heading: str, words: str, missing: str) -> None:
    if missing:
        st.info(missing)
    prose.heading(heading, words)
    if len(figures) == 1 and figures[0].level == 2:
        place(view, figures[0])
    elif figures:
        for column, one in zip(st.columns(2, gap="large"), figures, strict=False):
            with column:
                place(view, one)


def _disagreements(view: View, shown: dict[str, Any]) -> None:
    """Where sources disagree; what the lines that end here, or other parts, can take."""
    if shown["spreads"]:
        place(view, shown["spreads"])
    elif shown["agree"]:
        with st.container(key="fig_agree", gap="xsmall"):
            prose.heading(view.say("nodes-disagree"), view.say("nodes-agree"))
    for one in shown["beside"]:
        place(view, one)


def multiples(view: View, node: Node) -> None:
    """Small multiples of the other series."""
    made = drawn(view, contents.small, node.slug, least=200)
    if not made:
        return
    said = sentences([view.say("nodes-also-sub"), view.say("traffic-dotted")], view.lang)
    prose.heading(view.say("nodes-also"), said)
    with st.grid(5, min_column_width=200, gap="medium"):
        for one in made:
            with st.container(gap=None, height="stretch"):
                prose.text(one.meta["label"])
                place(view, one)


def projects(view: View, node: Node) -> None:
    """What is being built here."""
    shown = drawn(view, tables.projects, node.slug, given=node)
    nothing = view.say("nodes-projects-none") if shown.empty else ""
    prose.heading(view.say("nodes-projects"), nothing)
    if nothing:
        return
    st.table(shown, border="horizontal", hide_index=True)
    prose.small(view.say("nodes-projects-note"))
    rows, asked = view.ask("node_projects", node=node.slug), {"node": node.slug}
    codes = [f"projects/{slug}" for slug in rows["slug"]]
    title = f"{view.name(node.row)}: {view.say('nodes-projects')}"
    data_dialog.take(view, "node-projects", title, Rows(rows, [("node_projects", asked)], codes))


def around(view: View, node: Node) -> None:
    """Neighbours: links to their pages, with kilometres and mode."""
    rows = tables.neighbours(view, node)
    nothing = view.say("nodes-neighbours-none") if rows.empty else ""
    prose.heading(view.say("nodes-neighbours"), nothing)
    for row in rows.itertuples():
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.page_link(
                "pages/nodes.py",
                label=short_name(view, row),
                query_params={"node": row.slug, "lang": view.lang},
            )
            prose.quiet(tables.way(view, row), width="content")


def events(view: View, node: Node) -> None:
    """What happened here, the newest first, each with its source."""
    said = drawn(view, tables.events, node.slug, given=node)
    prose.heading(view.say("nodes-events"), "" if said else view.say("nodes-events-none"))
    prose.text("\n\n".join(said))


def every_series(view: View, node: Node) -> None:
    """All series of the node; a chosen row opens the passport of its newest value."""
    nothing = view.say("nodes-every-none") if node.series.empty else ""
    prose.heading(view.say("nodes-every", count=len(node.series)), nothing)
    if nothing:
        return
    rows, shown = drawn(view, tables.every_series, node.slug, given=node)
    chosen = st.dataframe(
        shown,
        hide_index=True,
        on_select="rerun",
        selection_mode="single-row",
        key=f"series_{node.slug}",
        height=tall(len(rows)),
        column_config=_widths(view, shown),
    ).selection.rows
    _open(rows, chosen, node.slug)
    prose.small(view.say("nodes-row-opens"))
    asked = [(name, {"node": node.slug}) for name in ("node_series", "node_status")]
    title = f"{view.name(node.row)}: {view.say('nodes-every', count=len(rows))}"
    data_dialog.take(view, "node-series", title, Rows(rows, asked, [f"nodes/{node.slug}"]))


def _widths(view: View, shown: pd.DataFrame) -> dict[str, Any]:
    """Columns that hold their longest text; the title and the publisher share what is left."""
    column = st.column_config
    said = [view.say(f"table-{name}") for name in ("period", "status")]
    made: dict[str, Any] = {
        name: column.TextColumn(width=wide)
        for name, wide in fitting(shown, [view.say("nodes-newest"), *said]).items()
    }
    counts = [view.say("nodes-years"), view.say("nodes-values")]
    return made | {n: column.NumberColumn(width=w) for n, w in fitting(shown, counts).items()}


def _open(rows: pd.DataFrame, chosen: list[int], slug: str) -> None:
    mark = chosen[0] if chosen and chosen[0] < len(rows) else None
    seen = f"_series_row.{slug}"
    if mark is not None and st.session_state.get(seen) != mark:
        row = rows.iloc[mark]
        passport.ask_for("value", series_id=row["series_id"], period=row["latest_period"])
    st.session_state[seen] = mark
