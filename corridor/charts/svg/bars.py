"""Bars of a picture: filled, outlined, hatched, stacked, lying."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from corridor.charts.svg.axes import Axis
from corridor.charts.svg.paint import listed, nth, paint

if TYPE_CHECKING:
    from corridor.charts.svg.canvas import Sheet


def bar_ends(trace: Any) -> list[float]:
    """Where the bars of a trace end, on the axis of values."""
    along = trace.x if (trace.orientation or "v") == "h" else trace.y
    made = []
    for i, v in enumerate(listed(along)):
        if isinstance(v, (int, float)) and not math.isnan(v):
            base = nth(trace.base, i, 0) or 0
            made.append(float(v) + (float(base) if isinstance(base, (int, float)) else 0.0))
    return made


def bars(sheet: Sheet, trace: Any, group: list[Any], offsets: dict[Any, list[float]]) -> str:
    """The bars of one trace; stacked upon those before it where the figure stacks."""
    x, y = sheet.of(trace)
    flat = (trace.orientation or "v") == "h"
    across, along = (y, x) if flat else (x, y)
    places, values = (
        (listed(trace.y), listed(trace.x)) if flat else (listed(trace.x), listed(trace.y))
    )
    numbers = [n for p in places if (n := across.number(p)) is not None]
    steps = [b - a for a, b in pairwise(sorted(set(numbers))) if b > a]
    mode = sheet.layout.barmode or "group"
    gap = sheet.layout.bargap if sheet.layout.bargap is not None else 0.2
    made = []
    for i, (place, value) in enumerate(zip(places, values, strict=False)):
        middle, number = across.number(place), along.number(value)
        if middle is None or number is None:
            continue
        wide = nth(trace.width, i) or (min(steps, default=1.0) * (1 - gap))
        if mode == "group" and trace.width is None and len(group) > 1 and trace.offset is None:
            own = wide / len(group)
            middle, wide = middle - wide / 2 + own * (group.index(trace) + 0.5), own
        base = nth(trace.base, i)
        low = along.number(base) if base is not None else 0.0
        if mode in ("stack", "relative") and base is None:
            heap = offsets.setdefault(
                (trace.said.get("xaxis"), trace.said.get("yaxis"), middle), [0.0, 0.0]
            )
            side = 0 if number >= 0 else 1
            low = heap[side]
            heap[side] += number
        low = low or 0.0
        offset = nth(trace.offset, i)
        near = middle + offset if offset is not None else middle - wide / 2
        made.append(
            _bar(sheet, trace, i, across, along, (near, near + wide), (low, low + number), flat)
        )
    return "".join(made)


def _bar(
    sheet: Sheet,
    trace: Any,
    i: int,
    across: Axis,
    along: Axis,
    side: tuple[float, float],
    ends: tuple[float, float],
    flat: bool,
) -> str:
    a, b = (across.at(v) or 0.0 for v in side)
    c, d = (along.at(v) or 0.0 for v in ends)
    if abs(d - c) < 0.05:
        return ""
    x, y, w, h = (
        (min(c, d), min(a, b), abs(d - c), abs(b - a))
        if flat
        else (min(a, b), min(c, d), abs(b - a), abs(d - c))
    )
    marker = trace.marker
    fill = nth(marker.color, i, "#888888")
    line = marker.line
    thick = float(nth(line.width, i, 0) or 0)
    edge = paint("stroke", nth(line.color, i, fill)) if thick else 'stroke="none"'
    if thick:  # plotly draws the outline inside the bar's own edge
        x, y, w, h = x + thick / 2, y + thick / 2, max(0.1, w - thick), max(0.1, h - thick)
    rect = f'x="{x:.2f}" y="{y:.2f}" width="{w:.2f}" height="{h:.2f}"'
    opacity = nth(marker.opacity, i, 1) or 1
    faint = f' opacity="{opacity:g}"' if opacity < 1 else ""
    shape = nth(marker.pattern.shape, i, "") if marker.pattern is not None else ""
    made = ""
    dash = ""
    if shape:
        name = _hatch(sheet, marker.pattern, i, shape, fill)
        made = f"<rect {rect} {paint('fill', fill)}{faint}/>"
        return made + f'<rect {rect} fill="url(#{name})" {edge} stroke-width="{thick:g}"{dash}/>'
    return f'<rect {rect} {paint("fill", fill)} {edge} stroke-width="{thick:g}"{faint}/>'


def _hatch(sheet: Sheet, pattern: Any, i: int, shape: str, fill: Any) -> str:
    size = float(nth(pattern.size, i, 8) or 8) * math.sqrt(2)
    wide = float(nth(pattern.solidity, i, 0.3) or 0.3) * size / math.sqrt(2)
    ink = paint("stroke", nth(pattern.fgcolor, i, fill))
    q, s = size / 4, size
    paths = {
        "/": f"M{-q:g},{q:g}L{q:g},{-q:g}M0,{s:g}L{s:g},0M{s - q:g},{s + q:g}L{s + q:g},{s - q:g}",
        "\\": f"M{-q:g},{s - q:g}L{q:g},{s + q:g}M0,0L{s:g},{s:g}M{s - q:g},{-q:g}L{s + q:g},{q:g}",
        "-": f"M0,{s / 2:g}L{s:g},{s / 2:g}",
        "|": f"M{s / 2:g},0L{s / 2:g},{s:g}",
    }
    path = paths.get(shape, paths["/"])
    return sheet.define(
        f'<pattern id="{{id}}" width="{size:g}" height="{size:g}" patternUnits="userSpaceOnUse">'
        f'<path d="{path}" {ink} stroke-width="{wide:g}" fill="none"/></pattern>'
    )
