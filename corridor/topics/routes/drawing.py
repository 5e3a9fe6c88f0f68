"""Staircases drawn: what has passed, by the kilometre, along several ways."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from corridor.charts.end_labels import spread_heights
from corridor.charts.figure_words import FigureWords
from corridor.charts.template import HEIGHT_MAIN, build_figure, set_value_range
from corridor.charts.text_width import estimate_width
from corridor.charts.theme import TOKENS, Theme

#: corridor -> colour token, as on the map
TONES = {
    "northern": "china-europe",
    "middle": "middle",
    "southern": "south",
    "central-asia": "china-central-asia",
}
#: the second way of a corridor is dashed
_DASH = "8px,4px"
#: pixels over and under the plot, and the share of air above its highest label
_TOP, _FOOT, _AIR = 16, 34, 0.08


@dataclass(frozen=True)
class Stair:
    """One way as a line: its points, the words at its end, places where it stands still with what
    is said of them, its corridor, whether another of the corridor is drawn before it, and its name
    for a phone."""

    corridor: str
    x: tuple[float, ...]
    y: tuple[float, ...]
    name: str
    total: str
    stops: tuple[tuple[float, float, str], ...]
    second: bool = False
    brief: str = ""


def draw_stairs(
    stairs: Sequence[Stair], lang: str, theme: Theme, words: FigureWords, *, phone: bool = False
) -> go.Figure:
    """Every way as a line that rises while it waits; its name and total right of the plot (on a
    phone the name in brief, for the whole ones stand in the table)."""
    token = TOKENS[theme]
    said = [_list_words(one, phone) for one in stairs]
    labels = [f"<b>{name}</b><br>{total}" for name, total in said]
    wide = max((estimate_width(words, 14.5) for pair in said for words in pair), default=0)
    figure = build_figure(
        theme, lang, height=HEIGHT_MAIN, right=round(wide) + 20, top=_TOP, bottom=_FOOT, words=words
    )
    heights = _place_labels([one.y[-1] for one in stairs], 38)
    for n, one in enumerate(stairs):
        colour = token[TONES.get(one.corridor, "voice2")]
        _draw_line(figure, one, colour)
        figure.add_annotation(
            x=1,
            xref="paper",
            xanchor="left",
            xshift=8,
            y=heights[str(n)],
            showarrow=False,
            text=labels[n],
            align="left",
            font={"size": 14, "color": colour},
        )
    longest = max(one.x[-1] for one in stairs)
    figure.update_xaxes(range=[0, longest * 1.01], tickformat=",", nticks=4 if phone else 8)
    set_value_range(figure, max(heights.values()), _AIR)
    return figure


def _place_labels(ends: list[float], tall: int) -> dict[str, float]:
    """Heights of labels ``tall`` pixels high that keep apart: those that are pushed up make the
    axis longer, and a pixel of it more."""
    values = {str(n): end for n, end in enumerate(ends)}
    heights = values
    for _ in range(4):
        pixel = max(heights.values()) * (1 + _AIR) / (HEIGHT_MAIN - _TOP - _FOOT)
        heights = spread_heights(values, tall * pixel)
    return heights


def _list_words(stair: Stair, phone: bool) -> tuple[str, str]:
    return stair.brief if phone else stair.name, stair.total


def _draw_line(figure: go.Figure, stair: Stair, colour: str) -> None:
    figure.add_scatter(
        x=list(stair.x),
        y=list(stair.y),
        mode="lines",
        line={"color": colour, "width": 2.4, **({"dash": _DASH} if stair.second else {})},
        hoverinfo="skip",
    )
    figure.add_scatter(
        x=[x for x, _, _ in stair.stops],
        y=[y for _, y, _ in stair.stops],
        mode="markers",
        marker={"color": colour, "size": 8},
        hovertemplate=[f"{words}<extra></extra>" for _, _, words in stair.stops],
        cliponaxis=False,
    )
