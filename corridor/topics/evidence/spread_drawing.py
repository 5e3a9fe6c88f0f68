"""The spread of values that sources give for one series and period."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.figure_words import FigureWords, set_words
from corridor.charts.marks import UNFADED
from corridor.charts.template import build_figure, hide_values
from corridor.charts.theme import TOKENS, Theme
from corridor.language import joined, printed, scale_of


def draw_spread(rows: pd.DataFrame, lang: str, theme: Theme) -> go.Figure:
    """One disagreement as a line with pale dots, the shown value dark.

    ``rows``: query `conflicts` of one series and period (value_1, value_2, shown, unit).
    """
    token = TOKENS[theme]
    first = rows.iloc[0]
    values = sorted({*rows["value_1"], *rows["value_2"], first.shown} - {None})
    values = [v for v in values if pd.notna(v)]
    divisor, unit = scale_of(first.unit, max(values), lang)
    figure = build_figure(theme, lang, height=64, right=34, left=34, top=26, bottom=6)
    figure.add_scatter(
        x=[values[0], values[-1]],
        y=[0, 0],
        mode="lines",
        hoverinfo="skip",
        line={"color": token["line"], "width": 2},
    )
    figure.add_scatter(
        x=values,
        y=[0] * len(values),
        mode="markers",
        marker={
            "size": 12,
            "color": [token["text" if v == first.shown else "line"] for v in values],
            "opacity": 1,
        },
        customdata=[[first.series_id, first.period]] * len(values),
        cliponaxis=False,
        hovertext=[f"{printed(v, lang, divisor)} {unit}" for v in values],
        hovertemplate="%{hovertext}<extra></extra>",
        **UNFADED,
    )
    _add_values(figure, values, first.shown, lang, theme, divisor, unit)
    figure.update_xaxes(visible=False)
    hide_values(figure, range=[-1, 1], rangemode="normal")
    ends = "–".join(printed(v, lang, divisor) for v in (values[0], values[-1]))
    set_words(figure, FigureWords(alt=f"{ends} {unit}"))
    return figure


def _add_values(
    figure: go.Figure,
    values: list[float],
    shown: float,
    lang: str,
    theme: Theme,
    divisor: float,
    unit: str,
) -> None:
    """The lowest, the highest and the shown value over their dots, the last with its unit."""
    token = TOKENS[theme]
    for value in {values[0], values[-1], shown} & set(values):
        words, last = printed(value, lang, divisor), value == values[-1]
        words = joined(words, unit, lang) if last else words
        figure.add_annotation(
            x=value,
            y=0,
            yshift=17,
            showarrow=False,
            xanchor="right" if last else "center",
            xshift=12 if last else 0,
            text=f"<b>{words}</b>" if value == shown else words,
            font={"size": 14, "color": token["text" if value == shown else "voice2"]},
        )
