"""Figures for a hall: few columns and a map, in very large type, nothing to hover."""

from __future__ import annotations

import math
from dataclasses import dataclass

import plotly.graph_objects as go
import pydeck as pdk

from corridor.figures.template import base, hatch, without_values
from corridor.figures.theme import SANS, TOKENS, Theme, css_rgba

HEIGHT = 760
#: form of a column -> share of its colour
_STRENGTH = {"full": 1.0, "pale": 0.5, "part": 1.0, "plan": 1.0}
#: empty place between two groups, in columns
GAP = 0.9


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
    groups: list[Group], lang: str, theme: Theme, *, alt: str = "", top: float | None = None
) -> go.Figure:
    """Groups of columns on one scale from zero, each with its value above and its label below.

    ``top``: the largest value of the scale, so that figures shown in turn keep one scale.
    """
    token = TOKENS[theme]
    made = base(theme, lang, height=HEIGHT, right=8, top=70, bottom=136, meta={"alt": alt})
    highest = top or max(c.value for group in groups for c in group.columns)
    many = sum(len(group.columns) for group in groups)
    size = 34 if many <= 4 else 30 if many <= 6 else 24
    at = 0.0
    for group in groups:
        # a name of its group needs the width of two columns
        at += max(0.0, (2.8 - len(group.columns)) / 2)
        first, colour = at, token[group.tone]
        for one in group.columns:
            _column(made, at, one, colour, token, size)
            at += 1
        made.add_annotation(
            x=(first + at - 1) / 2, xref="x", y=0, yref="paper", yshift=-58, yanchor="top",
            text=f"<b>{_folded(group.name)}</b>", showarrow=False,
            font={"family": SANS, "size": 26, "color": colour},
        )  # fmt: skip
        at += GAP + max(0.0, (2.8 - len(group.columns)) / 2)
    made.update_xaxes(
        range=[-0.6, at - GAP - 0.4], showticklabels=False, ticks="", linecolor=token["line"]
    )
    without_values(made, range=[0, highest * 1.02])
    made.update_layout(bargap=0.16, hovermode=False)
    return made


def _folded(name: str) -> str:
    """A long name on two lines."""
    return name.replace(" ", "<br>", 1) if len(name) > 16 else name


def _column(
    made: go.Figure, at: float, one: Column, colour: str, token: dict[str, str], size: int
) -> None:
    if one.form == "plan":
        made.add_scatter(
            x=[at], y=[one.value], mode="markers", cliponaxis=False,
            marker={"symbol": "diamond-open", "size": 30, "color": colour, "line": {"width": 4}},
        )  # fmt: skip
    else:
        fill = {"color": css_rgba(colour, _STRENGTH[one.form])}
        made.add_bar(
            x=[at], y=[one.value], width=0.84,
            marker=hatch(colour, 16) if one.form == "part" else fill,
        )  # fmt: skip
    made.add_annotation(
        x=at, y=one.value, yshift=(44 if one.form == "plan" else 26), text=f"<b>{one.words}</b>",
        showarrow=False, font={"family": SANS, "size": size, "color": token["text"]},
    )  # fmt: skip
    made.add_annotation(
        x=at, y=0, yref="paper", yshift=-30, text=one.label, showarrow=False,
        font={"family": SANS, "size": min(size, 28), "color": token["voice2"]},
    )  # fmt: skip


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
