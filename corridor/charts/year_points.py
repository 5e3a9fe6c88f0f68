"""Years as points: one of several small figures on one scale."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.axis import choose_ticks
from corridor.charts.figure_words import NO_WORDS, FigureWords
from corridor.charts.part_years import find_equal_parts
from corridor.charts.template import build_figure, set_value_range
from corridor.charts.theme import TOKENS, Theme
from corridor.evidence.statuses import full_years
from corridor.language import printed, scale_of


def draw_year_points(
    rows: pd.DataFrame,
    lang: str,
    theme: Theme,
    *,
    tone: str,
    span: tuple[int, int],
    top: float,
    height: int = 190,
    words: FigureWords = NO_WORDS,
) -> go.Figure:
    """A small multiple: full years as points, dotted across gaps, the last value with its year.

    Without full years the newest part-years stand hatched. ``span`` and ``top`` are shared.
    """
    full = full_years(rows)
    divisor, _ = scale_of(rows["unit"].iloc[0], top, lang)
    figure = build_figure(
        theme, lang, height=height, right=26, left=6, top=30, bottom=24, words=words
    )
    figure.update_yaxes(nticks=3)
    colour = TOKENS[theme][tone]
    if full.empty:
        _draw_parts(figure, find_equal_parts(rows), colour, theme, lang, divisor)
    else:
        marks.draw_line(figure, full, colour, theme, lang, divisor=divisor, width=2, size=7)
        row = full.iloc[-1]
        marks.draw_label(
            figure,
            row.year,
            row.value / divisor,
            f"<b>{printed(row.value, lang, divisor)}</b><br>{row.period}",
            theme,
            bold=False,
            size=13,
            yshift=22,
            xshift=-6 if row.year == span[1] else 0,
        )
    figure.update_xaxes(range=[span[0] - 0.7, span[1] + 0.7], tickvals=choose_ticks(*span))
    set_value_range(figure, top / divisor, 0.35)
    return figure


def _draw_parts(
    figure: go.Figure, parts: pd.DataFrame, colour: str, theme: Theme, lang: str, divisor: float
) -> None:
    """Part-years as hatched bars, the last with its months and value."""
    for row in parts.itertuples():
        marks.draw_bar(figure, row, row.year, colour, theme, lang, divisor=divisor)
    if len(parts):
        row = parts.iloc[-1]
        words = marks.describe_part(row, lang, divisor)
        marks.draw_label(
            figure, row.year, row.value / divisor, words, theme, bold=False, size=13, yshift=20
        )
