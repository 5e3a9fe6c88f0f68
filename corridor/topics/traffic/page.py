"""The Traffic page: its main figure, the events on the axis, the rows under it."""

from __future__ import annotations

import streamlit as st

from corridor.topics.traffic import charts, events
from corridor.topics.traffic.cautions import list_cautions
from corridor.topics.years import Years
from corridor.ui import finding_rows, prose
from corridor.ui.figure import place_figure
from corridor.ui.figure_cache import make_once
from corridor.ui.visitor import View


def place_main_figure(
    view: View, flow: str, count: str, period: str, split: str, show: list[str], span: Years
) -> None:
    """The large figure, two side by side for both traffics, or what is missing."""
    figures = make_once(view, charts.draw_main, flow, count, period, split, show, span)
    if not figures:
        st.info(view.explain_gap(view.say("traffic-who")))
    elif len(figures) == 1:
        place_figure(view, figures[0])
    else:
        for column, one in zip(st.columns(len(figures), gap="large"), figures, strict=True):
            with column:
                place_figure(view, one)


def place_events(view: View, flow: str, count: str, span: Years) -> None:
    """The texts of the flags on the axis."""
    if lines := make_once(view, events.describe_events, flow, count, span):
        prose.heading(view.say("traffic-axis"), level=3)
        prose.paragraphs(lines)


def place_cautions(view: View) -> None:
    """Badges and sentences beside the main figure."""
    finding_rows.place_cautions(view, make_once(view, list_cautions))
