"""Labels that would lie on one another or on a neighbour's bar give way in a narrow window.

Plotly draws every annotation whatever stands there. The width of the window is not known when a
figure is made, so a page names the least it will have, and the later or bolder label stays.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import plotly.graph_objects as go

from corridor.charts.axis import thin_ticks
from corridor.charts.text_width import Box, estimate_width

#: no words are smaller
SMALL = 12
#: a name that a note begins with which takes over, with its year, the label of that name
BESIDE = "beside "
#: a label moved off its middle still reaches over its bar by this much, or half the bar
ASIDE = 10


def resolve_collisions(figure: go.Figure, width: float) -> None:
    """Drop or move labels that collide when the figure is ``width`` pixels wide.

    Touches labels placed on numeric axes only; what stands beside the plot (paper) stays.
    """
    scales = _measure_scales(figure, width)
    if scales is None:
        return
    x_of, y_of = scales
    _thin_ticks(figure, x_of)
    room = _Room(figure, x_of, y_of)
    notes = list(figure.layout.annotations)
    placed = [i for i, note in enumerate(notes) if _is_on_axes(note)]
    later_or_bolder = sorted(placed, key=lambda i: (not _is_bold(notes[i]), -float(notes[i].x)))
    stay = {i for i in later_or_bolder if room.place(notes[i])}
    gone = {notes[i].name: notes[i].text for i in placed if i not in stay and notes[i].name}
    for note in notes:
        label = (note.name or "").removeprefix(BESIDE)
        if label != note.name and label in gone:
            note.text += f"<br>{gone[label]}<br>{label.split()[-1]}"
    figure.layout.annotations = [
        note for i, note in enumerate(notes) if i in stay or i not in placed
    ]


#: a value of an axis -> its pixels from the upper left corner of the plot
Scale = Callable[[float], float]


def _measure_scales(figure: go.Figure, width: float) -> tuple[Scale, Scale] | None:
    """Both scales at a width; None without fixed ranges of numbers, or without room."""
    layout = figure.layout
    ranges = (layout.xaxis.range, layout.yaxis.range)
    if not all(r and all(isinstance(v, (int, float)) for v in r) for r in ranges):
        return None
    (x0, x1), (y0, y1) = ranges
    margin = layout.margin
    wide = width - (margin.l or 0) - (margin.r or 0)
    high = (layout.height or 300) - (margin.t or 0) - (margin.b or 0)
    if x1 <= x0 or y1 <= y0 or wide < 40:
        return None
    return (lambda x: (x - x0) / (x1 - x0) * wide, lambda y: (1 - (y - y0) / (y1 - y0)) * high)


def _thin_ticks(figure: go.Figure, x_of: Scale) -> None:
    ticks = figure.layout.xaxis.tickvals
    if ticks and not figure.layout.xaxis.ticktext:
        figure.update_xaxes(tickvals=thin_ticks(list(ticks), x_of(1) - x_of(0)))


class _Room:
    """What labels must keep clear of at one width: bars, upright lines, the labels that stand."""

    def __init__(self, figure: go.Figure, x_of: Scale, y_of: Scale) -> None:
        self.x_of, self.y_of = x_of, y_of
        self.page = figure.layout.hoverlabel.bgcolor
        self.edge = x_of(figure.layout.xaxis.range[1]) + (figure.layout.margin.r or 0)
        self.bars = self._measure_bars(figure)
        self.reach = min([ASIDE, *((b.right - b.left) / 2 for b in self.bars)])
        shapes = figure.layout.shapes
        self.lines = [x_of(s.x0) for s in shapes if s.type == "line" and s.x0 == s.x1]
        self.kept: list[Box] = []

    def _measure_bars(self, figure: go.Figure) -> list[Box]:
        half = (1 - (figure.layout.bargap or 0)) / 2
        bars = []
        for trace in figure.data:
            if trace.type != "bar" or trace.orientation == "h" or trace.xaxis not in (None, "x"):
                continue
            base = trace.base if isinstance(trace.base, (int, float)) else 0
            reach = trace.width / 2 if isinstance(trace.width, (int, float)) else half
            for x, y in zip(trace.x, trace.y, strict=True):
                if isinstance(x, (int, float)) and y:
                    left, right = self.x_of(x - reach), self.x_of(x + reach)
                    bars.append(Box(left, self.y_of(base + y), right, self.y_of(base)))
        return bars

    def place(self, note: Any) -> bool:
        """Let a label stand, aside of its place or smaller where it must; False when it cannot."""
        home, above = note.xanchor or "center", (note.yshift or 0) >= 10
        for anchor in (home, "right", "left") if above else (home,):
            aside = 0 if anchor == home else self.reach if anchor == "right" else -self.reach
            box = self._find_box(note, anchor, aside, above)
            if box is None or any(box.meets(other, -1) for other in self.kept):
                continue
            note.update(xanchor=anchor, xshift=(note.xshift or 0) + aside)
            if above and any(box.left < x < box.right for x in self.lines):
                clear = not any(b.meets(box, -1) for b in self.bars)
                note.update(bgcolor=self.page if clear else None, borderpad=0)
            self.kept.append(box)
            return True
        return False

    def _find_box(self, note: Any, anchor: str, aside: float, above: bool) -> Box | None:
        """The box of a label; None when it leaves the plot or lies on a bar that is not its own."""
        box = self._measure(note, anchor, aside)
        if above:
            outside = box.left < -2 or box.right > self.edge + 2
            crowded = outside or any(b.meets(box, -2) for b in self.bars)
            return None if crowded else box
        if anchor != "center":
            return box
        if self._overflows(box):
            note.font.size = SMALL
            box = self._measure(note, anchor, aside)
        return None if box.left < -2 or self._overflows(box) else box

    def _overflows(self, box: Box) -> bool:
        """Whether a label on a bar, or across several, is wider than the bar."""
        return any(
            b.meets(box, -2) and (box.left < b.left - 3 or box.right > b.right + 3)
            for b in self.bars
        )

    def _measure(self, note: Any, anchor: str, aside: float) -> Box:
        size = (note.font.size if note.font else None) or 13
        lines = note.text.replace("<b>", "").replace("</b>", "").split("<br>")
        wide, tall = max(estimate_width(line, size) for line in lines), size * 1.3 * len(lines)
        x = self.x_of(note.x) + (note.xshift or 0) + aside
        x -= {"left": 0.0, "center": wide / 2, "right": wide, "auto": wide / 2}[anchor]
        y = self.y_of(note.y) - (note.yshift or 0) - tall / 2
        return Box(x, y, x + wide, y + tall * 0.92)


def _is_on_axes(note: Any) -> bool:
    return (
        note.xref in (None, "x")
        and note.yref in (None, "y")
        and bool(note.text)
        and not note.showarrow
        and not note.textangle
        and isinstance(note.x, (int, float))
        and isinstance(note.y, (int, float))
    )


def _is_bold(note: Any) -> bool:
    return "<b>" in note.text
