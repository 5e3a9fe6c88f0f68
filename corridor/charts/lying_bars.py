"""Few figures as lying bars in groups: words stand over each bar, so any width holds them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.part_years import PART_KINDS
from corridor.charts.row_cuts import note_cuts
from corridor.charts.template import build_figure, build_hatch
from corridor.charts.theme import TOKENS, Theme, to_css_rgba

#: pixels of a group's name, of the words over a bar, of a bar, and from it to what follows
NAME, WORDS, BAR, AFTER = 24, 20, 12, 8
#: pixels around the plot: above, and under it for the axis
_ABOVE, _UNDER = 8, 32


@dataclass(frozen=True)
class LyingBar:
    """One bar: the words over it, its length, its colour, where it begins.

    ``row``: the series_value row it draws, whose kind of period and status are its form; None
    where it is what others leave of a whole: an outline without a passport.
    """

    words: str
    value: float
    colour: str
    row: Any = None
    begin: float = 0.0


@dataclass(frozen=True)
class BarGroup:
    """Bars under one name."""

    name: str
    bars: Sequence[LyingBar]


def draw_lying_bars(
    groups: Sequence[BarGroup], lang: str, theme: Theme, divisor: float = 1.0
) -> go.Figure:
    """Groups of bars one under another, on one scale from zero in the unit of ``divisor``."""
    token = TOKENS[theme]
    step = WORDS + BAR + AFTER
    high = sum(NAME + AFTER + step * len(group.bars) for group in groups)
    figure = build_figure(
        theme, lang, height=high + _ABOVE + _UNDER, right=8, top=_ABOVE, bottom=_UNDER
    )
    y, top, begins = 0.0, 0.0, []
    for group in groups:
        begins.append(y)
        _write(figure, y + NAME / 2, f"<b>{group.name}</b>", token["text"], 15)
        y += NAME
        for bar in group.bars:
            _write(figure, y + WORDS / 2, bar.words, token["text"], 14)
            _draw(figure, bar, y + WORDS + BAR / 2, theme, lang, divisor)
            y, top = y + step, max(top, (bar.begin + bar.value) / divisor)
        y += AFTER
    note_cuts(figure, begins[1:])
    figure.update_yaxes(range=[high, 0], visible=False, ticklabelposition="outside")
    figure.update_xaxes(
        range=[0, top * 1.02], tickformat=",", nticks=5, showgrid=True, gridcolor=token["grid"]
    )
    return figure


def _write(figure: go.Figure, y: float, words: str, colour: str, size: int) -> None:
    figure.add_annotation(
        x=0,
        xref="paper",
        xanchor="left",
        y=y,
        text=words,
        showarrow=False,
        align="left",
        font={"size": size, "color": colour},
    )


def _draw(
    figure: go.Figure, bar: LyingBar, y: float, theme: Theme, lang: str, divisor: float
) -> None:
    marker: dict[str, Any] = {"color": bar.colour}
    if bar.row is None:
        marker = {"color": "rgba(0,0,0,0)", "line": {"color": bar.colour, "width": 1.6}}
    elif bar.row.period_kind in PART_KINDS:
        marker = build_hatch(bar.colour)
    elif bar.row.status != "actual":
        pale = to_css_rgba(bar.colour, 0.5)
        marker = {"color": pale, "line": {"color": bar.colour, "width": 1.6}}
    known: dict[str, Any] = {"hoverinfo": "skip"}
    if bar.row is not None:
        known = {
            "customdata": [[bar.row.series_id, bar.row.period]],
            "hovertemplate": marks.build_hover(bar.row, lang),
        }
    figure.add_bar(
        x=[bar.value / divisor],
        y=[y],
        base=bar.begin / divisor,
        width=BAR,
        orientation="h",
        marker=marker,
        **known,
        **marks.UNFADED,
    )
