"""Gathered figures show the same marks in fewer traces."""

from __future__ import annotations

import json
from typing import Any

import plotly.graph_objects as go

from corridor.briefing.blocks import open_view
from corridor.charts.merge_traces import merge_traces
from corridor.charts.template import build_hatch
from corridor.topics.traffic import charts as traffic_charts

#: what plotly takes for a bar that says nothing (plotly.js, attributes of bars)
DEFAULTS = {
    "marker.line.color": "#444",
    "marker.line.width": 0,
    "marker.pattern.shape": "",
    "marker.pattern.fgcolor": "#444",
    "marker.pattern.size": 8,
    "marker.pattern.solidity": 0.3,
}


def bars(figure: go.Figure) -> list[dict[str, Any]]:
    """Every bar with all that is said of it, in the order it is drawn."""
    found = []
    for trace in json.loads(figure.to_json())["data"]:
        if trace["type"] != "bar":
            continue
        flat = dict(leaves(trace))
        for place in range(len(trace["x"])):
            one = {
                name: value[place] if isinstance(value, list) else value
                for name, value in flat.items()
            }
            found.append({**DEFAULTS, **one})
    return found


def leaves(trace: dict[str, Any], above: str = "") -> list[tuple[str, Any]]:
    figure = []
    for name, value in trace.items():
        if isinstance(value, dict):
            figure += leaves(value, f"{above}{name}.")
        else:
            figure.append((above + name, value))
    return figure


def ordered(found: list[dict[str, Any]]) -> tuple[list[str], list[str]]:
    """Plain bars and hatched ones, each in the order they are drawn."""
    plain = [json.dumps(one, sort_keys=True) for one in found if not one["marker.pattern.shape"]]
    return plain, [json.dumps(o, sort_keys=True) for o in found if o["marker.pattern.shape"]]


def main(flow: str, period: str = "years") -> list[go.Figure]:
    shown = traffic_charts.draw_main(
        open_view("en"), flow, "trains", period, "direction", ["events"]
    )
    return [one.figure for one in shown]


def test_bars_stay_what_they_are() -> None:
    for flow, period in (("china-europe", "years"), ("both", "years"), ("china-europe", "months")):
        for figure in main(flow, period):
            before, traces = bars(figure), len(figure.data)
            merge_traces(figure)
            assert ordered(bars(figure)) == ordered(before)
            assert len(figure.data) < traces
            merge_traces(figure)
            assert ordered(bars(figure)) == ordered(before)


def test_a_hatched_bar_keeps_its_hatch_beside_plain_ones() -> None:
    figure = go.Figure()
    figure.add_bar(x=[1], y=[2], marker={"color": "#123456"}, customdata=[["a", "2024"]])
    figure.add_bar(x=[2], y=[3], marker=build_hatch("#123456"), customdata=[["a", "2025"]])
    merge_traces(figure)
    assert len(figure.data) == 2, "plotly.js loses a hatch that only some bars of a trace have"
    assert [trace.marker.pattern.shape for trace in figure.data] == [None, "/"]


def test_bars_on_other_axes_or_of_another_width_stay_apart() -> None:
    figure = go.Figure()
    for more in ({}, {"width": 0.5}, {"orientation": "h"}, {"xaxis": "x2"}, {"opacity": 0.5}):
        figure.add_bar(x=[1], y=[2], customdata=[["a", "2024"]], **more)
    merge_traces(figure)
    assert len(figure.data) == 5


def test_lines_of_one_style_become_one_with_gaps() -> None:
    figure = go.Figure()
    for x, dash in ((1, "solid"), (2, "dot"), (3, "solid")):
        figure.add_scatter(
            x=[x, x + 1], y=[x, 0], mode="lines", hoverinfo="skip", line={"dash": dash}
        )
    figure.add_scatter(x=[1, 2], y=[1, 2], mode="lines", hovertemplate="said")
    merge_traces(figure)
    assert len(figure.data) == 3
    assert figure.data[0].x == (1, 2, None, 3, 4)
    assert figure.data[0].y == (1, 0, None, 3, 0)
