"""Scores of countries: a row a country, of one edition."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.figure_words import NO_WORDS, FigureWords
from corridor.charts.template import build_figure
from corridor.charts.theme import TOKENS, Theme
from corridor.language import number
from corridor.topics.roadmap.border_drawing import carry_passports, make_label

#: pixels of a row, and of the names at the left
ROW, NAMES = 26, 128
#: ends of the scale, and the scores that are named on it
SCALE, TICKS = [1.9, 4.5], [2, 2.5, 3, 3.5, 4]


def draw_scores(
    rows: pd.DataFrame,
    names: dict[str, str],
    tones: dict[str, str],
    lang: str,
    theme: Theme,
    *,
    words: FigureWords = NO_WORDS,
) -> go.Figure:
    """A row a country: a dot with its value.

    ``rows``: `border_rules.select_edition`, the best first; ``names``, ``tones``: series -> name,
    token.
    """
    token = TOKENS[theme]
    height = ROW * len(rows) + 46
    figure = build_figure(theme, lang, height=height, left=NAMES, right=30, bottom=24, words=words)
    rows = rows.assign(
        y=range(len(rows)),
        colour=[token[tones.get(series, "voice2")] for series in rows["series_id"]],
    )
    figure.add_traces([_draw_dots(rows, lang)])
    figure.update_layout(
        annotations=[
            label
            for row in rows.itertuples()
            for label in (
                _name_country(row, names[row.series_id], row.series_id in tones, theme),
                _write_score(row, lang),
            )
        ],
        yaxis={"range": [len(rows) - 0.4, -0.7], "showgrid": False, "showticklabels": False},
        xaxis={
            "range": SCALE,
            "tickvals": TICKS,
            "showgrid": True,
            "gridcolor": token["grid"],
            "tickformat": ".1f",
        },
    )
    return figure


def _draw_dots(rows: pd.DataFrame, lang: str) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": list(rows["value"]),
        "y": list(rows["y"]),
        "marker": {"size": 10, "color": list(rows["colour"])},
        **carry_passports(list(rows.itertuples()), lang),
    }


def _name_country(row: Any, name: str, bold: bool, theme: Theme) -> dict[str, Any]:
    return make_label(
        0,
        row.y,
        f"<b>{name}</b>" if bold else name,
        TOKENS[theme]["text"],
        size=14,
        xref="paper",
        xanchor="left",
        xshift=-NAMES,
    )


def _write_score(row: Any, lang: str) -> dict[str, Any]:
    words = f"<b>{number(row.value, lang)}</b>"
    return make_label(row.value, row.y, words, row.colour, xanchor="left", xshift=9)
