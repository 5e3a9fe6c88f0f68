"""Crossings drawn: bars of the newest figures with their periods, and of all years."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.axis import choose_ticks
from corridor.charts.figure_words import FigureWords
from corridor.charts.lying_bars import BarGroup, LyingBar, draw_lying_bars
from corridor.charts.part_years import PART_KINDS, find_longest_parts, find_newest_figures
from corridor.charts.template import build_figure, set_value_range
from corridor.charts.theme import TOKENS, Theme
from corridor.charts.year_bars import choose_gap, shade_gaps
from corridor.evidence.statuses import full_years
from corridor.language import part_months, period_text, qualified, quantity

#: crossings in ink; the others are lighter
TO_KAZAKHSTAN = ("alashankou", "horgos")
#: first and last year of the small figures
YEARS = (2013, 2026)


def draw_newest(
    newest: dict[str, pd.DataFrame], names: dict[str, str], lang: str, theme: Theme
) -> go.Figure:
    """Lying bars on one scale: of each crossing its newest figure, after the one before it where
    the newest covers less than half a year; each with value and period in words over it.

    ``newest``: crossing -> rows as :func:`find_newest_figures` returns them; ``names``: crossing
    -> name.
    """
    token = TOKENS[theme]
    groups = []
    for key, own in newest.items():
        colour = token["plain" if key in TO_KAZAKHSTAN else "line"]
        rows = own.sort_values("period_end").itertuples()
        bars = [LyingBar(_spell(row, lang), row.value, colour, row) for row in rows]
        groups.append(BarGroup(names[key], bars))
    return draw_lying_bars(groups, lang, theme)


def _spell(row: Any, lang: str) -> str:
    said = quantity(row.value, row.unit, lang, qualifier=row.qualifier, status=row.status)
    return qualified(f"<b>{said}</b>", period_text(row.period, lang), lang)


def draw_years(
    rows: pd.DataFrame, lang: str, theme: Theme, *, top: float, words: FigureWords
) -> go.Figure:
    """A small figure of one crossing: full years filled, else the longest part of a year hatched,
    years without either pale; the newest that covers half a year in words. ``top`` is shared."""
    figure = build_figure(theme, lang, height=190, right=26, left=6, top=30, bottom=24, words=words)
    figure.update_layout(bargap=choose_gap(YEARS[1] - YEARS[0] + 1))
    figure.update_yaxes(nticks=3)
    shown = pd.concat([full_years(rows), find_longest_parts(rows)])
    shown = shown[shown["year"].between(*YEARS)]
    shade_gaps(figure, set(shown["year"]), *YEARS, theme, lang, elsewhere=True)
    colour = TOKENS[theme]["plain"]
    for row in shown.itertuples():
        marks.draw_bar(figure, row, row.year, colour, theme, lang)
    for row in find_newest_figures(rows).head(1).itertuples():
        _label_figure(figure, row, lang, theme)
    figure.update_xaxes(range=[YEARS[0] - 0.7, YEARS[1] + 0.7], tickvals=choose_ticks(*YEARS))
    set_value_range(figure, top, 0.4)
    return figure


def _label_figure(figure: go.Figure, row: Any, lang: str, theme: Theme) -> None:
    """The value over its bar, its period over that; leftwards, where older years are lower."""
    said = quantity(row.value, "", lang, qualifier=row.qualifier)
    when = str(row.year)
    if row.period_kind in PART_KINDS:  # in few letters: the figure is as wide as a thumb
        when = qualified(when, part_months(row.period, lang), lang)
    marks.draw_label(
        figure,
        row.year + 0.5,
        row.value,
        f"{when}<br><b>{said}</b>",
        theme,
        bold=False,
        size=12,
        yshift=20,
        anchor="right",
    )
