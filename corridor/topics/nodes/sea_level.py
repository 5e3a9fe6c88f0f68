"""The level of the Caspian, which decides what a ship may load in its ports: years measured,
forecasts as a fan."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.figure_words import FigureWords
from corridor.charts.template import HEIGHT_SECOND, build_figure
from corridor.charts.theme import TOKENS, Theme, to_css_rgba
from corridor.evidence.statuses import PLANNED, full_years
from corridor.language import named, number, sentences
from corridor.language.spans import plain
from corridor.topics.chart import Chart
from corridor.topics.finding import spell_sentence
from corridor.topics.nodes import rules
from corridor.topics.nodes.node import ask_values
from corridor.topics.view import View

#: nodes whose ports the level bears on
PORTS = ("aktau", "kuryk")
#: the first year shown: before it one figure stands alone
SINCE = 1977
#: what is measured, what is forecast: the upper value and the lower one of a range
MEASURED, UPPER, LOWER = "caspian-level", "caspian-level-forecast", "caspian-level-forecast-low"


def draw_sea_level(view: View, slug: str) -> Chart | None:
    """Years of the sea's level and what is forecast; None for a place on no sea."""
    if slug not in PORTS:
        return None
    rows = ask_values(view, MEASURED, UPPER, LOWER)
    measured = full_years(rows[rows["series_id"] == MEASURED])
    measured = measured[measured["year"] >= SINCE]
    forecasts = full_years(rows, PLANNED)
    finding = rules.find_level(measured, forecasts)
    if finding is None:
        return None
    heading, measure = plain(spell_sentence(view, finding)), view.say("nodes-sea-sub")
    shown = pd.concat([measured, forecasts])
    alt = sentences([heading, measure], view.lang)
    figure = _draw_levels(measured, forecasts, view, FigureWords(heading, measure, alt))
    names = view.ask("series_titles", series=[MEASURED, UPPER, LOWER])
    titles = {row.series: view.name(row, "title") for row in names.itertuples()}
    return Chart("sea", figure, shown, view.say("nodes-sea-note"), 2, titles)


def _draw_levels(
    measured: pd.DataFrame, forecasts: pd.DataFrame, view: View, words: FigureWords
) -> go.Figure:
    """Dots of the years measured, dotted between them; the range of the forecasts pale."""
    lang, theme = view.lang, view.theme
    tone = TOKENS[theme]["plain"]
    figure = build_figure(theme, lang, height=HEIGHT_SECOND, right=56, top=24, words=words)
    _draw_fan(figure, measured.iloc[-1], forecasts, theme)
    marks.draw_line(figure, measured, tone, theme, lang)
    for row in measured.itertuples():
        said, bold = _label(row, lang), row.year == measured["year"].max()
        marks.draw_label(
            figure, row.year, row.value, said, theme, bold=bold, size=13, yshift=18, ground=True
        )
    for row in forecasts.itertuples():
        marks.draw_plan(
            figure,
            row.year,
            row.value,
            theme,
            words=_label(row, lang),
            hover_text=marks.describe_value(row, lang),
            data=[row.series_id, row.period],
            side="top",
        )
    first, last = int(measured["year"].min()), int(forecasts["year"].max())
    highest = int(measured.loc[measured["value"].idxmax(), "year"])
    told = sorted({first, highest, int(measured["year"].max()), last})
    figure.update_xaxes(range=[first - 4, last + 3], tickvals=told)
    low, high = float(forecasts["value"].min()), float(measured["value"].max())
    figure.update_yaxes(range=[low - 0.8, high + 1.2], rangemode="normal", nticks=5)
    return figure


def _label(row: Any, lang: str) -> str:
    """A level with its year: points lie too far apart in time for the axis to tell."""
    return named(str(row.year), number(row.value, lang), lang)


def _draw_fan(figure: go.Figure, newest: pd.Series, forecasts: pd.DataFrame, theme: Theme) -> None:
    """From the newest year measured to the highest and the lowest level of the last forecast."""
    last = forecasts[forecasts["year"] == forecasts["year"].max()]
    figure.add_scatter(
        x=[newest.year, last["year"].iloc[0], last["year"].iloc[0], newest.year],
        y=[newest.value, last["value"].max(), last["value"].min(), newest.value],
        mode="lines",
        fill="toself",
        fillcolor=to_css_rgba(TOKENS[theme]["plain"], 0.12),
        line={"width": 0},
        hoverinfo="skip",
    )
