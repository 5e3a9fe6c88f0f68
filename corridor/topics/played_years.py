"""The years of the corridors, played on the map and in the series of the hall screen."""

from __future__ import annotations

from calendar import isleap

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.screen import LOW, NARROW, ColumnGroup, ScreenColumn, draw_columns
from corridor.evidence.statuses import COUNTED, full_years
from corridor.language import number
from corridor.topics.screen import Screen, describe_columns
from corridor.topics.view import View

#: the flows whose years are drawn beside the map
PLAYED = ("china-europe", "china-central-asia")


def load_played(view: View) -> pd.DataFrame:
    """Trains of full years by flow (columns flow, year, days and those of series_values): what the
    play button runs through. The flow `china-europe` is of all routes and drawn beside the map
    alone: of its years no count says how many crossed Kazakhstan."""
    flows = view.ask("map_flows").set_index("series_id")["flow"].to_dict()
    flows |= {f"{flow}-trains": flow for flow in PLAYED}
    rows = view.ask("series_values", series=sorted(flows), kinds=["year"])
    # counted alone: the bands of the map are (queries/build, map_flow), and both play together
    rows = full_years(rows, COUNTED)
    days = [366 if isleap(year) else 365 for year in rows["year"]]
    rows = rows.assign(flow=rows["series_id"].map(flows), days=days)
    return rows.sort_values(["year", "flow"])


def select_bands(rows: pd.DataFrame, year: int) -> pd.DataFrame:
    """The rows of a year that the map draws as bands."""
    return rows[(rows["year"] == year) & (rows["flow"] != "china-europe")]


def draw_played(view: View, rows: pd.DataFrame, year: int, most: int = 3) -> go.Figure:
    """The series up to a year, on the scale of all years: it grows together with the map."""
    top = float(rows["value"].max())
    groups = []
    for flow in PLAYED:
        own = rows[(rows["flow"] == flow) & (rows["year"] <= year)].tail(most)
        now = own[own["year"] > year - most]
        known = tuple(
            ScreenColumn(
                str(row.period),
                float(row.value),
                number(row.value, view.lang, 0),
                "full" if row.year == year else "pale",
                float(row.year),
            )
            for row in now.itertuples()
        )
        missing = ScreenColumn(str(year), 0.0, view.say("screen-year-missing"), at=float(year))
        groups.append(ColumnGroup(view.say(f"screen-name-{flow}"), flow, known or (missing,)))
    title = view.say("screen-years", first=str(year), last=str(year))
    alt = describe_columns(title, groups, view.lang)
    return draw_columns(groups, view.lang, view.theme, alt=alt, top=top, wide=NARROW, high=LOW)


def build_played(view: View) -> Screen:
    """The screen whose years are played on the map and in the series."""
    rows = load_played(view)
    first, last = int(rows["year"].min()), int(rows["year"].max())
    title = view.say("screen-years", first=str(first), last=str(last))
    return Screen("years", title, view.say("screen-years-sub"), (), rows, played=True)
