"""The Traffic page: its controls, its main figure, the events on the axis, what to mind."""

from __future__ import annotations

import streamlit as st

from corridor.charts.part_years import list_shared_parts
from corridor.topics.choices import Values
from corridor.topics.traffic import charts, events, params
from corridor.topics.traffic.cautions import list_cautions
from corridor.topics.years import Years
from corridor.ui import address, controls, finding_rows, prose
from corridor.ui.figure import place_figure, place_row
from corridor.ui.figure_cache import make_once
from corridor.ui.visitor import View

#: pixels of one of two figures side by side on a small desk
HALF = 400


def place_controls(view: View) -> None:
    """What is counted and of which period; what does nothing is off and says why."""
    held = address.hold("traffic", params.CHOICES)
    for one in (params.FLOW, params.COUNT, params.PERIOD):
        controls.choose(view, "traffic", one, idle=one.find_idle(held))
    if not params.PART.find_idle(held):
        _choose_part(view, held)


def place_rare_controls(view: View) -> None:
    """How it is divided and what is shown with it, off likewise."""
    held = address.hold("traffic", params.CHOICES)
    for one in (params.SPLIT, params.SHOW):
        controls.choose(view, "traffic", one, idle=one.find_idle(held))


def _choose_part(view: View, held: Values) -> None:
    """The parts of years that two years or more have, and the one the address asks for."""
    rows = make_once(view, charts.load_counts, held["flow"], held["count"], params.SPAN)
    have = [f"1-{month}" for month in list_shared_parts(rows)]
    offered = [code for code in params.PARTS if code in (params.NEWEST, *have, held["part"])]
    controls.choose(
        view, "traffic", params.PART, options=offered, words=lambda code: name_part(view, code)
    )


def name_part(view: View, code: str) -> str:
    """A part of a year as its control names it: `Jan–Sep`."""
    month = params.read_month(code)
    return charts.name_months(view, month) if month else view.say("traffic-part-newest")


def place_main_figure(view: View, chosen: Values, span: Years) -> None:
    """The large figure, two side by side for both traffics, or what is missing."""
    figures = make_once(
        view,
        charts.draw_main,
        chosen["flow"],
        chosen["count"],
        chosen["period"],
        chosen["split"],
        chosen["show"],
        span,
        chosen["part"],
        least=HALF if chosen["flow"] == "both" and not params.by_crossing(chosen) else None,
    )
    if not figures:
        st.info(view.explain_gap(view.say("traffic-who")))
    elif len(figures) == 1:
        place_figure(view, figures[0])
    else:
        place_row(view, figures)


def place_events(view: View, chosen: Values, span: Years) -> None:
    """The texts of the flags on the axis, where there are such."""
    if "events" not in chosen["show"]:
        return
    if lines := make_once(view, events.describe_events, chosen["flow"], chosen["count"], span):
        prose.heading(view.say("traffic-axis"), level=3)
        prose.paragraphs(lines)


def place_cautions(view: View, chosen: Values) -> None:
    """Badges and sentences beside the main figure, about what it shows."""
    flow, count, period, split = (chosen[name] for name in ("flow", "count", "period", "split"))
    cautions = make_once(view, list_cautions, flow, count, period, split)
    if cautions:
        finding_rows.place_cautions(view, cautions)
