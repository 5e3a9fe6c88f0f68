"""Promises beside counts: a row a promise, how far the count came above or below it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.figure_words import FigureWords
from corridor.charts.marks import UNFADED
from corridor.charts.row_cuts import note_cuts
from corridor.charts.template import build_figure, hide_values
from corridor.charts.text_wrap import wrap_within
from corridor.charts.theme import TOKENS, Theme, to_css_rgba
from corridor.language import percent

#: pixels of a row, and on a phone, where the name stands over its mark
_ROW, _ROW_PHONE = 33, 70
#: pixels left of the marks for the names, of a name on a phone, of a line more than a row holds
_NAMES, _WIDE_PHONE, _LINE = 520, 340, 17
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
    labels = [_wrap_label(label, phone) for label in rows["label"]]
    places, depth = _place_rows(labels, phone)
    figure = build_figure(
        theme,
        lang,
        height=round(row * depth) + (64 if phone else 46),
        left=10 if phone else _NAMES,
        right=64,
        top=24 if phone else 6,
        bottom=30,
        words=words,
    )
    _draw_marks(figure, rows, places, theme)
    for y, label, one in zip(places, labels, rows.itertuples(), strict=True):
        _write_row(figure, label, one.share, y, lang, theme, phone)
    low, high = min(rows["share"].min(), 0.0), max(rows["share"].max(), 0.0)
    figure.update_xaxes(
        range=[low - 0.06, high + 0.06], showgrid=True, gridcolor=token["grid"], **_tick(lang)
    )
    hide_values(figure, range=[0.4 - depth, 0.6], rangemode="normal")
    note_cuts(figure, [(over + under) / 2 for over, under in pairwise(places)])
    return figure


def _tick(lang: str) -> dict[str, Any]:
    """Ticks every fifty per cent, written as the shares of the rows are."""
    ticks = [step / 2 for step in range(-2, 11)]
    return {"tickvals": ticks, "ticktext": [percent(one, lang, 0, sign=True) for one in ticks]}


def _draw_marks(figure: go.Figure, rows: pd.DataFrame, places: list[float], theme: Theme) -> None:
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


def _wrap_label(label: Sequence[str], phone: bool) -> list[str]:
    """Year, promise and count on a line, under it what they are of: whole."""
    head, name = label
    room = (_WIDE_PHONE, 12) if phone else (_NAMES, 13)
    return [f"<b>{head}</b>", *wrap_within(name, *room)]


def _place_rows(labels: Sequence[list[str]], phone: bool) -> tuple[list[float], float]:
    """The height of each row's mark, in rows downwards from 0, and the depth of all: what a row
    has no room for makes it taller, above its mark on a phone, to both sides beside it."""
    places, at = [], 0.0
    for lines in labels:
        more = max(0, len(lines) - (3 if phone else 2)) * _LINE
        taller = more / (_ROW_PHONE if phone else _ROW)
        places.append(-at - (taller if phone else taller / 2))
        at += 1 + taller
    return places, at


def _write_row(
    figure: go.Figure,
    lines: Sequence[str],
    share: float,
    y: float,
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
        yshift=8 if phone else 0,
        yanchor="bottom" if phone else "middle",
        showarrow=False,
        align="left",
        text="<br>".join(lines),
        font={"size": 12 if phone else 13, "color": TOKENS[theme]["text"]},
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
