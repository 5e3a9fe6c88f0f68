"""Promises beside counts: a row a promise, how far the count came above or below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.figure_words import FigureWords
from corridor.charts.marks import UNFADED
from corridor.charts.template import build_figure, hide_values
from corridor.charts.text_wrap import wrap_label
from corridor.charts.theme import TOKENS, Theme, to_css_rgba
from corridor.language import percent

#: pixels of a row, and on a phone, where the name stands over its mark
_ROW, _ROW_PHONE = 33, 70
#: pixels left of the marks for the names, letters of a name there and on a phone
_NAMES, _LETTERS, _LETTERS_PHONE = 510, 90, 50
#: a count nearer to its promise is as promised
NEAR = 0.02


def draw_scores(
    rows: pd.DataFrame, words: FigureWords, lang: str, theme: Theme, *, phone: bool
) -> go.Figure:
    """Each promise by the share its count is above or below: filled what was said before its year
    began, hollow what was said in it.

    ``rows``: scored promises with ``label`` (two lines) and ``hover``, in the order of the
    figure.
    """
    token, row = TOKENS[theme], _ROW_PHONE if phone else _ROW
    figure = build_figure(
        theme,
        lang,
        height=row * len(rows) + (64 if phone else 46),
        left=10 if phone else _NAMES,
        right=64,
        top=24 if phone else 6,
        bottom=30,
        words=words,
    )
    places = [-place for place in range(len(rows))]
    _draw_marks(figure, rows, places, theme)
    for y, one in zip(places, rows.itertuples(), strict=True):
        _write_row(figure, one.label, one.share, y, lang, theme, phone)
    low, high = min(rows["share"].min(), 0.0), max(rows["share"].max(), 0.0)
    figure.update_xaxes(
        range=[low - 0.06, high + 0.06], showgrid=True, gridcolor=token["grid"], **_tick(lang)
    )
    hide_values(figure, range=[-len(rows) + 0.4, 0.6], rangemode="normal")
    return figure


def _tick(lang: str) -> dict[str, Any]:
    """Ticks every fifty per cent, written as the shares of the rows are."""
    ticks = [step / 2 for step in range(-2, 11)]
    return {"tickvals": ticks, "ticktext": [percent(one, lang, 0, sign=True) for one in ticks]}


def _draw_marks(figure: go.Figure, rows: pd.DataFrame, places: list[int], theme: Theme) -> None:
    """The band of what is as promised, and of each promise its bar and its mark."""
    token = TOKENS[theme]
    figure.add_shape(
        type="rect",
        x0=-NEAR,
        x1=NEAR,
        yref="paper",
        y0=0,
        y1=1,
        line={"width": 0},
        fillcolor=to_css_rgba(token["line"], 0.35),
        layer="below",
    )
    for y, share in zip(places, rows["share"], strict=True):
        figure.add_scatter(
            x=[0, share],
            y=[y, y],
            mode="lines",
            hoverinfo="skip",
            line={"color": token["rule"], "width": 5},
        )
    ahead = rows["rule"] == "promised"
    figure.add_scatter(
        x=rows["share"].tolist(),
        y=places,
        mode="markers",
        cliponaxis=False,
        marker={
            "size": 11,
            "opacity": 1,
            "color": [token["plain"] if one else token["page"] for one in ahead],
            "line": {"color": token["plain"], "width": 2},
        },
        customdata=[[r.series_id, r.period] for r in rows.itertuples()],
        hovertext=rows["hover"].tolist(),
        hovertemplate="%{hovertext}<extra></extra>",
        **UNFADED,
    )


def _write_name(label: Sequence[str], letters: int, most: int) -> str:
    """Year, promise and count on a line, under it what they are of: cut last."""
    head, name = label
    return "<br>".join([f"<b>{head}</b>", *wrap_label(name, letters, most)])


def _write_row(
    figure: go.Figure,
    label: Sequence[str],
    share: float,
    y: int,
    lang: str,
    theme: Theme,
    phone: bool,
) -> None:
    """The name of a promise at the left, by how much it was missed or passed at the right."""
    figure.add_annotation(
        x=0,
        xref="paper",
        xshift=-10 if phone else -_NAMES,
        xanchor="left",
        y=y,
        yshift=30 if phone else 0,
        showarrow=False,
        align="left",
        text=_write_name(label, *((_LETTERS_PHONE, 2) if phone else (_LETTERS, 1))),
        hovertext="<br>".join(label),
        font={"size": 12, "color": TOKENS[theme]["text"]},
    )
    figure.add_annotation(
        x=1,
        xref="paper",
        xshift=62,
        xanchor="right",
        y=y,
        showarrow=False,
        text=f"<b>{percent(share, lang, 0, sign=True)}</b>",
        font={"size": 13},
    )
