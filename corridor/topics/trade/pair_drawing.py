"""All pairs on one screen: how far two counts of one trade are apart, a row a pair."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log2

import plotly.graph_objects as go

from corridor.charts.end_labels import Side
from corridor.charts.figure_words import FigureWords
from corridor.charts.template import build_figure, hide_values
from corridor.charts.text_width import estimate_width
from corridor.charts.theme import TOKENS, Theme
from corridor.language import joined, named, number, percent, printed, scale_of
from corridor.topics.trade.rules import measure_excess

#: pixels of a row, and on a phone, where the name stands over its markers
_ROW, _ROW_PHONE = 30, 50
#: ratios the axis is written at
_TICKS = (1, 1.25, 1.5, 2, 3, 4)


@dataclass(frozen=True)
class PairCounts:
    """Both counts of a pair's trade in dollars in their last common year."""

    pair: str
    name: str
    year: int
    a: float
    b: float
    sides: dict[str, Side]

    @property
    def excess(self) -> float:
        """By which share of the smaller count the larger stands above it."""
        return measure_excess(self.a, self.b)

    @property
    def larger(self) -> Side:
        """The side that counts more."""
        return self.sides["a" if self.a >= self.b else "b"]


def draw_pairs(
    pairs: Sequence[PairCounts], lang: str, theme: Theme, *, words: FigureWords, phone: bool = False
) -> go.Figure:
    """A row a pair: the smaller count at 1, the larger at as many times it, in the colours and
    markers of the sides; behind them who counts more, by how much. The scale is logarithmic."""
    names = [f"{one.name}, {one.year}" for one in pairs]
    left = 12 if phone else round(max(estimate_width(name, 14) for name in names)) + 26
    ends = [spell_excess(one, lang) for one in pairs]
    right = round(max(estimate_width(end, 13) for end in ends)) + 20
    height = (_ROW_PHONE if phone else _ROW) * len(pairs) + 40
    figure = build_figure(
        theme, lang, height=height, left=left, right=right, top=6, bottom=30, words=words
    )
    for place, (one, name, end) in enumerate(zip(pairs, names, ends, strict=True)):
        _draw_pair(figure, one, -place, lang, theme)
        shift = {"xshift": -12, "yshift": 20} if phone else {"xshift": -left}
        _write(figure, 0, -place, name, TOKENS[theme]["text"], 14, **shift)
        _write(figure, 1, -place, end, TOKENS[theme][one.larger.tone], 13, xshift=14)
    top = max(1.25, max(one.excess + 1 for one in pairs))
    ticks = [tick for tick in _TICKS if tick <= top * 1.02]
    figure.update_xaxes(
        range=[-0.05, log2(top) * 1.05],
        tickvals=[log2(tick) for tick in ticks],
        ticktext=["×" + number(tick, lang) for tick in ticks],
        showgrid=True,
        gridcolor=TOKENS[theme]["grid"],
    )
    hide_values(figure, range=[-len(pairs) + 0.4, 0.75 if phone else 0.6], rangemode="normal")
    return figure


def spell_excess(one: PairCounts, lang: str) -> str:
    """`China: +43 %`."""
    return named(one.larger.name, percent(one.excess, lang, 0, sign=True), lang)


def _draw_pair(figure: go.Figure, one: PairCounts, y: float, lang: str, theme: Theme) -> None:
    token, low = TOKENS[theme], min(one.a, one.b)
    figure.add_scatter(
        x=[0, log2(max(one.a, one.b) / low)],
        y=[y, y],
        mode="lines",
        hoverinfo="skip",
        line={"color": token["rule"], "width": 7},
    )
    divisor, unit = scale_of("usd", max(one.a, one.b), lang)
    for value, side in ((one.a, one.sides["a"]), (one.b, one.sides["b"])):
        said = joined(printed(value, lang, divisor), unit, lang)
        figure.add_scatter(
            x=[log2(value / low)],
            y=[y],
            mode="markers",
            cliponaxis=False,
            marker={"symbol": side.symbol, "size": 12, "color": token[side.tone]},
            hovertemplate=f"<b>{named(side.name, said, lang)}</b><br>{one.year}<extra></extra>",
        )


def _write(
    figure: go.Figure, x: float, y: float, words: str, colour: str, size: int, **shift: int
) -> None:
    figure.add_annotation(
        x=x,
        xref="paper",
        xanchor="left",
        y=y,
        showarrow=False,
        text=words,
        font={"size": size, "color": colour},
        **shift,
    )
