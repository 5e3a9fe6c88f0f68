"""Shapes and annotations of a picture."""

from __future__ import annotations

from typing import Any

from corridor.charts.svg.canvas import Canvas
from corridor.charts.svg.font_metrics import SERIF
from corridor.charts.svg.paint import format_dashes, paint


def draw_shape(canvas: Canvas, shape: Any) -> str:
    """A rectangle, a line or a circle."""
    x0, x1 = (canvas.place(v, shape.xref, "x") for v in (shape.x0, shape.x1))
    y0, y1 = (canvas.place(v, shape.yref, "y") for v in (shape.y0, shape.y1))
    line, opacity = shape.line, shape.opacity
    thick = float(line.width if line.width is not None else 2)
    edge = 'stroke="none"'
    if thick:
        edge = paint("stroke", line.color or "#444444") + f' stroke-width="{thick:g}"'
    edge += format_dashes(line.dash, thick)
    if opacity is not None and opacity < 1:
        edge += f' opacity="{opacity:g}"'
    if shape.type == "line":
        return f'<line x1="{x0:.1f}" y1="{y0:.1f}" x2="{x1:.1f}" y2="{y1:.1f}" {edge}/>'
    fill = paint("fill", shape.fillcolor) if shape.fillcolor else 'fill="none"'
    left, top, wide, high = min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0)
    if shape.type == "circle":
        return (
            f'<ellipse cx="{left + wide / 2:.1f}" cy="{top + high / 2:.1f}" rx="{wide / 2:.1f}" '
            f'ry="{high / 2:.1f}" {fill} {edge}/>'
        )
    return (
        f'<rect x="{left:.1f}" y="{top:.1f}" width="{wide:.1f}" height="{high:.1f}" {fill} {edge}/>'
    )


def draw_annotation(canvas: Canvas, note: Any) -> str:
    """A label at its place, with its plate, its turn and its arrow."""
    x = canvas.place(note.x if note.x is not None else 0, note.xref, "x") + (note.xshift or 0)
    y = canvas.place(note.y if note.y is not None else 0, note.yref, "y") - (note.yshift or 0)
    size, colour, family = canvas.font(note.font)
    pad = float(note.borderpad if note.borderpad is not None else 1)
    arrow = ""
    if note.showarrow is not False and (note.ax is not None or note.ay is not None):
        tip = x, y
        x, y = x + float(note.ax or 0), y + float(note.ay or 0)
        arrow = _draw_arrow(note, (x, y), tip, colour)
    anchor = _anchor(note.xanchor, note.x, note.xref, ("left", "center", "right"))
    valign = _anchor(note.yanchor, note.y, note.yref, ("bottom", "middle", "top"))
    words = str(note.text or "")
    wide, high = canvas.writer.measure(words, size, family)
    left = x + {"left": pad, "center": -wide / 2, "right": -wide - pad}[anchor]
    top = y + {"top": pad, "middle": -high / 2, "bottom": -high - pad}[valign]
    halo = canvas.figure.meta.get("halo")
    label = canvas.writer.write(
        words,
        left + wide / 2,
        top + high / 2,
        size,
        colour,
        family=family,
        align=note.align or "center",
        turn=float(note.textangle or 0),
        opacity=note.opacity if note.opacity is not None else 1.0,
        halo=halo if halo and family != SERIF else "",
        halo_width=3.2,
    )
    if abs(float(note.textangle or 0)) == 90:  # the ground of upright words stands as they do
        left, top, wide, high = left + (wide - high) / 2, top + (high - wide) / 2, high, wide
    plate = _draw_plate(note, (left - pad, top - pad, wide + 2 * pad, high + 2 * pad))
    return arrow + plate + label


def _draw_arrow(
    note: Any, start: tuple[float, float], tip: tuple[float, float], colour: str
) -> str:
    ink = paint("stroke", note.arrowcolor or colour)
    return (
        f'<line x1="{start[0]:.1f}" y1="{start[1]:.1f}" x2="{tip[0]:.1f}" y2="{tip[1]:.1f}" '
        f'{ink} stroke-width="{note.arrowwidth or 1:g}"/>'
    )


def _draw_plate(note: Any, bounds: tuple[float, float, float, float]) -> str:
    """The ground of a label at left, top, width, height; nothing where it has no colour."""
    if not note.bgcolor or note.bgcolor == "rgba(0,0,0,0)":
        return ""
    edge = 'stroke="none"'
    if note.bordercolor:
        edge = paint("stroke", note.bordercolor) + f' stroke-width="{note.borderwidth or 1:g}"'
    left, top, wide, high = bounds
    return (
        f'<rect x="{left:.1f}" y="{top:.1f}" width="{wide:.1f}" '
        f'height="{high:.1f}" {paint("fill", note.bgcolor)} {edge}/>'
    )


def _anchor(anchor: str | None, value: Any, ref: str | None, names: tuple[str, str, str]) -> str:
    """Which part of a label lies at its place, as plotly chooses it by the third it stands in."""
    if anchor and anchor != "auto":
        return anchor
    if ref and (ref == "paper" or ref.endswith("domain")):
        share = float(value or 0)
        return names[0] if share < 1 / 3 else names[2] if share > 2 / 3 else names[1]
    return names[1]
