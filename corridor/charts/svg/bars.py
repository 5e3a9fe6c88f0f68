"""Bars of a picture: filled, outlined, hatched, stacked, lying."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

from corridor.charts.svg.axes import Axis
from corridor.charts.svg.canvas import Canvas
from corridor.charts.svg.paint import as_list, paint, pick_setting

#: left, top, width, height
Rect = tuple[float, float, float, float]


def draw_bars(canvas: Canvas, trace: Any, bars: list[Any], stacks: dict[Any, list[float]]) -> str:
    """The bars of one trace; stacked upon those before it where the figure stacks.

    ``bars``: all traces of bars; ``stacks``: heights above and below zero by place, which grow.
    """
    x, y = canvas.axes_of(trace)
    lying = (trace.orientation or "v") == "h"
    across, along = (y, x) if lying else (x, y)
    places, values = as_list(trace.y if lying else trace.x), as_list(trace.x if lying else trace.y)
    width = _plain_width(canvas, across, places)
    elements = []
    for i, (place, value) in enumerate(zip(places, values, strict=False)):
        middle, number = across.to_number(place), along.to_number(value)
        if middle is None or number is None:
            continue
        sides = _sides(canvas, trace, bars, i, middle, width)
        low = _foot(canvas, trace, i, middle, number, along, stacks)
        rect = _rect(across, along, sides, (low, low + number), lying)
        if rect is not None:
            elements.append(_draw_bar(canvas, trace, i, rect))
    return "".join(elements)


def _plain_width(canvas: Canvas, across: Axis, places: list[Any]) -> float:
    """The width of a bar that has none of its own: the least distance less the figure's gap."""
    numbers = {n for p in places if (n := across.to_number(p)) is not None}
    steps = [b - a for a, b in pairwise(sorted(numbers)) if b > a]
    gap = canvas.layout.bargap if canvas.layout.bargap is not None else 0.2
    return float(min(steps, default=1.0) * (1 - gap))


def _sides(
    canvas: Canvas, trace: Any, bars: list[Any], i: int, middle: float, plain_width: float
) -> tuple[float, float]:
    """Where a bar begins and ends across: beside the others where the figure groups them."""
    width = pick_setting(trace.width, i) or plain_width
    grouped = (canvas.layout.barmode or "group") == "group" and len(bars) > 1
    if grouped and trace.width is None and trace.offset is None:
        share = width / len(bars)
        middle, width = middle - width / 2 + share * (bars.index(trace) + 0.5), share
    offset = pick_setting(trace.offset, i)
    near = middle + offset if offset is not None else middle - width / 2
    return near, near + width


def _foot(
    canvas: Canvas,
    trace: Any,
    i: int,
    middle: float,
    number: float,
    along: Axis,
    stacks: dict[Any, list[float]],
) -> float:
    """Where a bar stands: on its base, or on those before it."""
    base = pick_setting(trace.base, i)
    if base is not None:
        return along.to_number(base) or 0.0
    if canvas.layout.barmode not in ("stack", "relative"):
        return 0.0
    axes = (trace.settings.get("xaxis"), trace.settings.get("yaxis"))
    heights = stacks.setdefault((*axes, middle), [0.0, 0.0])
    side = 0 if number >= 0 else 1
    low = heights[side]
    heights[side] += number
    return low


def _rect(
    across: Axis, along: Axis, sides: tuple[float, float], ends: tuple[float, float], lying: bool
) -> Rect | None:
    """A bar in pixels; None for one that cannot be seen."""
    a, b = (across.to_pixel(v) or 0.0 for v in sides)
    c, d = (along.to_pixel(v) or 0.0 for v in ends)
    if abs(d - c) < 0.05:
        return None
    if lying:
        return min(c, d), min(a, b), abs(d - c), abs(b - a)
    return min(a, b), min(c, d), abs(b - a), abs(d - c)


def _draw_bar(canvas: Canvas, trace: Any, i: int, bounds: Rect) -> str:
    x, y, w, h = bounds
    marker = trace.marker
    fill = pick_setting(marker.color, i, "#888888")
    line = marker.line
    thick = float(pick_setting(line.width, i, 0) or 0)
    edge = paint("stroke", pick_setting(line.color, i, fill)) if thick else 'stroke="none"'
    if thick:  # plotly draws the outline inside the bar's own edge
        x, y, w, h = x + thick / 2, y + thick / 2, max(0.1, w - thick), max(0.1, h - thick)
    rect = f'x="{x:.2f}" y="{y:.2f}" width="{w:.2f}" height="{h:.2f}"'
    opacity = pick_setting(marker.opacity, i, 1) or 1
    faint = f' opacity="{opacity:g}"' if opacity < 1 else ""
    shape = pick_setting(marker.pattern.shape, i, "") if marker.pattern is not None else ""
    if shape:
        name = _define_hatch(canvas, marker.pattern, i, shape, fill)
        ground = f"<rect {rect} {paint('fill', fill)}{faint}/>"
        return ground + f'<rect {rect} fill="url(#{name})" {edge} stroke-width="{thick:g}"/>'
    return f'<rect {rect} {paint("fill", fill)} {edge} stroke-width="{thick:g}"{faint}/>'


def _define_hatch(canvas: Canvas, pattern: Any, i: int, shape: str, fill: Any) -> str:
    """The name of a pattern of strokes."""
    size = float(pick_setting(pattern.size, i, 8) or 8) * math.sqrt(2)
    wide = float(pick_setting(pattern.solidity, i, 0.3) or 0.3) * size / math.sqrt(2)
    ink = paint("stroke", pick_setting(pattern.fgcolor, i, fill))
    q, s = size / 4, size
    paths = {
        "/": f"M{-q:g},{q:g}L{q:g},{-q:g}M0,{s:g}L{s:g},0M{s - q:g},{s + q:g}L{s + q:g},{s - q:g}",
        "\\": f"M{-q:g},{s - q:g}L{q:g},{s + q:g}M0,0L{s:g},{s:g}M{s - q:g},{-q:g}L{s + q:g},{q:g}",
        "-": f"M0,{s / 2:g}L{s:g},{s / 2:g}",
        "|": f"M{s / 2:g},0L{s / 2:g},{s:g}",
    }
    path = paths.get(shape, paths["/"])
    return canvas.define(
        f'<pattern id="{{id}}" width="{size:g}" height="{size:g}" patternUnits="userSpaceOnUse">'
        f'<path d="{path}" {ink} stroke-width="{wide:g}" fill="none"/></pattern>'
    )
