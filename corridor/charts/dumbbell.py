"""Two values on one line with what lies between them: a row a pair, a marker a side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from corridor.charts.end_labels import Side
from corridor.charts.figure_words import NO_WORDS, FigureWords
from corridor.charts.template import build_figure, hide_values
from corridor.charts.text_width import estimate_width
from corridor.charts.theme import TOKENS, Theme
from corridor.language import printed

#: pixels left of the rows for their names, at least, and right of them for the larger value
_NAMES, _RIGHT = 150, 46
#: pixels from a row to the gap over it, and where its name stands there too, beside the first line
_OVER = {False: 25, True: 56}
#: pixels of a row that has room for the gap over its bar
_LOW = 80


@dataclass(frozen=True)
class Pair:
    """Two values of one thing: ``name`` left of them (lines parted by `<br>`), what is said of
    the gap over their right end and its colour ``tone``; ``figures``: (series, period) of either
    for its passport, where it has one."""

    name: str
    one: float
    other: float
    gap: str
    tone: str
    figures: tuple[tuple[str, str] | None, tuple[str, str] | None] = (None, None)


def draw_dumbbells(
    pairs: Sequence[Pair],
    sides: tuple[Side, Side],
    divisor: float,
    lang: str,
    theme: Theme,
    *,
    words: FigureWords = NO_WORDS,
    row: int = 96,
    narrow: bool = False,
) -> go.Figure:
    """A row a pair, the first on top: both values joined by a bar, the gap over it.

    ``divisor``: of the unit that the axis is in; ``row``: pixels of a row; ``narrow``: names stand
    over their rows, for a phone has no room beside them.
    """
    lines = [line for pair in pairs for line in pair.name.split("<br>")]
    left = 10 if narrow else round(max(_NAMES, *(estimate_width(x, 14) + 16 for x in lines)))
    # where rows are low the gap stands beside its row, else over it
    beside = not narrow and row < _LOW
    gaps = max(estimate_width(pair.gap, 13) for pair in pairs) if beside else 0
    right = _RIGHT + round(gaps)
    height = 90 + row * len(pairs)
    figure = build_figure(theme, lang, height=height, right=right, left=left, top=20, words=words)
    for place, pair in enumerate(pairs):
        _add_pair(figure, pair, -place, sides, divisor, lang, theme)
        _write_gap(figure, pair, -place, right, 0 if beside else _OVER[narrow], theme)
        _write_name(figure, pair, -place, left, narrow)
    hide_values(figure, range=[-len(pairs) + 0.4, 0.6], rangemode="normal")
    values = [value / divisor for pair in pairs for value in (pair.one, pair.other)]
    _set_value_axis(figure, min(values), max(values), theme)
    return figure


def _write_gap(
    figure: go.Figure, pair: Pair, y: float, right: int, above: int, theme: Theme
) -> None:
    figure.add_annotation(
        x=1,
        xref="paper",
        xshift=right,
        xanchor="right",  # who counts more may be a long name
        y=y,
        yshift=above,
        showarrow=False,
        font={"size": 13, "color": TOKENS[theme][pair.tone]},
        text=pair.gap,
    )


def _write_name(figure: go.Figure, pair: Pair, y: float, left: int, narrow: bool) -> None:
    figure.add_annotation(
        x=0,
        xref="paper",
        xshift=-left,
        xanchor="left",
        y=y,
        yshift=38 if narrow else 0,
        showarrow=False,
        text=pair.name,
        align="left",
        font={"size": 13 if narrow else 14},
    )


def _add_pair(
    figure: go.Figure,
    pair: Pair,
    y: float,
    sides: tuple[Side, Side],
    divisor: float,
    lang: str,
    theme: Theme,
) -> None:
    """Both values at the height ``y``: a bar, and on it a marker a side with its value outside."""
    figure.add_scatter(
        x=[pair.one / divisor, pair.other / divisor],
        y=[y, y],
        mode="lines",
        hoverinfo="skip",
        line={"color": TOKENS[theme]["rule"], "width": 7},
    )
    ends = ((pair.one, pair.other, 0), (pair.other, pair.one, 1))
    for value, opposite, which in ends:
        side, passport = sides[which], pair.figures[which]
        colour = TOKENS[theme][side.tone]
        figure.add_scatter(
            x=[value / divisor],
            y=[y],
            mode="markers",
            marker={"symbol": side.symbol, "size": 13, "color": colour},
            **_carry(passport, f"{side.name}: {printed(value, lang, divisor)}"),
        )
        right = value >= opposite if which == 0 else value > opposite
        figure.add_annotation(
            x=value / divisor,
            y=y,
            xshift=14 if right else -14,
            showarrow=False,
            text=f"<b>{printed(value, lang, divisor)}</b>",
            font={"size": 14, "color": colour},
            xanchor="left" if right else "right",
        )


def _carry(passport: tuple[str, str] | None, hover: str) -> dict[str, Any]:
    """What a marker carries: the figure whose passport it opens, nothing where there is none."""
    if passport is None:
        return {"hoverinfo": "skip"}
    return {
        "customdata": [list(passport)],
        "hovertext": [hover],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _set_value_axis(figure: go.Figure, lowest: float, top: float, theme: Theme) -> None:
    """The axis of values from a little under the lowest to a little over the highest."""
    width = max(top - lowest, top * 0.2)
    figure.update_xaxes(
        range=[max(0, lowest - width * 0.3), top + width * 0.15],
        showgrid=True,
        gridcolor=TOKENS[theme]["grid"],
        nticks=4,
        tickformat=",",
        showline=False,
        ticks="",
    )
