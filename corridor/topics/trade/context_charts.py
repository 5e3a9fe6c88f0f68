"""What stands around the trade: the place in logistics with its bounds, the price of oil, the
pressure on supply chains. Context, joined with no count of trade."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.figure_words import FigureWords
from corridor.charts.template import HEIGHT_SECOND, build_figure
from corridor.charts.theme import TOKENS
from corridor.language import capitalize, number, period_text, sentences
from corridor.language.quantities import NAME, Quantity
from corridor.language.spans import plain
from corridor.topics.chart import Chart, Rows
from corridor.topics.finding import Finding, spell_sentence
from corridor.topics.signals import read_signal
from corridor.topics.view import View

RANK = "lpi-rank-kz"
#: signal -> digits that its values are shown with
SIGNALS = {"brent": 0, "gscpi": 1}
#: the first year shown of both
SINCE = 2010
KEYS = ("lpi", *SIGNALS)


def find_same_places(rows: pd.DataFrame) -> Finding | None:
    """That the last two places with bounds cannot be told apart, where each lies within those of
    the other; None where they can. ``rows``: query `series_bounds` of one series."""
    bounded = rows.dropna(subset=["low", "high"])
    if len(bounded) < 2:
        return None
    one, two = bounded.iloc[-2], bounded.iloc[-1]
    if not (one.low <= two.value <= one.high and two.low <= one.value <= two.high):
        return None
    said = {"first": one.value, "second": two.value}
    values = {key: Quantity(str(int(value)), NAME) for key, value in said.items()}
    years = {"one": one.year, "two": two.year}
    return Finding(
        "trade-lpi-same",
        values | {key: Quantity(str(int(year)), NAME) for key, year in years.items()},
    )


def draw_places(view: View) -> Chart | None:
    """Kazakhstan's place by year, with the bounds of confidence where they are printed."""
    question = {"series": [RANK]}
    rows = view.ask("series_bounds", **question)
    if rows.empty:
        return None
    found = find_same_places(rows)
    title = capitalize(plain(spell_sentence(view, found))) if found else view.say("trade-lpi")
    measure = view.say("trade-lpi-sub")
    bare = [str(int(year)) for year in rows.loc[rows["low"].isna(), "year"]]
    note = view.say("trade-lpi-bare", years=", ".join(bare)) if bare else ""
    publishers = [*rows["bounds_attribution"], *rows["attribution"]]
    sources = tuple(dict.fromkeys(name for name in publishers if name and not pd.isna(name)))
    words = FigureWords(title, measure, sentences([title, measure, note], view.lang), sources)
    others = Rows(rows, [("series_bounds", question)], [f"series/{RANK}"])
    return Chart("lpi", _draw_places(view, rows, words), note=note, others=others)


def make_place_table(view: View) -> pd.DataFrame:
    """Places by year with their bounds."""
    rows = view.ask("series_bounds", series=[RANK])
    between = [
        "–"
        if pd.isna(row.low)
        else f"{number(row.low, view.lang, 0)}–{number(row.high, view.lang, 0)}"
        for row in rows.itertuples()
    ]
    return pd.DataFrame(
        {
            view.say("table-period"): [str(year) for year in rows["year"]],
            view.say("trade-lpi-place"): [number(v, view.lang, 0) for v in rows["value"]],
            view.say("trade-lpi-bounds"): between,
        }
    )


def _draw_places(view: View, rows: pd.DataFrame, words: FigureWords) -> go.Figure:
    token, lang = TOKENS[view.theme], view.lang
    figure = build_figure(view.theme, lang, height=HEIGHT_SECOND, right=32, top=24, words=words)
    for row in rows.itertuples():
        if not pd.isna(row.low):
            figure.add_scatter(
                x=[row.year, row.year],
                y=[row.low, row.high],
                mode="lines",
                line={"color": token["line"], "width": 6},
                hoverinfo="skip",
            )
        marks.draw_label(
            figure,
            row.year,
            row.value,
            number(row.value, lang, 0),
            view.theme,
            yshift=0,
            xshift=12,
            anchor="left",
        )
    bounds = [
        "" if pd.isna(row.low) else f" ({number(row.low, lang, 0)}–{number(row.high, lang, 0)})"
        for row in rows.itertuples()
    ]
    figure.add_scatter(
        x=list(rows["year"]),
        y=list(rows["value"]),
        mode="markers",
        marker={"color": token["kazakhstan-count"], "symbol": "square", "size": 10},
        hovertemplate=[
            f"<b>{number(row.value, lang, 0)}</b>{said}<br>{row.year}<extra></extra>"
            for row, said in zip(rows.itertuples(), bounds, strict=True)
        ],
    )
    years = list(rows["year"])
    low, high = (rows[end].fillna(rows["value"]) for end in ("low", "high"))
    figure.update_xaxes(range=[min(years) - 1, max(years) + 1.6], tickvals=years)
    figure.update_yaxes(range=[high.max() + 6, low.min() - 10], rangemode="normal", nticks=5)
    return figure


def draw_context(view: View) -> list[Chart]:
    """The price of oil and the pressure on supply chains, month by month."""
    charts = (draw_signal(view, signal) for signal in SIGNALS)
    return [chart for chart in charts if chart is not None]


def draw_signal(view: View, signal: str) -> Chart | None:
    """A line of months; None where the vintage has none."""
    rows, where = read_signal(view, signal, "month", SINCE)
    if rows.empty:
        return None
    last, digits = rows.iloc[-1], SIGNALS[signal]
    title, measure = view.say(f"trade-{signal}"), view.say(f"trade-{signal}-sub")
    newest = view.say(
        "trade-signal-newest",
        month=period_text(last.period, view.lang),
        value=number(float(last["mean"]), view.lang, digits),
    )
    words = FigureWords(
        title,
        measure,
        sentences([title, measure, newest], view.lang),
        tuple(rows["attribution"].unique()),
    )
    figure = _draw_months(view, rows, digits, words)
    return Chart(signal, figure, note=view.say(f"trade-{signal}-note"), others=where)


def _draw_months(view: View, rows: pd.DataFrame, digits: int, words: FigureWords) -> go.Figure:
    token, lang = TOKENS[view.theme], view.lang
    figure = build_figure(view.theme, lang, height=HEIGHT_SECOND, right=56, words=words)
    at = [int(p[:4]) + (int(p[5:]) - 0.5) / 12 for p in rows["period"]]
    figure.add_scatter(
        x=at,
        y=list(rows["mean"]),
        mode="lines",
        line={"color": token["plain"], "width": 2},
        hovertemplate=[
            f"<b>{number(float(v), lang, digits)}</b><br>{period_text(p, lang)}<extra></extra>"
            for p, v in zip(rows["period"], rows["mean"], strict=True)
        ],
        cliponaxis=False,
    )
    newest = number(float(rows["mean"].iloc[-1]), lang, digits)
    marks.draw_label(
        figure, at[-1], rows["mean"].iloc[-1], newest, view.theme, xshift=8, yshift=0, anchor="left"
    )
    low, high = float(rows["mean"].min()), float(rows["mean"].max())
    air = (high - low) * 0.12
    figure.update_yaxes(
        range=[low - air if low < 0 else 0, high + air], rangemode="normal", nticks=5
    )
    years = list(range(int(at[0]), int(at[-1]) + 1, 5))
    figure.update_xaxes(range=[at[0] - 0.3, at[-1] + 0.3], tickvals=years)
    return figure
