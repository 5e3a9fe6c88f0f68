"""Screen mode: the years of the corridors, played on the map and in the series."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.screen import LOW, NARROW, Column, Group, columns
from corridor.language import number
from corridor.topics.message import Message, said
from corridor.topics.view import View

#: the flows whose years are drawn beside the map
PLAYED = ("china-europe", "china-central-asia")


def played(view: View) -> pd.DataFrame:
    """Trains of full years by flow (columns flow, year and those of series_values): what the
    play button runs through."""
    flows = view.ask("map_flows").set_index("series_id")["flow"]
    rows = view.ask("series_values", series=sorted(flows.index), kinds=["year"])
    rows = rows[rows["status"].isin(["actual", "preliminary"])]
    return rows.assign(flow=rows["series_id"].map(flows)).sort_values(["year", "flow"])


def played_figure(view: View, rows: pd.DataFrame, year: int, most: int = 3) -> go.Figure:
    """The series up to a year, on the scale of all years: it grows together with the map."""
    top = float(rows["value"].max())
    groups = []
    for flow in PLAYED:
        own = rows[(rows["flow"] == flow) & (rows["year"] <= year)].tail(most)
        now = own[own["year"] > year - most]
        made = tuple(
            Column(
                str(r.period),
                float(r.value),
                number(r.value, view.lang, 0),
                "full" if r.year == year else "pale",
            )
            for r in now.itertuples()
        )
        missing = Column(str(year), 0.0, "–")
        groups.append(Group(view.say(f"screen-name-{flow}"), flow, made or (missing,)))
    alt = said(view.say("screen-years", first=str(year), last=str(year)), groups, view.lang)
    return columns(groups, view.lang, view.theme, alt=alt, top=top, wide=NARROW, high=LOW)


def years(view: View) -> Message:
    """The message whose years are played on the map and in the series."""
    rows = played(view)
    first, last = int(rows["year"].min()), int(rows["year"].max())
    words = {"first": str(first), "last": str(last)}
    return Message(
        "years",
        view.say("screen-years", **words),
        view.say("screen-years-sub"),
        (),
        rows,
        played=True,
    )
