"""Goods of one place as bars lying under one another, each with its value and period."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.figure_words import FigureWords
from corridor.charts.marks import UNFADED, build_hover
from corridor.charts.part_years import PART_KINDS
from corridor.charts.template import build_figure, build_hatch, hide_values
from corridor.charts.text_width import estimate_width
from corridor.charts.theme import TOKENS, Theme
from corridor.language import period_text, printed, qualified, scale_of

#: pixels of a good: its name over its bar; of the bar, of a second line of the name, from the bar
#: to the words behind it, of the figure where it is narrowest
_ROW, _BAR, _LINE, _ASIDE, _WIDE = 50, 17, 18, 8, 340
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
    heads = [_head(row, shorter, names, lang, divisor) for row in rows.itertuples()]
    feet = list(accumulate(_ROW + _LINE * head.count("<br>") for head in heads))
    figure = build_figure(theme, lang, height=feet[-1] + 16, right=8, top=4, bottom=12, words=words)
    reach = 0.0
    for foot, head, row in zip(feet, heads, rows.itertuples(), strict=True):
        part, value = row.period_kind in PART_KINDS, row.value / divisor
        said = _spell(row, "b", lang, divisor)
        reach = max(reach, value * _WIDE / (_WIDE - _ASIDE - _measure(said)))
        figure.add_bar(
            x=[value],
            y=[_BAR / 2 - foot],
            width=_BAR,
            orientation="h",
            marker=build_hatch(token["plain"]) if part else {"color": token["plain"]},
            customdata=[[row.series_id, row.period]],
            hovertemplate=build_hover(row, lang),
            **UNFADED,
        )
        _write(figure, 0, _BAR - foot, head, theme, xref="paper", yanchor="bottom")
        _write(figure, value, _BAR / 2 - foot, said, theme, xshift=_ASIDE)
    # the longest bar leaves room for the words behind it
    figure.update_xaxes(visible=False, range=[0, reach])
    hide_values(figure, range=[-feet[-1] - 4, 4], rangemode="normal")
    return figure


def _head(
    row: Any, shorter: pd.DataFrame, names: Mapping[str, str], lang: str, divisor: float
) -> str:
    """The name of a good and what is newer but shorter, under it where a line is too narrow."""
    name = f"<b>{names[row.series_id]}</b>"
    others = shorter[shorter["series_id"] == row.series_id].itertuples()
    newer = " ".join(f"({_spell(other, '', lang, divisor)})" for other in others)
    whole = f"{name} {newer}".rstrip()
    return whole if _measure(whole) < _WIDE else f"{name}<br>{newer}"


def _measure(words: str) -> float:
    """Pixels of words, a little more for those in bold."""
    return estimate_width(words.replace("<b>", "").replace("</b>", ""), 14.5)


def _spell(row: Any, tag: str, lang: str, divisor: float) -> str:
    """Value and period; ``tag`` around the value, where it is to be bold."""
    value = _SIGNS.get(row.qualifier, "") + printed(row.value, lang, divisor)
    value = f"<{tag}>{value}</{tag}>" if tag else value
    return qualified(value, period_text(row.period, lang, short=True), lang)


def _write(figure: go.Figure, x: float, y: float, words: str, theme: Theme, **place: Any) -> None:
    figure.add_annotation(
        x=x,
        y=y,
        xanchor="left",
        align="left",
        showarrow=False,
        text=words,
        font={"size": 14, "color": TOKENS[theme]["text"]},
        **place,
    )
