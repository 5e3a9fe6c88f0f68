"""The Traffic page: its main figure, the events on the axis, the rows under it."""

from __future__ import annotations

import streamlit as st

from corridor.ui import findings, prose
from corridor.ui.drawing import drawn
from corridor.ui.figure import place
from corridor.ui.view import View
from corridor.views import traffic as views
from corridor.views import traffic_care, traffic_events


def main_figure(
    view: View, flow: str, count: str, period: str, split: str, show: list[str],
    span: tuple[int, int],
) -> None:  # fmt: skip
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
    if said := drawn(view, traffic_events.told, flow, count, span):
        prose.heading(view.say("traffic-axis"), level=3)
        prose.text(said)


def care(view: View) -> None:
    """Badges and sentences beside the main figure."""
    findings.care(view, drawn(view, traffic_care.care_rows))
