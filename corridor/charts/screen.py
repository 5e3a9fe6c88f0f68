"""Figures for a hall's screen: few columns in very large type, nothing to hover."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

import plotly.graph_objects as go

from corridor.charts.figure_words import FigureWords
from corridor.charts.template import build_figure, build_hatch, hide_values
from corridor.charts.text_width import estimate_width
from corridor.charts.theme import SANS, TOKENS, Theme, to_css_rgba
from corridor.language import text

#: pixels of a figure in the window of 1920: beside two numbers, beside the map
WIDE, NARROW = 1068.0, 652.0
#: and in a hand: its letters are larger beside it
HAND = 760.0
HEIGHT, LOW = 716, 640
#: form of a column -> share of its colour
_STRENGTH = {"full": 1.0, "pale": 0.5, "estimate": 0.25, "part": 1.0, "plan": 1.0}
#: empty place between two groups, in columns
GAP = 0.9
#: columns that a group is wide at least: the name of it needs no less
_LEAST = 2.8
#: how much wider bold words are
_BOLD = 1.06
#: pixels of the largest and the smallest values
_LARGEST, _SMALLEST = 34.0, 24.0
#: a value with its sign, and its unit
_WITH_UNIT = re.compile(r"(.*\d)\s*(\D+)")
#: pixels that the words for a missing year need
_MISSING_WIDE = 150


@dataclass(frozen=True)
class ScreenColumn:
    """One column: its label below, its value, the value in words, and its form: ``full``,
    ``pale`` (an earlier period), ``estimate``, ``part`` (part of a year, hatched), ``plan``
    (hollow diamond). ``at``: its year, so that what is missing between two keeps its room; a plan
    stands over the column of its year."""

    label: str
    value: float
    words: str
    form: str = "full"
    at: float | None = None


@dataclass(frozen=True)
class ColumnGroup:
    """Columns of one thing, side by side, with its name and colour token."""

    name: str
    tone: str
    columns: tuple[ScreenColumn, ...]

    @property
    def places(self) -> list[float]:
        """Where its columns stand from the first on: by their years, else one by one."""
        years = [c.at for c in self.columns if c.at is not None]
        if len(years) < len(self.columns):
            return [float(i) for i in range(len(self.columns))]
        return [year - years[0] for year in years]

    @property
    def breadth(self) -> float:
        """Columns it is wide, with the years that are missing and room for its name."""
        return max(_LEAST, max(self.places) + 1)


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
    if _find_room(groups, column_wide, plans=False) < _SMALLEST:
        groups = [_fold_values(group) for group in groups]
    size = int(min(_LARGEST, max(_SMALLEST, _find_room(groups, column_wide))))
    x = 0.0
    for group in groups:
        broad, last = group.breadth, max(group.places)
        first, colour = x + (broad - last - 1) / 2, token[group.tone]
        for a, b in pairwise(group.places):
            _draw_missing(figure, first + a, first + b, column_wide, lang, token)
        for place, column in zip(group.places, group.columns, strict=True):
            _draw_column(figure, first + place, column, colour, token, size)
        middle = first + last / 2
        _name_group(figure, middle, _fold_name(group.name, broad * column_wide), colour)
        x += broad + GAP
    # words broader than a column must not leave the figure at its ends
    broadest = max(_measure(c.words) * size for g in groups for c in g.columns)
    over = max(0.1, broadest / 2 / column_wide - 0.5)
    ends = [-0.5 - over, x - GAP - 0.5 + over]
    figure.update_xaxes(range=ends, showticklabels=False, ticks="", linecolor=token["line"])
    hide_values(figure, range=[0, highest * 1.02])
    figure.update_layout(bargap=0.16, hovermode=False)
    return figure


def _count_places(groups: list[ColumnGroup]) -> float:
    """Columns that a figure is wide, gaps between its groups included."""
    return sum(group.breadth + GAP for group in groups) - GAP + 0.2


def _fold_values(group: ColumnGroup) -> ColumnGroup:
    """The same with the unit of each value on a line of its own; a plan stands over the others."""
    folded = (
        c if c.form == "plan" else replace(c, words=_WITH_UNIT.sub(r"\1<br>\2", c.words))
        for c in group.columns
    )
    return replace(group, columns=tuple(folded))


def _measure(words: str) -> float:
    """Ems that the longest line of a value needs."""
    return max(estimate_width(line, 1) for line in words.split("<br>")) * _BOLD


def _find_room(groups: list[ColumnGroup], column_wide: float, plans: bool = True) -> float:
    """Pixels of the letters at which the longest value stays over its own column."""
    return min(
        0.98 * column_wide * room / _measure(column.words)
        for group in groups
        for column, room in zip(group.columns, _measure_rooms(group), strict=True)
        if plans or column.form != "plan"
    )


def _measure_rooms(group: ColumnGroup) -> list[float]:
    """Columns that the words over each have: to its nearest neighbour, the whole group alone."""
    apart = [b - a for a, b in pairwise(sorted(set(group.places)))]
    if not apart:
        return [group.breadth] * len(group.columns)
    steps = dict(
        zip(sorted(set(group.places)), pairwise([apart[0], *apart, apart[-1]]), strict=True)
    )
    return [min(steps[place]) for place in group.places]


def _draw_missing(
    figure: go.Figure,
    left: float,
    right: float,
    column_wide: float,
    lang: str,
    token: dict[str, str],
) -> None:
    """A pale band over the years between two columns, with words where there is room."""
    if right - left < 2:
        return
    figure.add_shape(
        type="rect",
        x0=left + 0.5,
        x1=right - 0.5,
        y0=0,
        y1=1,
        yref="paper",
        fillcolor=token["badge"],
        line_width=0,
        layer="below",
    )
    upright = (right - left - 1) * column_wide < _MISSING_WIDE
    figure.add_annotation(
        x=(left + right) / 2,
        y=0.4,
        yref="paper",
        text=text(lang, "screen-year-missing"),
        textangle=-90 if upright else 0,
        showarrow=False,
        font={"family": SANS, "size": 24, "color": token["voice2"]},
    )


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
    lines = column.words.count("<br>")
    figure.add_annotation(
        x=x,
        y=column.value,
        yshift=(44 if column.form == "plan" else 26) + round(0.65 * size * lines),
        text=f"<b>{column.words}</b>",
        showarrow=False,
        font={"family": SANS, "size": size, "color": token["text"]},
    )
    if column.form == "plan" and column.at is not None:
        return  # its year stands under the column below it
    figure.add_annotation(
        x=x,
        y=0,
        yref="paper",
        yshift=-36,
        text=column.label,
        showarrow=False,
        font={"family": SANS, "size": min(size, 28), "color": token["voice2"]},
    )
