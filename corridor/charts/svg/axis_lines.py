"""Lines, ticks and words of the axes of a picture, and the grid."""

from __future__ import annotations

from corridor.charts.svg.axes import Axis
from corridor.charts.svg.canvas import Canvas
from corridor.charts.svg.paint import paint


def draw_grid(canvas: Canvas) -> str:
    """The grid lines of every axis that has them."""
    lines = []
    for axis in canvas.axes.values():
        settings = axis.settings
        if settings.visible is False or settings.showgrid is False:
            continue
        across = canvas.axis_across(axis)
        ink, width = settings.gridcolor or "#EEEEEE", settings.gridwidth or 1
        for value, _ in axis.list_ticks():
            at, end = axis.to_pixel(value), across.start + across.length
            ends = f'y1="{at:.1f}" y2="{at:.1f}" x1="{across.start:.1f}" x2="{end:.1f}"'
            if axis.letter == "x":
                ends = f'x1="{at:.1f}" x2="{at:.1f}" y1="{across.start:.1f}" y2="{end:.1f}"'
            lines.append(f'<line {ends} stroke="{ink}" stroke-width="{width:g}"/>')
    return "".join(lines)


def draw_axis_line(canvas: Canvas, axis: Axis) -> str:
    """Line, ticks and tick words of an axis."""
    settings = axis.settings
    if settings.visible is False:
        return ""
    edge = _edge(canvas, axis)
    line = _draw_line(axis, edge) if settings.showline else ""
    if settings.showticklabels is False:
        return line
    ticks = (_draw_tick(canvas, axis, edge, v, words) for v, words in axis.list_ticks())
    return line + "".join(ticks)


def _is_far(axis: Axis) -> bool:
    """Whether an axis stands at the top or at the right of the plot."""
    return axis.settings.side in ("top", "right")


def _edge(canvas: Canvas, axis: Axis) -> float:
    """Pixels of the edge of the plot that an axis lies on."""
    across = canvas.axis_across(axis)
    if (axis.letter == "x") == _is_far(axis):
        return across.start
    return across.start + across.length


def _draw_line(axis: Axis, edge: float) -> str:
    settings = axis.settings
    a, b = axis.start, axis.start + axis.length
    ends = f'x1="{a:.1f}" x2="{b:.1f}" y1="{edge:.1f}" y2="{edge:.1f}"'
    if axis.letter == "y":
        ends = f'y1="{a:.1f}" y2="{b:.1f}" x1="{edge:.1f}" x2="{edge:.1f}"'
    ink = paint("stroke", settings.linecolor or "#444444")
    return f'<line {ends} {ink} stroke-width="{settings.linewidth or 1:g}"/>'


def _draw_tick(canvas: Canvas, axis: Axis, edge: float, value: float, words: str) -> str:
    """One tick with its words: under or over the plot, beside it, or inside over its line."""
    settings = axis.settings
    at = axis.to_pixel(value) or 0.0
    words = words if settings.ticktext is not None else canvas.separate(words)
    words = f"{settings.tickprefix or ''}{words}{settings.ticksuffix or ''}"
    length = _tick_length(axis)
    if axis.letter == "x":
        return _draw_tick_across(canvas, axis, edge, at, words)
    size, colour, family = canvas.font(settings.tickfont)
    if str(settings.ticklabelposition or "").startswith("inside"):
        past = at - 3 - size * 1.15 < axis.start
        if past and settings.ticklabeloverflow != "allow":
            return ""  # past the plot's edge, where plotly hides it too
        return canvas.writer.write(
            words, edge + 3, at - 3, size, colour, anchor="start", valign="bottom", family=family
        )
    anchor, x = ("start", edge + 4) if _is_far(axis) else ("end", edge - 4 - length)
    return canvas.writer.write(words, x, at, size, colour, anchor=anchor, family=family)


def _draw_tick_across(canvas: Canvas, axis: Axis, edge: float, at: float, words: str) -> str:
    settings, length = axis.settings, _tick_length(axis)
    out = -1 if _is_far(axis) else 1
    line = ""
    if length:
        ends = f'x1="{at:.1f}" x2="{at:.1f}" y1="{edge:.1f}" y2="{edge + out * length:.1f}"'
        line = f"<line {ends} {paint('stroke', settings.tickcolor or '#444444')}/>"
    size, colour, family = canvas.font(settings.tickfont)
    place = edge + out * (length + 3 + size * 0.62)
    return line + canvas.writer.write(words, at, place, size, colour, family=family)


def _tick_length(axis: Axis) -> float:
    settings = axis.settings
    if settings.ticks != "outside":
        return 0.0
    return float(settings.ticklen if settings.ticklen is not None else 5)
