"""The ground of the timeline: what is drawn on it, gathered before the figure is made."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go

from corridor.charts.marks import UNFADED
from corridor.charts.theme import TOKENS, Theme

#: years shown; what lies outside stands at the edge with its year
FIRST, LAST = 2022.0, 2031.12
#: height of a bar, in rows; on a phone so much of it
BAR, BAR_PHONE = 0.42, 0.62


def place_day(day: dt.date, *, end: bool = False) -> float:
    """A day as a year with its fraction; ``end``: the evening of that day."""
    first = dt.date(day.year, 1, 1)
    length = (dt.date(day.year + 1, 1, 1) - first).days
    return day.year + ((day - first).days + end) / length


@dataclass
class TimelineSheet:
    """What is drawn, gathered: plotly checks a whole layout at every addition, so it gets one.

    ``now``: today as a year with its fraction. Marks stand at a year ``x`` and a depth ``y``, in
    rows from the top; colours are tokens of the theme.
    """

    theme: Theme
    lang: str
    phone: bool
    now: float
    shapes: list[dict[str, Any]] = field(default_factory=list)
    notes: list[dict[str, Any]] = field(default_factory=list)
    #: (line colour, fill colour, size) -> places of diamonds
    diamonds: dict[tuple[str, str, int], list[tuple[float, float]]] = field(default_factory=dict)
    #: where dates that have passed lie, dotted from there to today
    passed: list[tuple[float, float]] = field(default_factory=list)

    def colour(self, token: str) -> str:
        """The colour of a token in the theme of the sheet."""
        return TOKENS[self.theme][token]

    def write(self, words: str, x: float, y: float, token: str, **more: Any) -> None:
        """Words right of a place; ``more``: settings of a plotly annotation, and its ``size``."""
        font = {"size": more.pop("size", 13), "color": self.colour(token)}
        self.notes.append(
            {
                "x": x,
                "y": y,
                "text": words,
                "showarrow": False,
                "xanchor": "left",
                "align": "left",
                "font": font,
                **more,
            }
        )

    def _box(self, x0: float, x1: float, y: float) -> dict[str, Any]:
        half = BAR / 2 * (BAR_PHONE if self.phone else 1)
        ends = {"x0": max(x0, FIRST), "x1": min(x1, LAST)}
        return {"type": "rect", **ends, "y0": y - half, "y1": y + half}

    def add_bar(self, x0: float, x1: float, y: float, fill: str) -> None:
        """A filled bar (``fill`` a colour), below what is drawn else; none before the axis."""
        if x1 > FIRST:
            box = self._box(x0, x1, y)
            self.shapes.append({**box, "fillcolor": fill, "line": {"width": 0}, "layer": "below"})

    def add_outline(self, x0: float, x1: float, y: float) -> None:
        """A dotted outline of a bar."""
        line = {"color": self.colour("voice2"), "width": 1.2, "dash": "dot"}
        self.shapes.append({**self._box(x0, x1, y), "line": line})

    def add_upright(self, x: float, token: str, width: float) -> None:
        """An upright line over the whole height."""
        self.shapes.append(
            {
                "type": "line",
                "x0": x,
                "x1": x,
                "y0": 0,
                "y1": 1,
                "yref": "paper",
                "layer": "below",
                "line": {"color": self.colour(token), "width": width},
            }
        )

    def add_diamond(self, x: float, y: float, line: str, fill: str, size: int = 11) -> None:
        """A diamond; one outside the axis stands at its end."""
        key = (self.colour(line), self.colour(fill), size)
        self.diamonds.setdefault(key, []).append((min(max(x, FIRST), LAST), y))

    def put_on(self, figure: go.Figure) -> None:
        """Everything gathered, onto the figure; the line of today over the bars."""
        self.add_upright(self.now, "text", 1.4)
        if self.passed:
            figure.add_scatter(
                x=[x for start, _ in self.passed for x in (start, self.now, None)],
                y=[y for _, depth in self.passed for y in (depth, depth, None)],
                mode="lines",
                hoverinfo="skip",
                line={"color": self.colour("text"), "width": 2.6, "dash": "2px,3px"},
            )
        for (line, fill, size), places in self.diamonds.items():
            figure.add_scatter(
                x=[x for x, _ in places],
                y=[y for _, y in places],
                mode="markers",
                hoverinfo="skip",
                cliponaxis=False,
                marker={
                    "symbol": "diamond",
                    "size": size,
                    "color": fill,
                    "line": {"color": line, "width": 1.7},
                },
                **UNFADED,
            )
        figure.update_layout(shapes=self.shapes, annotations=self.notes)
