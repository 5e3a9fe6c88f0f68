"""Months, and the same parts of several years, as bars: comparable with one another only."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.axis import FEW_WIDE, choose_ticks
from corridor.charts.figure_words import FigureWords
from corridor.charts.template import build_figure, set_value_range
from corridor.charts.theme import TOKENS, Theme, to_css_rgba
from corridor.evidence.statuses import HAPPENED
from corridor.language import printed, scale_of


def draw_month_bars(
    rows: pd.DataFrame,
    lang: str,
    theme: Theme,
    *,
    tone: str,
    words: FigureWords,
    top: float | None = None,
) -> go.Figure:
    """Months of one series as bars; derived ones carry ≈; months without a figure stay empty.

    ``top`` fixes the scale (same unit), here and for parts of years."""
    months = rows[(rows["period_kind"] == "month") & rows["status"].isin(HAPPENED)]
    months = months.sort_values("period_end").copy()
    months["x"] = [r.year + (r.period_end.month - 0.5) / 12 for r in months.itertuples()]
    largest = max(top or 0, months["value"].max())
    divisor, _ = scale_of(months["unit"].iloc[0], largest, lang)
    figure = build_figure(theme, lang, height=480, right=60, words=words)
    colour = TOKENS[theme][tone]
    for row in months.itertuples():
        marks.draw_bar(figure, row, row.x, colour, theme, lang, divisor=divisor, width=0.066)
        figure.data[-1].marker.pattern = None
        figure.data[-1].marker.color = to_css_rgba(colour, 0.55) if row.derivation else colour
    peak = months.loc[months["value"].idxmax()]
    value = printed(peak.value, lang, divisor)
    marks.draw_label(figure, peak.x, peak.value / divisor, value, theme)
    first, last = int(months["year"].min()), int(months["year"].max())
    figure.update_xaxes(range=[first, last + 1], tickvals=choose_ticks(first, last, few=FEW_WIDE))
    set_value_range(figure, largest / divisor)
    return figure


def draw_parts_of_years(
    rows: pd.DataFrame,
    lang: str,
    theme: Theme,
    *,
    tone: str,
    words: FigureWords,
    top: float | None = None,
) -> go.Figure:
    """The same months of each year, hatched: comparable with one another, not with years."""
    largest = max(top or 0, rows["value"].max())
    divisor, _ = scale_of(rows["unit"].iloc[0], largest, lang)
    figure = build_figure(theme, lang, height=480, right=60, words=words)
    for row in rows.itertuples():
        y, value = row.value / divisor, printed(row.value, lang, divisor)
        marks.draw_bar(figure, row, row.year, TOKENS[theme][tone], theme, lang, divisor=divisor)
        marks.draw_label(figure, row.year, y, value, theme)
    first, last = int(rows["year"].min()), int(rows["year"].max())
    ticks = choose_ticks(first, last, few=FEW_WIDE)
    figure.update_xaxes(range=[first - 0.6, last + 0.6], tickvals=ticks)
    set_value_range(figure, largest / divisor)
    return figure
