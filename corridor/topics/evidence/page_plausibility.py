"""Plausibility on the Evidence page: ratios on one scale, and a list of what falls outside."""

from __future__ import annotations

import streamlit as st

from corridor.topics import plausibility_tables
from corridor.topics.evidence import plausibility_charts
from corridor.ui import prose, tables
from corridor.ui.figure import place_figure
from corridor.ui.figure_cache import make_once
from corridor.ui.visitor import View


def place_plausibility(view: View) -> None:
    """The figure, the pairs outside of their band, where the bands come from."""
    chart = make_once(view, plausibility_charts.draw_plausibility)
    if chart is None:
        st.info(view.say("nothing-here"))
        return
    place_figure(view, chart)
    rows = plausibility_tables.ask_ratios(view)
    outside = rows[rows["outside"]]
    title = view.say("plausibility-outside", n=len(outside), count=view.count(len(outside)))
    prose.heading(title, view.say("plausibility-outside-sub"), 3)
    if len(outside):
        cells = plausibility_tables.make_outside_table(view, outside)
        tables.open_chosen(cells, outside, "evidence_plausibility", alt=title, most=420)
    prose.small(view.say("plausibility-rule"))
