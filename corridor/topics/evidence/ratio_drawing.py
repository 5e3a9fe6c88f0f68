"""How far sources are apart, all disagreements on one scale: a row a figure, a dot a value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log2

import plotly.graph_objects as go

from corridor.charts.figure_words import FigureWords
from corridor.charts.marks import UNFADED
from corridor.charts.template import build_figure, hide_values
from corridor.charts.text_wrap import wrap_within
from corridor.charts.theme import TOKENS, Theme
from corridor.language import joined, named, number, printed, scale_of
from corridor.topics.disagreements import Disagreement

#: pixels of a row, and on a phone, where the name stands over its dots
_ROW, _ROW_PHONE = 20, 40
#: pixels left of the dots for the names; of a name there and on a phone; of a line more
_NAMES, _WIDE, _WIDE_PHONE, _LINE = 350, 344, 330, 15
#: ratios the axis is written at
_TICKS = (1, 1.25, 1.5, 2, 3, 5, 10)


@dataclass(frozen=True)
class Ratios:
    """Disagreements to draw with their names; ``top``: the ratio at the end of the scale, which
    figures side by side share."""

    found: Sequence[Disagreement]
    names: Sequence[str]
    top: float
    words: FigureWords


def draw_ratios(ratios: Ratios, lang: str, theme: Theme, *, phone: bool = False) -> go.Figure:
    """A row a disagreement: each value by how many times the smallest it is, the shown one filled,
    at the right the whole ratio. The scale is logarithmic."""
    names = [wrap_within(name, _WIDE_PHONE if phone else _WIDE, 12) for name in ratios.names]
    places, depth = _place_rows(names, phone)
    row = _ROW_PHONE if phone else _ROW
    height = round(row * depth) + 40
    figure = build_figure(
        theme,
        lang,
        height=height,
        left=10 if phone else _NAMES,
        right=52,
        top=6,
        bottom=30,
        words=ratios.words,
    )
    for y, one, name, lines in zip(places, ratios.found, ratios.names, names, strict=True):
        _draw_values(figure, one, name, y, lang, theme)
        _write_name(figure, name, lines, y, theme, phone)
        _write_ratio(figure, one, y, lang)
    ticks = [tick for tick in _TICKS if tick <= ratios.top * 1.02]
    figure.update_xaxes(
        range=[-0.04, log2(ratios.top) * 1.03],
        tickvals=[log2(tick) for tick in ticks],
        ticktext=["×" + number(tick, lang) for tick in ticks],
        showgrid=True,
        gridcolor=TOKENS[theme]["grid"],
    )
    hide_values(figure, range=[0.4 - depth, 0.6], rangemode="normal")
    return figure


def _place_rows(names: Sequence[list[str]], phone: bool) -> tuple[list[float], float]:
    """The height of each row's dots, in rows downwards from 0, and the depth of all: a name of
    more lines makes its row taller, above its dots on a phone, to both sides beside them."""
    places, at = [], 0.0
    for lines in names:
        taller = (len(lines) - 1) * _LINE / (_ROW_PHONE if phone else _ROW)
        places.append(-at - (taller if phone else taller / 2))
        at += 1 + taller
    return places, at


def spell_ratio(ratio: float, lang: str) -> str:
    """`×2.1`, a ratio below two with two decimals: `×1.02`."""
    return "×" + number(ratio, lang, 2 if ratio < 1.995 else 1)


def _draw_values(
    figure: go.Figure, one: Disagreement, name: str, y: float, lang: str, theme: Theme
) -> None:
    token = TOKENS[theme]
    places = [log2(value / one.values[0]) for value in one.values]
    figure.add_scatter(
        x=[places[0], places[-1]],
        y=[y, y],
        mode="lines",
        hoverinfo="skip",
        line={"color": token["line"], "width": 1.6},
    )
    tones = [token["text" if value == one.shown else "line"] for value in one.values]
    divisor, unit = scale_of(one.unit, one.values[-1], lang) if one.unit else (1.0, "")
    said = [joined(printed(value, lang, divisor), unit, lang) for value in one.values]
    figure.add_scatter(
        x=places,
        y=[y] * len(places),
        mode="markers",
        cliponaxis=False,
        marker={
            "size": 9,
            "opacity": 1,
            "symbol": "diamond" if one.is_planned else "circle",
            "line": {"color": tones, "width": 1.6},
            "color": token["page"] if one.is_planned else tones,
        },
        # a figure that shows no value has no passport
        customdata=None if one.shown is None else [[one.series_id, one.period]] * len(places),
        hovertext=[named(name, words, lang) for words in said],
        hovertemplate="%{hovertext}<extra></extra>",
        **UNFADED,
    )


def _write_name(
    figure: go.Figure, name: str, lines: Sequence[str], y: float, theme: Theme, phone: bool
) -> None:
    figure.add_annotation(
        x=0,
        xref="paper",
        xshift=-10 if phone else -_NAMES,
        xanchor="left",
        y=y,
        yshift=9 if phone else 0,
        yanchor="bottom" if phone else "middle",
        showarrow=False,
        align="left",
        text="<br>".join(lines),
        hovertext=name,
        font={"size": 12, "color": TOKENS[theme]["text"]},
    )


def _write_ratio(figure: go.Figure, one: Disagreement, y: float, lang: str) -> None:
    figure.add_annotation(
        x=1,
        xref="paper",
        xshift=10,
        xanchor="left",
        y=y,
        showarrow=False,
        text=f"<b>{spell_ratio(one.ratio, lang)}</b>",
        font={"size": 12},
    )
