"""Use against capacity, drawn: lying bars of shares, the limit a short ochre line, today a thin
mark. Words stand over each bar, so any width holds them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.figure_words import FigureWords
from corridor.charts.template import build_figure
from corridor.charts.theme import TOKENS, Theme
from corridor.language import percent

#: pixels of a line of words, of a bar, and from it to what follows
_LINE, _BAR, _AFTER = 21, 13, 9
_ABOVE, _UNDER = 8, 30
#: colours of what binds and of what is used otherwise, in the figure and on the map
BINDS, USED = "primary", "voice2"
#: the axis goes this far beyond full use
_AIR = 1.02


@dataclass(frozen=True)
class UseBar:
    """An element: its ``name``, its ``load`` of its limit in words, the ``share`` of it that is
    used (None: no limit is known), that of today where it differs, whether it ``binds``, and what
    is read of it under the pointer."""

    name: str
    load: str
    share: float | None
    today: float | None
    binds: bool
    hover: str


def draw_use(
    bars: Sequence[UseBar], lang: str, theme: Theme, words: FigureWords, *, phone: bool = False
) -> go.Figure:
    """A bar an element, the fullest above; on a phone name and load stand on two lines."""
    lines = 2 if phone else 1
    step = _LINE * lines + _BAR + _AFTER
    high = step * len(bars)
    figure = build_figure(
        theme, lang, height=high + _ABOVE + _UNDER, right=10, top=_ABOVE, bottom=_UNDER, words=words
    )
    for place, bar in enumerate(bars):
        _write(figure, bar, place * step, theme, phone=phone)
        _draw(figure, bar, place * step + _LINE * lines + _BAR / 2, theme)
    ticks = [0, 0.25, 0.5, 0.75, 1]
    figure.update_yaxes(range=[high, 0], visible=False, ticklabelposition="outside")
    figure.update_xaxes(
        range=[0, _AIR], tickvals=ticks, ticktext=[percent(one, lang, 0) for one in ticks]
    )
    return figure


def _write(figure: go.Figure, bar: UseBar, top: float, theme: Theme, *, phone: bool) -> None:
    token = TOKENS[theme]
    pale = token["voice2"]
    places = [(0.0, "left", top, f"<b>{bar.name}</b>", token["text"])]
    if phone:
        places.append((0.0, "left", top + _LINE, bar.load, pale))
    else:
        places.append(
            (1 / _AIR, "right", top, bar.load, pale if bar.share is None else token["text"])
        )
    for x, anchor, y, said, colour in places:
        figure.add_annotation(
            x=x,
            xref="paper",
            xanchor=anchor,
            y=y + _LINE / 2,
            text=said,
            showarrow=False,
            align=anchor,
            font={"size": 14, "color": colour},
        )


def _draw(figure: go.Figure, bar: UseBar, y: float, theme: Theme) -> None:
    token = TOKENS[theme]
    _add_bar(figure, 1.0, y, token["band"])
    if bar.share is None:
        return
    colour = token[BINDS if bar.binds else USED]
    _add_bar(figure, bar.share, y, colour, bar.hover)
    _add_line(figure, 1.0, y, _BAR * 0.75, token["capacity"], 4)
    if bar.today is not None:
        _add_line(figure, bar.today, y, _BAR * 0.65, token["text"], 1.6)


def _add_bar(figure: go.Figure, share: float, y: float, colour: str, hover: str = "") -> None:
    known = {"hovertemplate": f"{hover}<extra></extra>"} if hover else {"hoverinfo": "skip"}
    figure.add_bar(
        x=[share],
        y=[y],
        width=_BAR,
        orientation="h",
        marker={"color": colour},
        **known,
        **marks.UNFADED,
    )


def _add_line(
    figure: go.Figure, x: float, y: float, half: float, colour: str, width: float
) -> None:
    figure.add_scatter(
        x=[x, x],
        y=[y - half, y + half],
        mode="lines",
        line={"color": colour, "width": width},
        hoverinfo="skip",
    )
