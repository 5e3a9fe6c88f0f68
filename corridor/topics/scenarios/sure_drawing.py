"""Draws, drawn: in which share of them an element binds; how far each number moves an answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.figure_words import FigureWords
from corridor.charts.template import build_figure
from corridor.charts.theme import TOKENS, Theme
from corridor.language import percent

#: pixels of a line of words, of a bar, and from it to what follows
_LINE, _BAR, _AFTER = 20, 13, 9
_ABOVE, _UNDER = 4, 26
#: part of the span of a tornado that is left free at each side
_AIR = 0.04


@dataclass(frozen=True)
class Spread:
    """What moves an answer: its ``name`` and ``said`` (what it may be) over the bar; the answer
    where it is least and where it is greatest, with both in words."""

    name: str
    said: str
    at_low: float
    at_high: float
    hover: str


def draw_often(
    bars: Sequence[tuple[str, float]], lang: str, theme: Theme, words: FigureWords
) -> go.Figure:
    """A bar an element: in which share of the draws it binds."""
    figure = _open(len(bars), 1, lang, theme, words)
    token = TOKENS[theme]
    for place, (name, share) in enumerate(bars):
        top = place * _step(1)
        _write(figure, name, top, "left", token["text"], bold=True)
        _write(figure, percent(share, lang, 0), top, "right", token["text"])
        y = top + _LINE + _BAR / 2
        _add_bar(figure, 0.0, 1.0, y, token["band"])
        _add_bar(figure, 0.0, share, y, token["plain"])
    ticks = [0, 0.25, 0.5, 0.75, 1]
    figure.update_xaxes(
        range=[0, 1], tickvals=ticks, ticktext=[percent(one, lang, 0) for one in ticks]
    )
    return figure


def draw_tornado(
    spreads: Sequence[Spread],
    middle: float,
    ticks: Sequence[tuple[float, str]],
    lang: str,
    theme: Theme,
    words: FigureWords,
) -> go.Figure:
    """A bar a number, the longest above: from the answer where it is least (pale) over the middle
    of all draws to that where it is greatest (dark)."""
    figure = _open(len(spreads), 2, lang, theme, words)
    token = TOKENS[theme]
    for place, one in enumerate(spreads):
        top = place * _step(2)
        _write(figure, one.name, top, "left", token["text"], bold=True)
        _write(figure, one.said, top + _LINE, "left", token["voice2"])
        y = top + 2 * _LINE + _BAR / 2
        _add_bar(figure, middle, one.at_low, y, token["plain-2"], one.hover)
        _add_bar(figure, middle, one.at_high, y, token["plain"], one.hover)
        _add_mark(figure, middle, y, token["text"])
    ends = [end for one in spreads for end in (one.at_low, one.at_high)] + [middle]
    air = (max(ends) - min(ends)) * _AIR
    figure.update_xaxes(
        range=[min(ends) - air, max(ends) + air],
        tickvals=[at for at, _ in ticks],
        ticktext=[said for _, said in ticks],
    )
    return figure


def _add_mark(figure: go.Figure, x: float, y: float, colour: str) -> None:
    """The middle of all draws: a thin line a little longer than its bar."""
    half = _BAR / 2 + 3
    figure.add_scatter(
        x=[x, x],
        y=[y - half, y + half],
        mode="lines",
        line={"color": colour, "width": 1.6},
        hoverinfo="skip",
    )


def _step(lines: int) -> int:
    return _LINE * lines + _BAR + _AFTER


def _open(rows: int, lines: int, lang: str, theme: Theme, words: FigureWords) -> go.Figure:
    high = rows * _step(lines)
    figure = build_figure(
        theme, lang, height=high + _ABOVE + _UNDER, right=14, top=_ABOVE, bottom=_UNDER, words=words
    )
    figure.update_yaxes(range=[high, 0], visible=False)
    return figure


def _write(
    figure: go.Figure, words: str, top: float, side: str, colour: str, *, bold: bool = False
) -> None:
    figure.add_annotation(
        x=0 if side == "left" else 1,
        xref="paper",
        xanchor=side,
        y=top + _LINE / 2,
        text=f"<b>{words}</b>" if bold else words,
        showarrow=False,
        align=side,
        font={"size": 14, "color": colour},
    )


def _add_bar(
    figure: go.Figure, start: float, end: float, y: float, colour: str, hover: str = ""
) -> None:
    known = {"hovertemplate": f"{hover}<extra></extra>"} if hover else {"hoverinfo": "skip"}
    figure.add_bar(
        x=[end - start],
        base=[start],
        y=[y],
        width=_BAR,
        orientation="h",
        marker={"color": colour},
        **known,
        **marks.UNFADED,
    )
