"""The gap between two counts of one trade: by year, and by flow in the last common year."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.axis import FEW_WIDE, choose_ticks
from corridor.charts.dumbbell import Pair, draw_dumbbells
from corridor.charts.end_labels import Side
from corridor.charts.template import HEIGHT_MAIN, build_figure
from corridor.charts.theme import TOKENS, Theme
from corridor.language import joined, named, number, percent, printed, qualified, scale_of, text
from corridor.topics.trade.rules import measure_excess


def draw_gaps(
    gaps: pd.DataFrame, sides: dict[str, Side], share: bool, lang: str, theme: Theme
) -> go.Figure:
    """The gap alone, in dollars or as a share of the smaller count: above zero where the first
    side counts more, below where the second does, in the colour of who does."""
    token = TOKENS[theme]
    column = "excess" if share else "gap_usd"
    excess = [measure_excess(g.a, g.b) * (1 if g.gap_usd >= 0 else -1) for g in gaps.itertuples()]
    gaps = gaps.assign(excess=excess)
    divisor = 1.0 if share else scale_of("usd", float(gaps[column].abs().max()), lang)[0]
    figure = build_figure(theme, lang, height=HEIGHT_MAIN, right=30)
    figure.add_bar(
        x=gaps["year"].tolist(),
        y=(gaps[column] / divisor).tolist(),
        marker={"color": [token[sides["a" if v >= 0 else "b"].tone] for v in gaps[column]]},
        hoverinfo="skip",
    )
    for row in gaps.itertuples():
        value = getattr(row, column)
        words = percent(abs(value), lang, 0) if share else printed(abs(value), lang, divisor)
        figure.add_annotation(
            x=row.year,
            y=value / divisor,
            text=f"<b>{words}</b>",
            showarrow=False,
            yshift=12 if value >= 0 else -12,
            font={"size": 14},
        )
    first, last = int(gaps["year"].min()), int(gaps["year"].max())
    figure.update_xaxes(
        range=[first - 0.6, last + 0.6], tickvals=choose_ticks(first, last, few=FEW_WIDE)
    )
    low, high = (float(end) / divisor for end in (gaps[column].min(), gaps[column].max()))
    air = 0.16 * (max(high, 0.0) - min(low, 0.0))
    figure.update_yaxes(range=[low - air if low < 0 else 0, high + air if high > 0 else 0])
    if share:  # a sheet of slides writes its axis
        figure.update_yaxes(tickformat=".0%")
    # each bar says its value, which has no sign: below zero it is the other side's
    figure.update_yaxes(showticklabels=False, ticklabelposition="outside")
    for key, there, place in (("a", high > 0, "top"), ("b", low < 0, "bottom")):
        if there:
            _name_side(figure, sides[key], place, lang, theme)
    return figure


def _name_side(figure: go.Figure, side: Side, place: str, lang: str, theme: Theme) -> None:
    """At the top or the bottom of the plot, who counts more there."""
    figure.add_annotation(
        x=0,
        xref="paper",
        xanchor="left",
        xshift=44,
        y=1 if place == "top" else 0,
        yref="paper",
        yanchor=place,
        showarrow=False,
        text=f"<b>{text(lang, 'trade-side-more', name=side.name)}</b>",
        font={"size": 14, "color": TOKENS[theme][side.tone]},
    )


def draw_dumbbell(
    flows: dict[str, pd.DataFrame], sides: dict[str, Side], lang: str, theme: Theme
) -> go.Figure:
    """The last common year by flow: both counts on one line with the gap over it.

    ``flows``: words of the flow -> the gaps of it (topics.trade.rules.find_gaps).
    """
    last = {words: gaps.iloc[-1] for words, gaps in flows.items() if len(gaps)}
    divisor, unit = scale_of("usd", max(max(row.a, row.b) for row in last.values()), lang)
    pairs = [_make_pair(words, row, sides, divisor, unit, lang) for words, row in last.items()]
    return draw_dumbbells(pairs, (sides["a"], sides["b"]), divisor, lang, theme)


def _make_pair(
    words: str, row: Any, sides: dict[str, Side], divisor: float, unit: str, lang: str
) -> Pair:
    """Both counts of a row of gaps, with who counts more and by how much."""
    more = sides["a" if row.a >= row.b else "b"]
    gap = number(abs(row.a - row.b) / divisor, lang, 1, sign=True)
    share = percent(measure_excess(row.a, row.b), lang, 0, sign=True)
    said = named(more.name, qualified(joined(gap, unit, lang), share, lang), lang)
    return Pair(words, row.a, row.b, said, more.tone)
