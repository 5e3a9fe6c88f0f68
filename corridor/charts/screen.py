"""Figures for a hall: few columns and a map, in very large type, nothing to hover."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pydeck as pdk

from corridor.charts.template import base, hatch, without_values
from corridor.charts.text_width import text_width
from corridor.charts.theme import SANS, TOKENS, Theme, css_rgba

#: pixels of a figure in the window of 1920: beside two numbers, beside the map
WIDE, NARROW = 1068.0, 652.0
HEIGHT, LOW = 716, 640
#: form of a column -> share of its colour
_STRENGTH = {"full": 1.0, "pale": 0.5, "part": 1.0, "plan": 1.0}
#: empty place between two groups, in columns
GAP = 0.9
#: how much wider bold words are
_BOLD = 1.06


@dataclass(frozen=True)
class Column:
    """One column: its label below, its value, the value in words, and its form: ``full``,
    ``pale`` (an earlier period), ``part`` (part of a year, hatched), ``plan`` (hollow diamond)."""

    label: str
    value: float
    words: str
    form: str = "full"


@dataclass(frozen=True)
class Group:
    """Columns of one thing, side by side, with its name and colour token."""

    name: str
    tone: str
    columns: tuple[Column, ...]


def columns(
    groups: list[Group],
    lang: str,
    theme: Theme,
    *,
    alt: str = "",
    top: float | None = None,
    wide: float = WIDE,
    high: int = HEIGHT,
) -> go.Figure:
    """Groups of columns on one scale from zero, each with its value above and its label below.

    ``top``: the largest value of the scale, so that figures shown in turn keep one scale.
    ``wide`` and ``high``: pixels it is drawn in, by which words are sized and broken.
    """
    token = TOKENS[theme]
    made = base(theme, lang, height=high, right=8, top=70, bottom=136, meta={"alt": alt})
    highest = top or max(c.value for group in groups for c in group.columns)
    column = (wide - 8) / _across(groups)
    size = _size(groups, column)
    at = 0.0
    for group in groups:
        # a name of its group needs the width of two columns
        at += max(0.0, (2.8 - len(group.columns)) / 2)
        first, colour = at, token[group.tone]
        for one in group.columns:
            _column(made, at, one, colour, token, size)
            at += 1
        broad = max(2.8, len(group.columns)) * column
        made.add_annotation(
            x=(first + at - 1) / 2,
            xref="x",
            y=0,
            yref="paper",
            yshift=-62,
            yanchor="top",
            text=f"<b>{_folded(group.name, broad)}</b>",
            showarrow=False,
            font={"family": SANS, "size": 26, "color": colour},
        )
        at += GAP + max(0.0, (2.8 - len(group.columns)) / 2)
    made.update_xaxes(
        range=[-0.6, at - GAP - 0.4], showticklabels=False, ticks="", linecolor=token["line"]
    )
    without_values(made, range=[0, highest * 1.02])
    made.update_layout(bargap=0.16, hovermode=False)
    return made


def _across(groups: list[Group]) -> float:
    """Columns that a figure is wide, gaps between its groups included."""
    return sum(max(2.8, len(g.columns)) + GAP for g in groups) - GAP + 0.2


def _size(groups: list[Group], column: float) -> int:
    """Pixels of the values: the largest at which the longest stays over its own column."""
    longest = max(text_width(f"{c.words}", 1) for g in groups for c in g.columns)
    return int(min(34.0, max(24.0, 0.98 * column / (longest * _BOLD))))


def _folded(name: str, broad: float) -> str:
    """A name on two lines when one would be wider than its group."""
    if text_width(name, 26) * _BOLD <= broad:
        return name
    middle = len(name) / 2
    spaces = [i for i, letter in enumerate(name) if letter == " "]
    if not spaces:
        return name
    at = min(spaces, key=lambda i: abs(i - middle))
    return f"{name[:at]}<br>{name[at + 1 :]}"


def _column(
    made: go.Figure, at: float, one: Column, colour: str, token: dict[str, str], size: int
) -> None:
    if one.form == "plan":
        made.add_scatter(
            x=[at],
            y=[one.value],
            mode="markers",
            cliponaxis=False,
            marker={"symbol": "diamond-open", "size": 30, "color": colour, "line": {"width": 4}},
        )
    else:
        fill = {"color": css_rgba(colour, _STRENGTH[one.form])}
        made.add_bar(
            x=[at],
            y=[one.value],
            width=0.84,
            marker=hatch(colour, 16) if one.form == "part" else fill,
        )
    made.add_annotation(
        x=at,
        y=one.value,
        yshift=(44 if one.form == "plan" else 26),
        text=f"<b>{one.words}</b>",
        showarrow=False,
        font={"family": SANS, "size": size, "color": token["text"]},
    )
    made.add_annotation(
        x=at,
        y=0,
        yref="paper",
        yshift=-36,
        text=one.label,
        showarrow=False,
        font={"family": SANS, "size": min(size, 28), "color": token["voice2"]},
    )


def larger(made: pdk.Deck, times: float) -> pdk.Deck:
    """The same map for a hall: signs, names and their offsets ``times`` as large, the same land
    in a window as much larger."""
    for layer in made.layers:
        if layer.type == "TextLayer":
            layer.get_size *= times
            layer.outline_width *= times
            for row in layer.data:
                row["offset"] = [part * times for part in row["offset"]]
        else:
            for row in layer.data:
                row["size"] *= times
    made.initial_view_state.zoom += math.log2(times)
    made.initial_view_state.height *= times
    return made


def larger_style(style: dict[str, Any], times: float) -> dict[str, Any]:
    """The same style for a map drawn ``times`` as large: lines as much thicker and further apart,
    and what depends on the zoom as much later."""
    later = math.log2(times)
    layers = []
    for layer in style["layers"]:
        made = dict(layer)
        for key in ("minzoom", "maxzoom"):
            if key in made:
                made[key] = min(max(round(made[key] + later, 3), 0), 24)
        made["paint"] = {
            key: _later(value, later, times if key in _LENGTHS else None)
            for key, value in layer.get("paint", {}).items()
        }
        layers.append(made)
    return {**style, "layers": layers}


#: what of a line is measured in pixels
_LENGTHS = ("line-width", "line-offset", "line-gap-width")


def _later(value: Any, later: float, times: float | None) -> Any:
    """A number or an expression of the zoom, its stops later, its values ``times`` as large."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value if times is None else round(value * times, 3)
    if not isinstance(value, list):
        return value
    if value[:1] == ["interpolate"] and value[2:3] == [["zoom"]]:
        stops = [
            round(one + later, 3) if i % 2 == 0 else _later(one, later, times)
            for i, one in enumerate(value[3:])
        ]
        return [*value[:3], *stops]
    return value if times is None else ["*", value, times]


def place_only(nodes: pd.DataFrame) -> pd.DataFrame:
    """The nodes as places without their figures: those are of one year, the map shows another."""
    return nodes.assign(value=float("nan"))
