"""Figures for a hall's screen: few columns in very large type, nothing to hover."""

from __future__ import annotations

from dataclasses import dataclass

import plotly.graph_objects as go

from corridor.charts.figure_words import FigureWords
from corridor.charts.template import build_figure, build_hatch, hide_values
from corridor.charts.text_width import estimate_width
from corridor.charts.theme import SANS, TOKENS, Theme, to_css_rgba

#: pixels of a figure in the window of 1920: beside two numbers, beside the map
WIDE, NARROW = 1068.0, 652.0
HEIGHT, LOW = 716, 640
#: form of a column -> share of its colour
_STRENGTH = {"full": 1.0, "pale": 0.5, "part": 1.0, "plan": 1.0}
#: empty place between two groups, in columns
GAP = 0.9
#: columns that a group is wide at least: the name of it needs no less
_LEAST = 2.8
#: how much wider bold words are
_BOLD = 1.06


@dataclass(frozen=True)
class ScreenColumn:
    """One column: its label below, its value, the value in words, and its form: ``full``,
    ``pale`` (an earlier period), ``part`` (part of a year, hatched), ``plan`` (hollow diamond)."""

    label: str
    value: float
    words: str
    form: str = "full"


@dataclass(frozen=True)
class ColumnGroup:
    """Columns of one thing, side by side, with its name and colour token."""

    name: str
    tone: str
    columns: tuple[ScreenColumn, ...]


def draw_columns(
    groups: list[ColumnGroup],
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
    figure = build_figure(
        theme, lang, height=high, right=8, top=70, bottom=136, words=FigureWords(alt=alt)
    )
    highest = top or max(c.value for group in groups for c in group.columns)
    column_wide = (wide - 8) / _count_places(groups)
    size = _choose_size(groups, column_wide)
    x = 0.0
    for group in groups:
        broad = max(_LEAST, len(group.columns))
        spare = (broad - len(group.columns)) / 2
        first, colour = x + spare, token[group.tone]
        for i, column in enumerate(group.columns):
            _draw_column(figure, first + i, column, colour, token, size)
        middle = first + (len(group.columns) - 1) / 2
        _name_group(figure, middle, _fold_name(group.name, broad * column_wide), colour)
        x += broad + GAP
    figure.update_xaxes(
        range=[-0.6, x - GAP - 0.4], showticklabels=False, ticks="", linecolor=token["line"]
    )
    hide_values(figure, range=[0, highest * 1.02])
    figure.update_layout(bargap=0.16, hovermode=False)
    return figure


def _count_places(groups: list[ColumnGroup]) -> float:
    """Columns that a figure is wide, gaps between its groups included."""
    return sum(max(_LEAST, len(g.columns)) + GAP for g in groups) - GAP + 0.2


def _choose_size(groups: list[ColumnGroup], column_wide: float) -> int:
    """Pixels of the values: the largest at which the longest stays over its own column."""
    longest = max(estimate_width(c.words, 1) for g in groups for c in g.columns)
    return int(min(34.0, max(24.0, 0.98 * column_wide / (longest * _BOLD))))


def _fold_name(name: str, broad: float) -> str:
    """A name on two lines when one would be wider than its group."""
    if estimate_width(name, 26) * _BOLD <= broad:
        return name
    middle = len(name) / 2
    spaces = [i for i, letter in enumerate(name) if letter == " "]
    if not spaces:
        return name
    at = min(spaces, key=lambda i: abs(i - middle))
    return f"{name[:at]}<br>{name[at + 1 :]}"


def _name_group(figure: go.Figure, x: float, name: str, colour: str) -> None:
    figure.add_annotation(
        x=x,
        xref="x",
        y=0,
        yref="paper",
        yshift=-62,
        yanchor="top",
        text=f"<b>{name}</b>",
        showarrow=False,
        font={"family": SANS, "size": 26, "color": colour},
    )


def _draw_column(
    figure: go.Figure, x: float, column: ScreenColumn, colour: str, token: dict[str, str], size: int
) -> None:
    if column.form == "plan":
        figure.add_scatter(
            x=[x],
            y=[column.value],
            mode="markers",
            cliponaxis=False,
            marker={"symbol": "diamond-open", "size": 30, "color": colour, "line": {"width": 4}},
        )
    else:
        fill = {"color": to_css_rgba(colour, _STRENGTH[column.form])}
        figure.add_bar(
            x=[x],
            y=[column.value],
            width=0.84,
            marker=build_hatch(colour, 16) if column.form == "part" else fill,
        )
    figure.add_annotation(
        x=x,
        y=column.value,
        yshift=(44 if column.form == "plan" else 26),
        text=f"<b>{column.words}</b>",
        showarrow=False,
        font={"family": SANS, "size": size, "color": token["text"]},
    )
    figure.add_annotation(
        x=x,
        y=0,
        yref="paper",
        yshift=-36,
        text=column.label,
        showarrow=False,
        font={"family": SANS, "size": min(size, 28), "color": token["voice2"]},
    )
