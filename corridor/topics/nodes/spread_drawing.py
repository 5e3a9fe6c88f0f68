"""Spreads of what sources say, one under another, each on its own scale."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

import plotly.graph_objects as go

from corridor.charts.figure_words import FigureWords
from corridor.charts.marks import UNFADED
from corridor.charts.template import build_figure, hide_values
from corridor.charts.theme import TOKENS, Theme
from corridor.language import number, percent, printed, qualified, scale_of

#: pixels of a row
ROW = 62
#: letters of a name that stand in one line, on a phone and elsewhere
_LETTERS_PHONE, _LETTERS = 46, 70


@dataclass(frozen=True)
class Spread:
    """What sources say of one figure: its name, all its values, the one that is shown.

    ``cause``: why they differ, in words, where it is known.
    """

    name: str
    unit: str
    values: tuple[float, ...]
    shown: float
    series_id: str
    period: str
    cause: str = ""

    @property
    def low(self) -> float:
        """The smallest value."""
        return min(self.values)

    @property
    def high(self) -> float:
        """The largest value."""
        return max(self.values)


def draw_spreads(
    spreads: list[Spread], lang: str, theme: Theme, *, words: FigureWords, phone: bool = False
) -> go.Figure:
    """Disagreements one under another, in the order given: hollow dots for what sources say, the
    shown value filled, the spread in words at the right."""
    height = ROW * len(spreads) + 8
    figure = build_figure(
        theme, lang, height=height, right=64, left=8, top=4, bottom=4, words=words
    )
    for place, spread in enumerate(spreads):
        _draw_dots(figure, spread, -place - 0.62, lang, theme)
        _name_spread(figure, spread, -place - 0.06, lang, theme, phone)
        _write_values(figure, spread, -place - 0.62, lang, theme)
    figure.update_xaxes(visible=False, range=[0, 1])
    hide_values(figure, range=[-len(spreads), 0.05], rangemode="normal")
    return figure


def _places(spread: Spread) -> dict[float, float]:
    """Value -> its place between the smallest (0) and the largest (1)."""
    span = spread.high - spread.low
    return {value: (value - spread.low) / span for value in sorted(set(spread.values))}


def _draw_dots(figure: go.Figure, spread: Spread, y: float, lang: str, theme: Theme) -> None:
    token, places = TOKENS[theme], _places(spread)
    divisor, unit = scale_of(spread.unit, spread.high, lang)
    figure.add_scatter(
        x=[0, 1],
        y=[y, y],
        mode="lines",
        hoverinfo="skip",
        line={"color": token["line"], "width": 2},
    )
    figure.add_scatter(
        x=list(places.values()),
        y=[y] * len(places),
        mode="markers",
        cliponaxis=False,
        marker={
            "size": 12,
            "opacity": 1,
            "line": {"color": token["text"], "width": 2},
            "color": [token["text"] if v == spread.shown else token["page"] for v in places],
        },
        customdata=[[spread.series_id, spread.period]] * len(places),
        hovertext=[f"{printed(value, lang, divisor)} {unit}" for value in places],
        hovertemplate="%{hovertext}<extra></extra>",
        **UNFADED,
    )


def _name_spread(
    figure: go.Figure, spread: Spread, y: float, lang: str, theme: Theme, phone: bool
) -> None:
    _, unit = scale_of(spread.unit, spread.high, lang)
    name = spread.name if unit in spread.name else qualified(spread.name, unit, lang)
    figure.add_annotation(
        x=0,
        xref="paper",
        y=y,
        text=textwrap.shorten(name, _LETTERS_PHONE if phone else _LETTERS, placeholder=" …"),
        showarrow=False,
        xanchor="left",
        yanchor="top",
        xshift=-8,
        font={"size": 13, "color": TOKENS[theme]["voice2"]},
    )


def _write_values(figure: go.Figure, spread: Spread, y: float, lang: str, theme: Theme) -> None:
    """The ends and the shown value over their dots, the spread right of the line."""
    token, places = TOKENS[theme], _places(spread)
    divisor, _ = scale_of(spread.unit, spread.high, lang)
    for value in dict.fromkeys((spread.low, spread.high, spread.shown)):
        if value not in places:
            continue
        words, main = printed(value, lang, divisor), value == spread.shown
        figure.add_annotation(
            x=places[value],
            xref="paper",
            y=y,
            text=f"<b>{words}</b>" if main else words,
            showarrow=False,
            yshift=-15,
            font={"size": 13, "color": token["text" if main else "voice2"]},
        )
    figure.add_annotation(
        x=1,
        xref="paper",
        xanchor="left",
        xshift=14,
        y=y,
        showarrow=False,
        text=spell_spread(spread.low, spread.high, lang),
        font={"size": 14},
    )


def spell_spread(low: float, high: float, lang: str) -> str:
    """How far two values are apart: `× 2.1` from a third on, else `+3 %`."""
    if low > 0 and high / low >= 4 / 3:
        return f"×\u00a0{number(high / low, lang, 1)}"
    return percent(high / low - 1, lang, 0, sign=True)
