"""Lying bars for a hall: few, in very large type, the name of each over it."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from corridor.charts.figure_words import FigureWords
from corridor.charts.screen import HEIGHT, WIDE
from corridor.charts.template import build_figure
from corridor.charts.text_width import estimate_width
from corridor.charts.theme import TOKENS, Theme

#: pixels of a line of words, of a bar, of letters
_LINE, _BAR, _SIZE = 46, 54, 30
#: pixels that a hall's subtitle of two lines takes from the figure
_LESS = 60


def draw_lying(
    bars: Sequence[tuple[str, float, str]],
    lang: str,
    theme: Theme,
    *,
    alt: str,
    top: float | None = None,
    wide: float = WIDE,
) -> go.Figure:
    """A bar a name with its value in words at the right, from above; ``top``: the end of the
    scale, else the largest value; ``wide``: pixels in which a name and its value stand side by
    side."""
    high = HEIGHT - _LESS
    token, step = TOKENS[theme], (high - 10) / len(bars)
    words = FigureWords(alt=alt)
    longest = max(estimate_width(f"{name}   {said}", 1.06) for name, _, said in bars)
    size = min(_SIZE, int(wide / longest))
    figure = build_figure(theme, lang, height=high, right=0, top=5, bottom=5, words=words)
    end = top or max(value for _, value, _ in bars)
    for place, (name, value, said) in enumerate(bars):
        start = place * step
        for x, anchor, shown in ((0, "left", name), (1, "right", f"<b>{said}</b>")):
            figure.add_annotation(
                x=x,
                xref="paper",
                xanchor=anchor,
                y=start + _LINE / 2,
                text=shown,
                showarrow=False,
                font={"size": size, "color": token["text"]},
            )
        for length, colour in ((end, token["band"]), (value, token["plain"])):
            figure.add_bar(
                x=[length],
                y=[start + _LINE + _BAR / 2],
                width=_BAR,
                orientation="h",
                marker={"color": colour},
                hoverinfo="skip",
            )
    figure.update_xaxes(range=[0, end], visible=False)
    figure.update_yaxes(range=[high - 10, 0], visible=False)
    return figure
