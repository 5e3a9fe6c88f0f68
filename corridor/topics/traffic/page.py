"""The Traffic page: its main figure, the events on the axis, the rows under it."""

from __future__ import annotations

import streamlit as st

from corridor.topics.traffic import cautions, events
from corridor.topics.traffic import charts as views
from corridor.ui import finding_rows, prose
from corridor.ui.figure import place
from corridor.ui.figure_cache import drawn
from corridor.ui.visitor import View


def main_figure(
    view: View,
    flow: str,
    count: str,
    period: str,
    split: str,
    show: list[str],
    span: tuple[int, int],
) -> None:
    """The large figure, two side by side for both traffics, or what is missing."""
    shown = drawn(view, views.main, flow, count, period, split, show, span)
    if not shown:
        missing(view)
    elif len(shown) == 1:
        place(view, shown[0])
    else:
        for column, one in zip(st.columns(len(shown), gap="large"), shown, strict=True):
            with column:
                place(view, one)


def missing(view: View) -> None:
    """What is not published, and who could."""
    st.info(view.nothing(view.say("traffic-who")))


def on_the_axis(view: View, flow: str, count: str, span: tuple[int, int]) -> None:
    """The texts of the flags on the axis."""
    if said := drawn(view, events.told, flow, count, span):
        prose.heading(view.say("traffic-axis"), level=3)
        prose.text(said)


def care(view: View) -> None:
    """Badges and sentences beside the main figure."""
    finding_rows.place_cautions(view, drawn(view, cautions.cautions))
