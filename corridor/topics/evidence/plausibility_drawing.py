"""Ratios of independent figures, every kind on one scale: a row a kind, a dot a pair of figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log2

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.figure_words import FigureWords
from corridor.charts.marks import UNFADED
from corridor.charts.template import build_figure, hide_values
from corridor.charts.theme import TOKENS, Theme, to_css_rgba
from corridor.language import number

#: pixels of a row, and on a phone, where the name stands over its dots
_ROW, _ROW_PHONE = 54, 70
#: pixels left of the dots for the names, and right of them
_NAMES, _RIGHT = 300, 30
#: how many times the middle of its kind the axis is written at
_TICKS = (0.25, 0.5, 0.75, 1, 1.5, 2, 4)


@dataclass(frozen=True)
class KindRow:
    """A kind of ratio: its ratios (query `plausibility`), the middle one, its name, what is said
    of each ratio where it lies outside (observation -> words)."""

    rows: pd.DataFrame
    middle: float
    name: str
    said: dict[str, str]


def draw_ratios(
    kinds: Sequence[KindRow], words: FigureWords, lang: str, theme: Theme, *, phone: bool
) -> go.Figure:
    """Each ratio by how many times the middle of its kind it is, on a logarithmic scale; the band
    pale, what lies outside of it dark and named; diamonds are figures that are not shown."""
    row = _ROW_PHONE if phone else _ROW
    figure = build_figure(
        theme,
        lang,
        height=row * len(kinds) + 50,
        left=10 if phone else _NAMES,
        right=_RIGHT,
        top=10,
        bottom=30,
        words=words,
    )
    ends = [0.0]
    for place, kind in enumerate(kinds):
        ends += _draw_kind(figure, kind, -place, lang, theme)
        _write_name(figure, kind, -place, theme, phone)
    low, high = min(ends) - 0.15, max(ends) + 0.15
    ticks = [tick for tick in _TICKS if low <= log2(tick) <= high]
    figure.update_xaxes(
        range=[low, high],
        tickvals=[log2(tick) for tick in ticks],
        ticktext=["×" + number(tick, lang) for tick in ticks],
        showgrid=True,
        gridcolor=TOKENS[theme]["grid"],
    )
    hide_values(figure, range=[-len(kinds) + 0.4, 0.6], rangemode="normal")
    return figure


def _draw_kind(figure: go.Figure, kind: KindRow, y: float, lang: str, theme: Theme) -> list[float]:
    """A row: its band, its dots, the names of those outside; where the dots are."""
    token, first = TOKENS[theme], kind.rows.iloc[0]
    if pd.notna(first.low):
        figure.add_shape(
            type="rect",
            x0=log2(first.low / kind.middle),
            x1=log2(first.high / kind.middle),
            y0=y - 0.22,
            y1=y + 0.22,
            line={"width": 0},
            fillcolor=to_css_rgba(token["line"], 0.22),
            layer="below",
        )
    places = [log2(ratio / kind.middle) for ratio in kind.rows["ratio"]]
    shown = (kind.rows["role"] == "preferred") & (kind.rows["other_role"] == "preferred")
    figure.add_scatter(
        x=places,
        y=[y] * len(places),
        mode="markers",
        cliponaxis=False,
        marker={
            "size": [12 if out else 9 for out in kind.rows["outside"]],
            "opacity": 1,
            "symbol": ["circle" if one else "diamond-open" for one in shown],
            "color": [token["error" if out else "plain"] for out in kind.rows["outside"]],
            "line": {"width": 1, "color": token["page"]},
        },
        customdata=[[r.series_id, r.period] for r in kind.rows.itertuples()],
        hovertext=[kind.said[key] for key in kind.rows["key"]],
        hovertemplate="%{hovertext}<extra></extra>",
        **UNFADED,
    )
    for row in kind.rows[kind.rows["outside"]].itertuples():
        figure.add_annotation(
            x=log2(row.ratio / kind.middle),
            y=y,
            yshift=17,
            showarrow=False,
            text=f"<b>{number(row.ratio, lang, 0)}</b>",
            font={"size": 13, "color": token["error"]},
        )
    return places


def _write_name(figure: go.Figure, kind: KindRow, y: float, theme: Theme, phone: bool) -> None:
    figure.add_annotation(
        x=0,
        xref="paper",
        xshift=-10 if phone else -_NAMES,
        xanchor="left",
        y=y,
        yshift=26 if phone else 0,
        showarrow=False,
        align="left",
        text=kind.name,
        font={"size": 13, "color": TOKENS[theme]["text"]},
    )
