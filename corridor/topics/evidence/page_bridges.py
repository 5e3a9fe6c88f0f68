"""Bridges between definitions: two lines that count something alike, and what lies between."""

from __future__ import annotations

import streamlit as st

from corridor.topics import bridge_charts, bridge_words
from corridor.topics.chart import Rows
from corridor.topics.evidence import bridge_tables
from corridor.topics.evidence.page_nothing import place_nothing
from corridor.ui import data_dialog, prose, tables
from corridor.ui.figure import place_figure
from corridor.ui.figure_cache import make_once
from corridor.ui.visitor import View


def place_bridge(view: View, case: str, valuation: str, key: str = "") -> None:
    """The figure of a case, then a paragraph on each of its bridges; ``key`` replaces the
    figure's own."""
    chart = make_once(view, bridge_charts.draw_bridge, case, valuation)
    if chart is not None:
        place_figure(view, chart, key=key)
    bridges = bridge_charts.ask_bridges(view, case, valuation)
    periods = bridge_charts.ask_periods(view, case, valuation)
    prose.paragraphs(
        bridge_words.describe_bridge(view, row, periods[periods["bridge"] == row.bridge])
        for row in bridges.itertuples()
    )
    if case == "customs":
        prose.small(bridge_charts.spell_freight(view, valuation))


def place_every_bridge(view: View, pair: str, words: str) -> None:
    """All bridges as a table, those that matter most first; the chosen row opens its figure."""
    question = {"words": words}
    rows = view.ask("bridges", **question)
    if rows.empty:
        place_nothing(view, words)
        return
    title = view.say("bridge-all", n=len(rows), count=view.count(len(rows)))
    prose.heading(title, view.say("bridge-all-sub"), 3)
    place = tables.select_row(
        bridge_tables.make_bridge_table(view, rows), "evidence_bridges", alt=title, most=420
    )
    if (place := tables.newly_chosen("evidence_bridges", place)) is not None:
        st.session_state["evidence.pair"] = pair = str(rows.iloc[place]["bridge"])
    if pair:
        place_bridge(view, pair, "reported", key="bridge_pair")
    taken = Rows(rows, [("bridges", question)], ["bridges"])
    data_dialog.offer_rows(view, "bridges", title, taken)
    prose.small(view.say("bridge-rule"))
