"""Tankers that called at the Kazakh ports of the Caspian, month by month, as radio signals have it;
a month whose signals were lost is hatched and said to be doubtful."""

from __future__ import annotations

import calendar

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.figure_words import FigureWords
from corridor.charts.template import HEIGHT_SECOND, build_figure, build_hatch, set_value_range
from corridor.charts.theme import TOKENS
from corridor.language import capitalize, number, period_text, sentences
from corridor.topics.chart import Chart
from corridor.topics.signals import read_signal
from corridor.topics.view import View

SIGNAL = "tanker-calls-kz"
#: the node whose page shows them: most calls are its own
NODE = "aktau"


def draw_tanker_calls(view: View, slug: str) -> Chart | None:
    """Calls a month; None for another node."""
    if slug != NODE:
        return None
    rows, where = read_signal(view, SIGNAL, "month")
    if rows.empty:
        return None
    title, measure = view.say("nodes-tankers"), view.say("nodes-tankers-sub")
    note = sentences([*_spell_doubts(view, rows), view.say("nodes-tankers-note")], view.lang)
    alt = sentences([title, measure, note], view.lang)
    words = FigureWords(title, measure, alt, tuple(rows["attribution"].unique()))
    return Chart("tankers", _draw(view, rows, words), note=note, others=where)


def _spell_doubts(view: View, rows: pd.DataFrame) -> list[str]:
    """Of each doubtful month its calls and those of the month before it."""
    said = []
    for place in rows.index[rows["suspect"]]:
        row, before = rows.loc[place], rows.loc[max(place - 1, 0)]
        words = view.say(
            "nodes-tankers-doubt",
            month=period_text(row.period, view.lang),
            calls=number(float(row.total), view.lang, 0),
            before=number(float(before.total), view.lang, 0),
        )
        said.append(capitalize(words))
    return said


def is_part(row: pd.Series) -> bool:
    """Whether days of the month are missing."""
    year, month = map(int, row.period.split("-"))
    return bool(row.n_values < calendar.monthrange(year, month)[1])


def _draw(view: View, rows: pd.DataFrame, words: FigureWords) -> go.Figure:
    token, lang = TOKENS[view.theme], view.lang
    figure = build_figure(view.theme, lang, height=HEIGHT_SECOND, right=16, words=words)
    for place, row in enumerate(rows.itertuples()):
        doubtful = row.suspect or is_part(rows.loc[row.Index])
        figure.add_bar(
            x=[place],
            y=[row.total],
            marker=build_hatch(token["plain"], 5) if doubtful else {"color": token["plain"]},
            hovertemplate=f"<b>{number(float(row.total), lang, 0)}</b><br>"
            f"{period_text(row.period, lang)}<extra></extra>",
        )
    ticks = [i for i, period in enumerate(rows["period"]) if period.endswith(("-01", "-07"))]
    figure.update_xaxes(
        range=[-1.6, len(rows) - 0.2],
        tickvals=ticks,
        ticktext=[period_text(rows["period"].iloc[i], lang, short=True) for i in ticks],
        tickangle=0,
    )
    set_value_range(figure, float(rows["total"].max()))
    return figure
