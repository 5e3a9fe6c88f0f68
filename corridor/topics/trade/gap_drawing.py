"""The gap between two counts of one trade: by year, and by flow in the last common year."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.axis import FEW_WIDE, choose_ticks
from corridor.charts.end_labels import Side
from corridor.charts.template import HEIGHT_MAIN, build_figure, hide_values
from corridor.charts.text_width import estimate_width
from corridor.charts.theme import TOKENS, Theme
from corridor.language import joined, named, number, percent, printed, qualified, scale_of, text
from corridor.topics.trade.rules import measure_excess

#: pixels left of the dumbbells for the words of the flow
_WORDS = 150
#: pixels right of them for the larger value
_RIGHT = 46


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
    top = max(max(row.a, row.b) for row in last.values())
    divisor, unit = scale_of("usd", top, lang)
    lines = [line for words in last for line in words.split("<br>")]
    left = round(max(_WORDS, *(estimate_width(line, 14) + 16 for line in lines)))
    figure = build_figure(theme, lang, height=90 + 96 * len(last), right=_RIGHT, left=left, top=20)
    for i, (words, row) in enumerate(last.items()):
        _add_dumbbell(figure, row, -i, sides, divisor, lang, theme)
        more = sides["a" if row.a >= row.b else "b"]
        gap = number(abs(row.a - row.b) / divisor, lang, 1, sign=True)
        share = percent(measure_excess(row.a, row.b), lang, 0, sign=True)
        figure.add_annotation(
            x=1,
            xref="paper",
            xshift=_RIGHT,
            xanchor="right",  # who counts more may be a long name
            y=-i,
            yshift=25,
            showarrow=False,
            font={"size": 13, "color": TOKENS[theme][more.tone]},
            text=named(more.name, qualified(joined(gap, unit, lang), share, lang), lang),
        )
        figure.add_annotation(
            x=0,
            xref="paper",
            xshift=-left,
            xanchor="left",
            y=-i,
            showarrow=False,
            text=words,
            align="left",
            font={"size": 14},
        )
    hide_values(figure, range=[-len(last) + 0.4, 0.6], rangemode="normal")
    lowest = min(min(row.a, row.b) for row in last.values()) / divisor
    _set_value_axis(figure, lowest, top / divisor, theme)
    return figure


def _add_dumbbell(
    figure: go.Figure,
    row: Any,
    y: int,
    sides: dict[str, Side],
    divisor: float,
    lang: str,
    theme: Theme,
) -> None:
    """Both counts of a row of gaps at the height ``y``: a bar, and on it a marker a side with its
    value outside."""
    figure.add_scatter(
        x=[row.a / divisor, row.b / divisor],
        y=[y, y],
        mode="lines",
        hoverinfo="skip",
        line={"color": TOKENS[theme]["rule"], "width": 7},
    )
    for value, other, side in ((row.a, row.b, sides["a"]), (row.b, row.a, sides["b"])):
        colour = TOKENS[theme][side.tone]
        figure.add_scatter(
            x=[value / divisor],
            y=[y],
            mode="markers",
            hoverinfo="skip",
            marker={"symbol": side.symbol, "size": 13, "color": colour},
        )
        right = value >= other
        figure.add_annotation(
            x=value / divisor,
            y=y,
            xshift=14 if right else -14,
            showarrow=False,
            text=f"<b>{printed(value, lang, divisor)}</b>",
            font={"size": 14, "color": colour},
            xanchor="left" if right else "right",
        )


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
