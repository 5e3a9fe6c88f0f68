"""A line before and after: what stands in grey, what would stand in ink, what changes marked."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.axis import choose_ticks
from corridor.charts.figure_words import FigureWords
from corridor.charts.template import HEIGHT_SECOND, build_figure, set_value_range
from corridor.charts.theme import TOKENS, Theme
from corridor.language import period_text, printed

#: years between two points that a line still joins
_NEAR = 1.02
#: changed points whose value is written
_LABELLED = 6


@dataclass(frozen=True)
class Change:
    """Points (``period``, ``x``, ``value``) before and after, the periods of those that change, by
    what values are divided."""

    before: pd.DataFrame
    after: pd.DataFrame
    changed: frozenset[str]
    divisor: float


def draw_change(change: Change, words: FigureWords, lang: str, theme: Theme) -> go.Figure:
    """Both lines; a changed point filled, with its value; what stood there before hollow."""
    token = TOKENS[theme]
    figure = build_figure(theme, lang, height=HEIGHT_SECOND, right=44, words=words)
    gone = change.before[change.before["period"].isin(change.changed)]
    _draw_line(figure, change.before, token["line"], 1.6, change.divisor)
    _draw_line(figure, change.after, token["plain"], 2.4, change.divisor)
    _draw_points(figure, gone, token["page"], token["line"], change.divisor, lang)
    fresh = change.after[change.after["period"].isin(change.changed)]
    _draw_points(figure, fresh, token["plain"], token["plain"], change.divisor, lang)
    for row in fresh.tail(_LABELLED).itertuples():
        value = printed(row.value, lang, change.divisor)
        marks.draw_label(figure, row.x, row.value / change.divisor, value, theme, yshift=14)
    both = pd.concat([change.before, change.after])
    first, last = both["x"].min(), both["x"].max()
    aside = max(0.6, (last - first) * 0.04)
    ticks = choose_ticks(int(first), int(last))
    figure.update_xaxes(range=[first - aside, last + aside], tickvals=ticks)
    set_value_range(figure, both["value"].max() / change.divisor, 0.2)
    return figure


def _draw_line(
    figure: go.Figure, rows: pd.DataFrame, colour: str, width: float, divisor: float
) -> None:
    """Points joined where they follow each other within a year; a gap stays one."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for row in rows.itertuples():
        if xs and xs[-1] is not None and row.x - xs[-1] > _NEAR:
            xs.append(None)
            ys.append(None)
        xs.append(float(row.x))
        ys.append(float(row.value) / divisor)
    figure.add_scatter(
        x=xs, y=ys, mode="lines", line={"color": colour, "width": width}, hoverinfo="skip"
    )


def _draw_points(
    figure: go.Figure, rows: pd.DataFrame, fill: str, line: str, divisor: float, lang: str
) -> None:
    said = [
        f"<b>{printed(row.value, lang, divisor)}</b><br>{period_text(row.period, lang)}"
        for row in rows.itertuples()
    ]
    figure.add_scatter(
        x=list(rows["x"]),
        y=[value / divisor for value in rows["value"]],
        mode="markers",
        marker={"color": fill, "size": 9, "line": {"color": line, "width": 1.6}, "opacity": 1},
        hovertemplate=[f"{one}<extra></extra>" for one in said],
        cliponaxis=False,
        **marks.UNFADED,
    )
