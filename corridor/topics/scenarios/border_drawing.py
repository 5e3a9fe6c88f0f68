"""Hours in a post by how many arrive, drawn: flat at first, steep before its limit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from corridor.charts.figure_words import FigureWords
from corridor.charts.template import HEIGHT_MAIN, build_figure
from corridor.charts.text_width import estimate_width
from corridor.charts.theme import TOKENS, Theme


@dataclass(frozen=True)
class Curve:
    """Arrivals a day and hours in the post; where today's or tomorrow's traffic stands on it (None
    where it is past the limit), the words of that mark and of the limit; ``tried``: under the
    change."""

    x: Sequence[float]
    y: Sequence[float]
    mark: tuple[float, float] | None
    said: str
    limit: str
    tried: bool


#: the axis ends at so many times the highest mark, at least at so many services or the curve
_AIR, _SERVICES = 1.7, 3.0
#: width of a phone's plot, pixels
_PHONE = 330


def draw_curves(
    curves: Sequence[Curve], lang: str, theme: Theme, words: FigureWords, *, phone: bool = False
) -> go.Figure:
    """Each curve with its mark; its limit is written where it leaves the plot."""
    token = TOKENS[theme]
    widest = max(one.x[-1] for one in curves)
    over = max(estimate_width(one.limit, 14.5) for one in curves) / 2
    right = max(_find_overhang(one, widest) for one in curves) if phone else over
    figure = build_figure(
        theme,
        lang,
        height=HEIGHT_MAIN if not phone else 360,
        right=round(right) + 16,
        top=20 if phone else 34,
        bottom=34,
        words=words,
    )
    top = max(_find_top(one) for one in curves)
    for one in curves:
        colour = token["china-europe"] if one.tried else token["voice2"]
        _draw_curve(figure, one, colour, top)
        if not phone:
            _write_limit(figure, one, colour, top)
    figure.update_xaxes(range=[0, widest * 1.03], tickformat=",", nticks=5 if phone else 9)
    figure.update_yaxes(range=[0, top])
    return figure


def _find_top(curve: Curve) -> float:
    high = min(curve.y[0] * _SERVICES, max(curve.y))
    return max(high, (curve.mark[1] if curve.mark else 0) * _AIR)


def _draw_curve(figure: go.Figure, curve: Curve, colour: str, top: float) -> None:
    inside = [(x, y) for x, y in zip(curve.x, curve.y, strict=True) if y <= top * 1.5]
    figure.add_scatter(
        x=[x for x, _ in inside],
        y=[y for _, y in inside],
        mode="lines",
        line={"color": colour, "width": 2.6},
        hoverinfo="skip",
    )
    if curve.mark is None:
        return
    x, y = curve.mark
    figure.add_scatter(
        x=[x],
        y=[y],
        mode="markers",
        marker={"color": colour, "size": 11},
        hovertemplate=f"{curve.said}<extra></extra>",
    )
    figure.add_annotation(
        x=x,
        y=y,
        text=curve.said,
        showarrow=False,
        xanchor="left" if curve.tried else "right",
        xshift=10 if curve.tried else -10,
        yshift=-14 if curve.tried else 14,
        font={"size": 14, "color": colour},
    )


def _find_overhang(curve: Curve, widest: float) -> float:
    """Pixels that the words of a mark need right of a phone's plot."""
    if not curve.tried or curve.mark is None:
        return 0.0
    return max(0.0, estimate_width(curve.said, 14.5) - _PHONE * (1 - curve.mark[0] / widest))


def _write_limit(figure: go.Figure, curve: Curve, colour: str, top: float) -> None:
    """The limit in words, over the place where the curve leaves the plot."""
    leaves = next((x for x, y in zip(curve.x, curve.y, strict=True) if y >= top), curve.x[-1])
    figure.add_annotation(
        x=leaves,
        y=1,
        yref="paper",
        yanchor="bottom",
        showarrow=False,
        text=curve.limit,
        font={"size": 14, "color": colour},
    )
