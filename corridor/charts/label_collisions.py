"""Labels that would lie on one another or on a neighbour's bar give way in a narrow window.

Plotly draws every annotation whatever stands there. The width of the window is not known when a
figure is made, so a page names the least it will have, and the later or bolder label stays.
"""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from corridor.charts.axis import thinned
from corridor.charts.text_width import Box, text_width

#: no words are smaller
SMALL = 12
#: a name that a note begins with which takes over, with its year, the label of that name
BESIDE = "beside "
#: a label moved off its middle still reaches over its bar by this much, or half the bar
ASIDE = 10


def uncrowd(figure: go.Figure, width: float) -> None:
    """Drop or move labels that collide when the figure is ``width`` pixels wide.

    Touches labels placed on numeric axes only; what stands beside the plot (paper) stays.
    """
    axes = _axes(figure, width)
    if axes is None:
        return
    x_of, y_of, long = axes
    _thin_ticks(figure, x_of)
    bars = _bars(figure, x_of, y_of)
    reach = min([ASIDE, *((b.right - b.left) / 2 for b in bars)])
    lines = [x_of(s.x0) for s in figure.layout.shapes if s.type == "line" and s.x0 == s.x1]
    kept: list[Box] = []
    stay: set[int] = set()
    notes = list(figure.layout.annotations)
    placed = [i for i, note in enumerate(notes) if _on_axes(note)]
    for i in sorted(placed, key=lambda i: (not _bold(notes[i]), -float(notes[i].x))):
        own = notes[i].xanchor or "center"
        above = (notes[i].yshift or 0) >= 10
        for anchor in (own, "right", "left") if above else (own,):
            aside = 0 if anchor == own else reach if anchor == "right" else -reach
            box = _box(notes[i], x_of, y_of, anchor, aside)
            if above and (box.left < -2 or any(b.meets(box, -2) for b in bars)):
                continue
            if own == "center" and not above:
                if _overflows(box, bars):
                    notes[i].font.size = SMALL
                    box = _box(notes[i], x_of, y_of, anchor, aside)
                if box.left < -2 or _overflows(box, bars):
                    continue
            if not any(box.meets(other, -1) for other in kept):
                notes[i].update(xanchor=anchor, xshift=(notes[i].xshift or 0) + aside)
                if above and any(box.left < x < box.right for x in lines):
                    clear = not any(b.meets(box, -1) for b in bars)
                    page = figure.layout.hoverlabel.bgcolor
                    notes[i].update(bgcolor=page if clear else None, borderpad=0)
                kept.append(box)
                stay.add(i)
                break
    gone = {notes[i].name: notes[i].text for i in placed if i not in stay and notes[i].name}
    for note in notes:
        label = (note.name or "").removeprefix(BESIDE)
        if label != note.name and label in gone:
            note.text += f"<br>{gone[label]}<br>{label.split()[-1]}"
    figure.layout.annotations = [
        note for i, note in enumerate(notes) if i in stay or i not in placed
    ]


def _axes(figure: go.Figure, width: float) -> tuple[Any, Any, float] | None:
    layout = figure.layout
    spans = (layout.xaxis.range, layout.yaxis.range)
    if not all(s and all(isinstance(v, (int, float)) for v in s) for s in spans):
        return None
    (x0, x1), (y0, y1) = spans
    margin = layout.margin
    long = width - (margin.l or 0) - (margin.r or 0)
    tall = (layout.height or 300) - (margin.t or 0) - (margin.b or 0)
    if x1 <= x0 or y1 <= y0 or long < 40:
        return None
    return (
        lambda x: (x - x0) / (x1 - x0) * long,
        lambda y: (1 - (y - y0) / (y1 - y0)) * tall,
        long,
    )


def _thin_ticks(figure: go.Figure, x_of: Any) -> None:
    ticks = figure.layout.xaxis.tickvals
    if ticks and not figure.layout.xaxis.ticktext:
        figure.update_xaxes(tickvals=thinned(list(ticks), x_of(1) - x_of(0)))


def _bars(figure: go.Figure, x_of: Any, y_of: Any) -> list[Box]:
    half = (1 - (figure.layout.bargap or 0)) / 2
    made = []
    for trace in figure.data:
        if trace.type != "bar" or trace.orientation == "h" or trace.xaxis not in (None, "x"):
            continue
        base = trace.base if isinstance(trace.base, (int, float)) else 0
        reach = trace.width / 2 if isinstance(trace.width, (int, float)) else half
        for x, y in zip(trace.x, trace.y, strict=True):
            if isinstance(x, (int, float)) and y:
                made.append(Box(x_of(x - reach), y_of(base + y), x_of(x + reach), y_of(base)))
    return made


def _on_axes(note: Any) -> bool:
    return (
        note.xref in (None, "x")
        and note.yref in (None, "y")
        and bool(note.text)
        and not note.showarrow
        and not note.textangle
        and isinstance(note.x, (int, float))
        and isinstance(note.y, (int, float))
    )


def _bold(note: Any) -> bool:
    return "<b>" in note.text


def _overflows(box: Box, bars: list[Box]) -> bool:
    """Whether a label on a bar, or across several, is wider than the bar."""
    return any(
        b.meets(box, -2) and (box.left < b.left - 3 or box.right > b.right + 3) for b in bars
    )


def _box(note: Any, x_of: Any, y_of: Any, anchor: str, aside: float) -> Box:
    size = (note.font.size if note.font else None) or 13
    lines = note.text.replace("<b>", "").replace("</b>", "").split("<br>")
    wide, tall = max(text_width(line, size) for line in lines), size * 1.3 * len(lines)
    x = x_of(note.x) + (note.xshift or 0) + aside
    x -= {"left": 0.0, "center": wide / 2, "right": wide, "auto": wide / 2}[anchor]
    y = y_of(note.y) - (note.yshift or 0) - tall / 2
    return Box(x, y, x + wide, y + tall * 0.92)
