"""The one plotly template: ink to data, no boxes, few grid lines, labels in the figure.

Figures are built as ``go.Figure`` and never with plotly express (ten times slower). Titles are
page text, not part of the picture: a figure carries them as FigureWords for the page, the slide
and the document.
"""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from corridor.charts.figure_words import NO_WORDS, FigureWords
from corridor.charts.frozen_figure import FrozenFigure
from corridor.charts.theme import SANS, TOKENS, Theme
from corridor.language import separators

HEIGHT_MAIN = 480
HEIGHT_SECOND = 290
HEIGHT_SPARK = 58

#: what every page hands to ``st.plotly_chart`` (no mode bar, no logo, nothing fetched)
CONFIG: dict[str, Any] = {
    "displayModeBar": False,
    "displaylogo": False,
    "scrollZoom": False,
    "doubleClick": False,
    "topojsonURL": "/app/static/topojson/",
}


def build_figure(
    theme: Theme,
    lang: str,
    *,
    height: int = HEIGHT_MAIN,
    right: int = 60,
    top: int = 20,
    left: int = 0,
    bottom: int = 28,
    words: FigureWords = NO_WORDS,
) -> go.Figure:
    """An empty figure in the house style; ``height`` and margins in pixels."""
    token = TOKENS[theme]
    # handed over whole: changing the layout of a figure that exists takes ten times as long
    layout = {
        "height": height,
        "margin": {"l": left, "r": right, "t": top, "b": bottom},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": SANS, "size": 14, "color": token["text"]},
        "separators": separators(lang),
        "bargap": 0.26,
        "barmode": "overlay",
        "showlegend": False,
        "hovermode": "closest",
        "clickmode": "event+select",
        "dragmode": False,
        "hoverlabel": {
            "bgcolor": token["page"],
            "bordercolor": token["rule"],
            "font": {"family": SANS, "size": 14, "color": token["text"]},
            "align": "left",
        },
        "xaxis": _build_x_axis(token),
        "yaxis": _build_y_axis(token),
        "meta": words.to_meta(),
    }
    return FrozenFigure(layout=layout)


def _build_axis(token: dict[str, str]) -> dict[str, Any]:
    return {
        "fixedrange": True,
        "zeroline": False,
        "tickfont": {"size": 13, "color": token["voice2"]},
    }


def _build_x_axis(token: dict[str, str]) -> dict[str, Any]:
    return _build_axis(token) | {
        "showgrid": False,
        "showline": True,
        "linecolor": token["line"],
        "ticks": "outside",
        "ticklen": 4,
        "tickcolor": token["line"],
        "tickformat": "d",
        "tickangle": 0,
    }


def _build_y_axis(token: dict[str, str]) -> dict[str, Any]:
    return _build_axis(token) | {
        "showgrid": True,
        "gridcolor": token["grid"],
        "showline": False,
        "ticklabelposition": "inside top",
        "ticklabeloverflow": "allow",
        "nticks": 5,
        "tickformat": ",",
        "rangemode": "tozero",
    }


def hide_values(figure: go.Figure, **layout: Any) -> None:
    """Take line, ticks and labels off the value axis; ``layout``: what else it is.

    Its labels must not lie inside: when plotly draws again (as the fonts arrive) and chooses the
    range of the other axis, it measures labels that lie inside and fails where none were drawn.
    """
    figure.update_yaxes(visible=False, ticklabelposition="outside", **layout)


def build_hatch(colour: str, size: int = 7) -> dict[str, Any]:
    """The mark of a part of a year: a hatched outline bar."""
    return {
        "color": "rgba(0,0,0,0)",
        "line": {"color": colour, "width": 1.6},
        "pattern": {"shape": "/", "fgcolor": colour, "size": size, "solidity": 0.22},
    }


def set_value_range(
    figure: go.Figure, top_value: float, share: float = 0.14, axis: str = "yaxis"
) -> None:
    """Fix the value axis from zero to the top value and some air above it."""
    figure.update_layout({axis: {"range": [0, top_value * (1 + share)]}})
