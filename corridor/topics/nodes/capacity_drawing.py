"""Rated and planned capacities: in the order of their dates, and as the range of a card."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
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
from corridor.language import period_text, printed, scale_of, text


def draw_ratings(rows: pd.DataFrame, lang: str, theme: Theme, *, words: FigureWords) -> go.Figure:
    """Rated and planned capacities of one unit in the order of their dates: a short ochre line
    with its number for what exists, a hollow diamond for what is planned.

    ``rows``: series_value rows of one unit, rated or planned.
    """
    rows = rows.sort_values(["period_end", "value"]).drop_duplicates(
        ["period", "value", "status"], keep="last"
    )
    divisor, _ = scale_of(rows["unit"].iloc[0], rows["value"].max(), lang)
    figure = build_figure(theme, lang, height=HEIGHT_SECOND, right=24, top=24, words=words)
    dates = []
    for x, row in enumerate(rows.itertuples()):
        draw = _draw_rating if row.status == CAPACITY else _draw_plan
        draw(figure, x, row, divisor, lang, theme)
        status = text(lang, f"status-{row.status}")
        dates.append(f"{period_text(row.period, lang, short=True)}<br>{status}")
    figure.update_xaxes(
        tickvals=list(range(len(dates))),
        ticktext=dates,
        range=[-0.7, max(len(dates), 3) - 0.3],
        ticks="",
    )
    figure.update_layout(margin={"b": 44})
    set_value_range(figure, rows["value"].max() / divisor, 0.22)
    return figure


def _draw_rating(
    figure: go.Figure, x: int, row: Any, divisor: float, lang: str, theme: Theme
) -> None:
    """A pale bar under an ochre line with its number."""
    tip, mark = _hover(row, lang), [row.series_id, row.period]
    figure.add_bar(
        x=[x],
        y=[row.value / divisor],
        width=0.7,
        marker={"color": TOKENS[theme]["band"]},
        customdata=[mark],
        hovertemplate=tip + "<extra></extra>",
        **marks.UNFADED,
    )
    marks.draw_capacity(
        figure,
        x,
        row.value / divisor,
        f"<b>{printed(row.value, lang, divisor)}</b>",
        theme,
        half=0.35,
        hover_text=tip,
        data=mark,
    )


def _draw_plan(
    figure: go.Figure, x: int, row: Any, divisor: float, lang: str, theme: Theme
) -> None:
    marks.draw_plan(
        figure,
        x,
        row.value / divisor,
        theme,
        words=printed(row.value, lang, divisor),
        hover_text=_hover(row, lang),
        data=[row.series_id, row.period],
        side="top",
    )


def _hover(row: Any, lang: str) -> str:
    return marks.build_hover(row, lang).removesuffix("<extra></extra>")


def draw_rating_strip(rows: pd.DataFrame, shown: Any, lang: str, theme: Theme) -> go.Figure:
    """A card's range: every rating as a hollow dot on one line, the shown one filled."""
    token = TOKENS[theme]
    divisor, _ = scale_of(shown.unit, rows["value"].max(), lang)
    low, high = rows["value"].min(), rows["value"].max()
    figure = build_figure(theme, lang, height=HEIGHT_SPARK, right=20, left=20, top=10, bottom=22)
    if low < high:
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
            "size": 10,
            "line": {"color": token["capacity"], "width": 2},
            "opacity": 1,
            "color": [token["capacity"] if v == shown.value else token["page"] for v in values],
        },
    )
    ends = sorted({low, high})
    figure.update_xaxes(
        showline=False,
        ticks="",
        tickvals=ends,
        tickfont={"size": 12},
        ticktext=[printed(value, lang, divisor) for value in ends],
        range=None if low < high else [0, 2 * high],
    )
    hide_values(figure, range=[-1, 1], rangemode="normal")
    return figure
