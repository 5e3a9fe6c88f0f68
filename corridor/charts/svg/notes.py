"""Shapes, annotations and the lines of axes in a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from corridor.charts.svg.axes import Axis
from corridor.charts.svg.font_metrics import SERIF
from corridor.charts.svg.paint import dashes, paint

if TYPE_CHECKING:
    from corridor.charts.svg.canvas import Sheet


def _place(sheet: Sheet, value: Any, ref: str | None, letter: str) -> float:
    """Pixels of a value that refers to the paper, to an axis, or to an axis' domain."""
    ref = ref or letter
    if ref == "paper":
        share = float(value)
        return (
            sheet.left + share * sheet.width
            if letter == "x"
            else sheet.top + (1 - share) * sheet.height
        )
    axis = sheet.axes.get(ref.split(" ")[0]) or sheet.axes[letter]
    if ref.endswith("domain"):
        share = float(value)
        return axis.start + (share if letter == "x" else 1 - share) * axis.length
    return axis.at(value) or 0.0


def shape(sheet: Sheet, one: Any) -> str:
    """A rectangle, a line or a circle."""
    x0, x1 = (_place(sheet, v, one.xref, "x") for v in (one.x0, one.x1))
    y0, y1 = (_place(sheet, v, one.yref, "y") for v in (one.y0, one.y1))
    line = one.line
    thick = float(line.width if line.width is not None else 2)
    edge = (
        paint("stroke", line.color or "#444444") + f' stroke-width="{thick:g}"'
        if thick
        else 'stroke="none"'
    )
    edge += dashes(line.dash, thick)
    faint = f' opacity="{one.opacity:g}"' if one.opacity is not None and one.opacity < 1 else ""
    if one.type == "line":
        return f'<line x1="{x0:.1f}" y1="{y0:.1f}" x2="{x1:.1f}" y2="{y1:.1f}" {edge}{faint}/>'
    fill = paint("fill", one.fillcolor) if one.fillcolor else 'fill="none"'
    left, top, wide, high = min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0)
    if one.type == "circle":
        return (
            f'<ellipse cx="{left + wide / 2:.1f}" cy="{top + high / 2:.1f}" rx="{wide / 2:.1f}" '
            f'ry="{high / 2:.1f}" {fill} {edge}{faint}/>'
        )
    return (
        f'<rect x="{left:.1f}" y="{top:.1f}" width="{wide:.1f}" height="{high:.1f}" '
        f"{fill} {edge}{faint}/>"
    )


def annotation(sheet: Sheet, one: Any) -> str:
    """A label at its place, with its plate, its turn and its arrow."""
    x = _place(sheet, one.x if one.x is not None else 0, one.xref, "x") + (one.xshift or 0)
    y = _place(sheet, one.y if one.y is not None else 0, one.yref, "y") - (one.yshift or 0)
    size, colour, family = sheet.font(one.font)
    pad = float(one.borderpad if one.borderpad is not None else 1)
    arrow = ""
    if one.showarrow is not False and (one.ax is not None or one.ay is not None):
        tip = x, y
        x, y = x + float(one.ax or 0), y + float(one.ay or 0)
        arrow = (
            f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{tip[0]:.1f}" y2="{tip[1]:.1f}" '
            f'{paint("stroke", one.arrowcolor or colour)} stroke-width="{one.arrowwidth or 1:g}"/>'
        )
    anchor = _anchor(one.xanchor, one.x, one.xref, ("left", "center", "right"))
    valign = _anchor(one.yanchor, one.y, one.yref, ("bottom", "middle", "top"))
    wide, high = sheet.words.measure(str(one.text or ""), size, family)
    left = x + {"left": pad, "center": -wide / 2, "right": -wide - pad}[anchor]
    top = y + {"top": pad, "middle": -high / 2, "bottom": -high - pad}[valign]
    plate = ""
    if one.bgcolor and one.bgcolor != "rgba(0,0,0,0)":
        edge = (
            paint("stroke", one.bordercolor) + f' stroke-width="{one.borderwidth or 1:g}"'
            if one.bordercolor
            else 'stroke="none"'
        )
        plate = (
            f'<rect x="{left - pad:.1f}" y="{top - pad:.1f}" width="{wide + 2 * pad:.1f}" '
            f'height="{high + 2 * pad:.1f}" {paint("fill", one.bgcolor)} {edge}/>'
        )
    halo = sheet.plain.meta.get("halo")
    opacity = one.opacity if one.opacity is not None else 1.0
    said = sheet.words.put(
        str(one.text or ""),
        left + wide / 2,
        top + high / 2,
        size,
        colour,
        family=family,
        align=one.align or "center",
        turn=float(one.textangle or 0),
        opacity=opacity,
        halo=halo if halo and family != SERIF else "",
        halo_width=3.2,
    )
    return arrow + plate + said


def _anchor(told: str | None, value: Any, ref: str | None, names: tuple[str, str, str]) -> str:
    if told and told != "auto":
        return told
    if ref and (ref == "paper" or ref.endswith("domain")):
        share = float(value or 0)
        return names[0] if share < 1 / 3 else names[2] if share > 2 / 3 else names[1]
    return names[1]


def axis_lines(sheet: Sheet, axis: Axis, other: Axis) -> str:
    """Line, ticks and tick words of an axis."""
    own = axis.set
    if own.visible is False:
        return ""
    made = []
    far = own.side in ("top", "right")
    edge = other.start if (axis.letter == "x") == far else other.start + other.length
    if axis.letter == "y":
        edge = other.start + other.length if far else other.start
    ink = paint("stroke", own.linecolor or "#444444")
    if own.showline:
        a, b = axis.start, axis.start + axis.length
        ends = f'x1="{a:.1f}" x2="{b:.1f}" y1="{edge:.1f}" y2="{edge:.1f}"'
        if axis.letter == "y":
            ends = f'y1="{a:.1f}" y2="{b:.1f}" x1="{edge:.1f}" x2="{edge:.1f}"'
        made.append(f'<line {ends} {ink} stroke-width="{own.linewidth or 1:g}"/>')
    tick = float(own.ticklen if own.ticklen is not None else 5) if own.ticks == "outside" else 0.0
    size, colour, family = sheet.font(own.tickfont)
    if own.showticklabels is False:
        return "".join(made)
    inside = str(own.ticklabelposition or "").startswith("inside")
    for value, words in axis.ticks():
        at = axis.at(value) or 0.0
        said = words if own.ticktext is not None else sheet.said(words)
        said = f"{own.tickprefix or ''}{said}{own.ticksuffix or ''}"
        if axis.letter == "x":
            out = -1 if far else 1
            if tick:
                ends = f'x1="{at:.1f}" x2="{at:.1f}" y1="{edge:.1f}" y2="{edge + out * tick:.1f}"'
                made.append(f"<line {ends} {paint('stroke', own.tickcolor or '#444444')}/>")
            place = edge + out * (tick + 3 + size * 0.62)
            made.append(sheet.words.put(said, at, place, size, colour, family=family))
        elif inside:
            past = at - 3 - size * 1.15 < axis.start
            if past and own.ticklabeloverflow != "allow":
                continue  # past the plot's edge, where plotly hides it too
            made.append(
                sheet.words.put(
                    said,
                    edge + 3,
                    at - 3,
                    size,
                    colour,
                    anchor="start",
                    valign="bottom",
                    family=family,
                )
            )
        else:
            anchor, x = ("start", edge + 4) if far else ("end", edge - 4 - tick)
            made.append(sheet.words.put(said, x, at, size, colour, anchor=anchor, family=family))
    return "".join(made)
