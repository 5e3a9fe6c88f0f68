"""Milestones drawn: a count since the first train on an axis of time."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.template import HEIGHT_MAIN, build_figure, set_value_range
from corridor.charts.theme import TOKENS, Theme, blend
from corridor.language import date_text, number, printed, qualified, text
from corridor.topics.traffic.rules import MILESTONE


def draw_milestones(
    rows: pd.DataFrame, found: pd.DataFrame, lang: str, theme: Theme, tone: str = "china-europe"
) -> go.Figure:
    """All counts since the first train as dots, the ten thousands large with count and day left of
    them, the days from one to the next right of the way between.

    ``rows``: since-start rows of one series; ``found``: the ten thousands among them, as
    `rules.find_milestones` returns them. What lies between two dots is a link, no value.
    """
    token = TOKENS[theme]
    figure = build_figure(theme, lang, height=HEIGHT_MAIN, right=64)
    points = rows.sort_values("period_end").assign(x=lambda r: [_place(d) for d in r["period_end"]])
    _draw_link(figure, points, token["line"])
    other = points[~points["period"].isin(found["period"])]
    for own, colour, size in ((other, token["line"], 7), (found, token[tone], 13)):
        _draw_dots(figure, own, colour, token["page"], size, lang)
    first = _place(points["period_end"].iloc[0])
    for before, row in zip([None, *found.itertuples()], found.itertuples(), strict=False):
        _name_milestone(figure, row, lang, theme)
        if before is not None:
            _write_days(figure, before, row, lang, theme)
    last = points["x"].iloc[-1]
    figure.update_xaxes(
        range=[min(first - 0.3, last - 3.4), last + 0.3],
        tickvals=list(range(int(first) + 1, int(last) + 2)),
    )
    set_value_range(figure, float(points["value"].max()), 0.08)
    return figure


def _place(day: Any) -> float:
    """A day on an axis whose years begin at whole numbers."""
    year = dt.date(day.year, 1, 1)
    of_year = (dt.date(day.year + 1, 1, 1) - year).days
    return float(day.year + (dt.date(day.year, day.month, day.day) - year).days / of_year)


def _draw_link(figure: go.Figure, points: pd.DataFrame, colour: str) -> None:
    figure.add_scatter(
        x=list(points["x"]),
        y=list(points["value"]),
        mode="lines",
        line={"color": colour, "width": 1.6, "dash": "2px,4px"},
        hoverinfo="skip",
    )


def _draw_dots(
    figure: go.Figure, rows: pd.DataFrame, colour: str, page: str, size: int, lang: str
) -> None:
    if rows.empty:
        return
    exact = rows["qualifier"].isin(["exact", "rounded"])
    pale = blend(colour, page)
    figure.add_scatter(
        x=[_place(day) for day in rows["period_end"]],
        y=list(rows["value"]),
        mode="markers",
        marker={
            "color": [colour if sure else pale for sure in exact],
            "size": size,
            "line": {"color": colour, "width": 1.6},
        },
        customdata=rows[["series_id", "period"]].to_numpy().tolist(),
        hovertemplate=[marks.build_hover(row, lang) for row in rows.itertuples()],
        cliponaxis=False,
        **marks.UNFADED,
    )


def _name_milestone(figure: go.Figure, row: Any, lang: str, theme: Theme) -> None:
    """Count and day, left of the dot, where the curve lies lower; of the lowest right of it."""
    words = qualified(f"<b>{printed(row.value, lang)}</b>", date_text(row.day, lang, "short"), lang)
    lowest = row.value <= MILESTONE
    marks.draw_label(
        figure,
        _place(row.day),
        row.value,
        words,
        theme,
        bold=False,
        yshift=0,
        xshift=14 if lowest else -12,
        anchor="left" if lowest else "right",
        ground=True,
    )


def _write_days(figure: go.Figure, before: Any, row: Any, lang: str, theme: Theme) -> None:
    """Days from one milestone to the next; how many trains where they are more than one step."""
    days = text(lang, "traffic-days", n=int(row.days), count=number(row.days, lang, 0))
    if row.trains > MILESTONE:
        trains = number(row.trains, lang, 0)
        days = text(lang, "traffic-days-trains", days=days, trains=trains)
    marks.draw_label(
        figure,
        (_place(before.day) + _place(row.day)) / 2,
        (before.value + row.value) / 2,
        days,
        theme,
        bold=False,
        size=13,
        yshift=0,
        xshift=12,
        anchor="left",
        colour=TOKENS[theme]["voice2"],
        ground=True,
    )
