"""Rated and planned capacities: at their dates, and as the range of a card."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.axis import choose_ticks
from corridor.charts.figure_words import FigureWords
from corridor.charts.template import (
    HEIGHT_SECOND,
    HEIGHT_SPARK,
    build_figure,
    hide_values,
    set_value_range,
)
from corridor.charts.theme import TOKENS, Theme
from corridor.evidence.statuses import CAPACITY
from corridor.language import printed, scale_of

#: years that the line of a rating reaches to each side
RATED = 0.35


def draw_ratings(rows: pd.DataFrame, lang: str, theme: Theme, *, words: FigureWords) -> go.Figure:
    """Rated and planned capacities of one unit at their dates: a short ochre line with its number
    for what a source rated, a hollow diamond for what is planned.

    ``rows``: series_value rows of one unit, rated or planned.
    """
    rows = rows.sort_values(["period_end", "value"]).drop_duplicates(
        ["period", "value", "status"], keep="last"
    )
    divisor, _ = scale_of(rows["unit"].iloc[0], rows["value"].max(), lang)
    figure = build_figure(theme, lang, height=HEIGHT_SECOND, right=40, top=24, words=words)
    for row in rows.itertuples():
        draw = draw_rating if row.status == CAPACITY else _draw_plan
        draw(figure, find_moment(row), row, divisor, lang, theme)
    first, last = int(rows["year"].min()), int(rows["year"].max())
    figure.update_xaxes(range=[first - 1, last + 2], tickvals=choose_ticks(first, last + 1))
    set_value_range(figure, rows["value"].max() / divisor, 0.22)
    return figure


def find_moment(row: Any) -> float:
    """Where the end of a period stands on an axis of years: mid-May 2025 at 2025.4."""
    day = row.period_end
    return float(day.year + (day.timetuple().tm_yday - 1) / 366)


def draw_rating(
    figure: go.Figure, x: float, row: Any, divisor: float, lang: str, theme: Theme
) -> None:
    """A short ochre line with its number: what one source rated at one time."""
    marks.draw_capacity(
        figure,
        x,
        row.value / divisor,
        printed(row.value, lang, divisor),
        theme,
        half=RATED,
        hover_text=marks.describe_value(row, lang),
        data=[row.series_id, row.period],
    )


def _draw_plan(
    figure: go.Figure, x: float, row: Any, divisor: float, lang: str, theme: Theme
) -> None:
    marks.draw_plan(
        figure,
        x,
        row.value / divisor,
        theme,
        words=printed(row.value, lang, divisor),
        hover_text=marks.describe_value(row, lang),
        data=[row.series_id, row.period],
        side="top",
    )


def draw_rating_strip(rows: pd.DataFrame, shown: Any, lang: str, theme: Theme) -> go.Figure:
    """A card's range: every rating as an upright ochre line on one scale, the shown one thick.

    ``rows``: two different values at the least.
    """
    token = TOKENS[theme]
    divisor, _ = scale_of(shown.unit, rows["value"].max(), lang)
    low, high = rows["value"].min(), rows["value"].max()
    figure = build_figure(theme, lang, height=HEIGHT_SPARK, right=20, left=20, top=10, bottom=22)
    figure.add_scatter(
        x=[low, high],
        y=[0, 0],
        mode="lines",
        line={"color": token["line"], "width": 2},
        hoverinfo="skip",
    )
    values = sorted(rows["value"].unique(), key=lambda value: value == shown.value)
    figure.add_scatter(
        x=values,
        y=[0] * len(values),
        mode="markers",
        hoverinfo="skip",
        cliponaxis=False,
        marker={
            "symbol": "line-ns-open",
            "size": 18,
            "line": {
                "color": token["capacity"],
                "width": [4.5 if v == shown.value else 1.6 for v in values],
            },
            "opacity": 1,
            "color": token["capacity"],
        },
    )
    ends = [low, high]
    figure.update_xaxes(
        showline=False,
        ticks="",
        tickvals=ends,
        tickfont={"size": 12},
        ticktext=[printed(value, lang, divisor) for value in ends],
    )
    hide_values(figure, range=[-1, 1], rangemode="normal")
    return figure
