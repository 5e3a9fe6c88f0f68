"""The timeline of the register: what was promised and what is done."""

from __future__ import annotations

import datetime as dt

import pandas as pd

from corridor.charts.figure_words import FigureWords
from corridor.language import sentences
from corridor.topics.chart import Chart
from corridor.topics.roadmap import rules
from corridor.topics.roadmap.drawing import draw_timeline
from corridor.topics.roadmap.project_words import write_project_line
from corridor.topics.view import View


def name_groups(view: View, order: str) -> dict[str, str]:
    """Heading of each group in an order."""
    if order == "kind":
        return {kind: view.say(f"roadmap-kind-{kind}") for kind in rules.KINDS}
    if order == "date":
        return {"undated": view.say("roadmap-group-undated")}
    return {state: view.say(f"roadmap-group-{state}") for state in rules.STATES}


def head_register(view: View, rows: pd.DataFrame) -> str:
    """The finding over the timeline: how many promised dates have passed."""
    late = int((rows["state"] == "late").sum())
    return view.say("roadmap-late-title", count=late) if late else view.say("roadmap-no-late")


def draw_register(view: View, rows: pd.DataFrame, order: str, whole: int, today: dt.date) -> Chart:
    """The timeline of the chosen rows of the register (of ``whole`` projects) in an order."""
    projects, heading = rules.sort_register(rows, order), head_register(view, rows)
    lines = [write_project_line(row, view.lang) for row in projects.itertuples()]
    alt = sentences([heading, *lines], view.lang)
    words = FigureWords(heading, view.say("roadmap-legend"), alt)
    figure = draw_timeline(
        projects,
        view.lang,
        view.theme,
        today=today,
        headings=name_groups(view, order),
        phone=view.phone,
        words=words,
    )
    note = view.say("roadmap-source", shown=view.count(len(rows)), whole=view.count(whole))
    return Chart("roadmap", figure, note=note, level=2)
