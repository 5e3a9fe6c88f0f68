"""Goods of one place as bars lying under one another, each with its value and period."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.figure_words import FigureWords
from corridor.charts.marks import UNFADED, build_hover
from corridor.charts.part_years import PART_KINDS
from corridor.charts.template import build_figure, build_hatch, hide_values
from corridor.charts.theme import TOKENS, Theme
from corridor.language import period_text, printed, qualified, scale_of

#: pixels of a good: its name over its bar
_ROW = 50
#: before a value that is not exact, the same in every language
_SIGNS = {"more-than": ">\u202f", "about": "≈\u202f", "max": "≤\u202f", "min": "≥\u202f"}


def draw_goods(
    rows: pd.DataFrame,
    shorter: pd.DataFrame,
    names: Mapping[str, str],
    lang: str,
    theme: Theme,
    *,
    words: FigureWords,
) -> go.Figure:
    """A bar a good, a part of a year hatched; the name over it, value and period behind it, and
    behind the name what is newer and covers less than half a year.

    ``rows``, ``shorter``: goods.find_newest of one place; ``names``: series -> name of the good.
    """
    token, top = TOKENS[theme], float(rows["value"].max())
    divisor, _ = scale_of(rows["unit"].iloc[0], top, lang)
    height = _ROW * len(rows) + 16
    figure = build_figure(theme, lang, height=height, right=8, top=4, bottom=12, words=words)
    for place, row in enumerate(rows.itertuples()):
        part = row.period_kind in PART_KINDS
        figure.add_bar(
            x=[row.value / divisor],
            y=[-place - 0.22],
            width=0.34,
            orientation="h",
            marker=build_hatch(token["plain"]) if part else {"color": token["plain"]},
            customdata=[[row.series_id, row.period]],
            hovertemplate=build_hover(row, lang),
            **UNFADED,
        )
        name = f"<b>{names[row.series_id]}</b>"
        for other in shorter[shorter["series_id"] == row.series_id].itertuples():
            name += f" ({_spell(other, '', lang, divisor)})"
        _write(figure, 0, -place + 0.2, name, theme, 0)
        said = _spell(row, "b", lang, divisor)
        _write(figure, row.value / divisor, -place - 0.22, said, theme, 8)
    # the longest bar leaves room for the words behind it
    figure.update_xaxes(visible=False, range=[0, top / divisor * 1.6])
    hide_values(figure, range=[-len(rows) + 0.45, 0.5], rangemode="normal")
    return figure


def _spell(row: Any, tag: str, lang: str, divisor: float) -> str:
    """Value and period; ``tag`` around the value, where it is to be bold."""
    value = _SIGNS.get(row.qualifier, "") + printed(row.value, lang, divisor)
    value = f"<{tag}>{value}</{tag}>" if tag else value
    return qualified(value, period_text(row.period, lang, short=True), lang)


def _write(figure: go.Figure, x: float, y: float, words: str, theme: Theme, aside: int) -> None:
    figure.add_annotation(
        x=x,
        y=y,
        xshift=aside,
        xanchor="left",
        showarrow=False,
        text=words,
        font={"size": 14, "color": TOKENS[theme]["text"]},
    )
