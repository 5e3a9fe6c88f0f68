"""Lines, areas, markers and texts of a picture."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from corridor.charts.svg.axes import Axis
from corridor.charts.svg.paint import dashes, listed, nth, paint

if TYPE_CHECKING:
    from corridor.charts.svg.canvas import Sheet


def scatter(sheet: Sheet, trace: Any) -> str:
    """Area, line, markers and text of one trace; what leaves the plot is cut."""
    x, y = sheet.of(trace)
    places = [
        (px, py) if (px := x.at(a)) is not None and (py := y.at(b)) is not None else None
        for a, b in zip(listed(trace.x), listed(trace.y), strict=False)
    ]
    mode = trace.mode or ("lines" if len(places) > 20 else "lines+markers")
    made = []
    strands = _strands(places)
    if trace.fill in ("toself", "tozeroy"):
        made.append(_area(trace, strands, y))
    if "lines" in mode:
        line = trace.line
        thick = float(line.width if line.width is not None else 2)
        ink = paint("stroke", line.color or "#444444")
        corner = (
            'stroke-linejoin="round" stroke-linecap="' + ("butt" if line.dash else "round") + '"'
        )
        for strand in strands:
            if thick and len(strand) > 1:
                path = _path(_stepped(strand, line.shape))
                made.append(
                    f'<path d="{path}" fill="none" {ink} stroke-width="{thick:g}" '
                    f"{corner}{dashes(line.dash, thick)}/>"
                )
    if "markers" in mode:
        made += [_marker(trace, i, p) for i, p in enumerate(places) if p is not None]
    body = "".join(made)
    opacity = trace.opacity if trace.opacity is not None else 1
    if body and trace.cliponaxis is not False:
        body = f'<g clip-path="url(#{_clip(sheet, x, y)})">{body}</g>'
    if "text" in mode:
        body += "".join(_text(sheet, trace, i, p) for i, p in enumerate(places) if p is not None)
    return f'<g opacity="{opacity:g}">{body}</g>' if opacity < 1 else body


def _strands(places: list[tuple[float, float] | None]) -> list[list[tuple[float, float]]]:
    made: list[list[tuple[float, float]]] = [[]]
    for place in places:
        if place is None:
            made.append([])
        else:
            made[-1].append(place)
    return [s for s in made if s]


def _stepped(strand: list[tuple[float, float]], shape: str | None) -> list[tuple[float, float]]:
    if shape not in ("hv", "vh"):
        return strand
    made = strand[:1]
    for (ax, ay), (bx, by) in pairwise(strand):
        made += [(bx, ay) if shape == "hv" else (ax, by), (bx, by)]
    return made


def _path(strand: list[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in strand)


def _area(trace: Any, strands: list[list[tuple[float, float]]], y: Axis) -> str:
    colour = trace.fillcolor or trace.line.color or "#888888"
    if trace.fill == "tozeroy":
        floor = y.at(0.0) or 0.0
        strands = [[(s[0][0], floor), *s, (s[-1][0], floor)] for s in strands]
    path = "".join(_path(s) + "Z" for s in strands)
    return f'<path d="{path}" {paint("fill", colour)} fill-rule="evenodd" stroke="none"/>'


def _clip(sheet: Sheet, x: Axis, y: Axis) -> str:
    known = f'<rect x="{x.start:g}" y="{y.start:g}" width="{x.length:g}" height="{y.length:g}"/>'
    element = f'<clipPath id="{{id}}">{known}</clipPath>'
    for i, one in enumerate(sheet.definitions):
        if known in one and one.startswith("<clipPath"):
            return f"d{sheet.serial}-{i}"
    return sheet.define(element)


def _marker(trace: Any, i: int, place: tuple[float, float]) -> str:
    marker = trace.marker
    size = float(nth(marker.size, i, 6) or 6)
    symbol = str(nth(marker.symbol, i, "circle"))
    colour = nth(marker.color, i) or trace.line.color or "#444444"
    line = marker.line
    thick = float(nth(line.width, i, 0) or 0)
    edge = nth(line.color, i, "#444444")
    hollow = symbol.endswith("-open")
    if hollow:
        edge, thick = colour, thick or 1.0
    look = ('fill="none"' if hollow else paint("fill", colour)) + " "
    look += (paint("stroke", edge) + f' stroke-width="{thick:g}"') if thick else 'stroke="none"'
    opacity = nth(marker.opacity, i, 1)
    if opacity is not None and opacity < 1:
        look += f' opacity="{opacity:g}"'
    x, y, r = *place, size / 2
    return f'<path d="{_symbol(symbol.removesuffix("-open"), x, y, r)}" {look}/>'


def _symbol(symbol: str, x: float, y: float, r: float) -> str:
    def around(*points: tuple[float, float]) -> str:
        return "M" + "L".join(f"{x + a:.2f},{y + b:.2f}" for a, b in points) + "Z"

    if symbol == "square":
        return around((-r, -r), (r, -r), (r, r), (-r, r))
    if symbol == "diamond":
        far = r * 1.3
        return around((far, 0), (0, far), (-far, 0), (0, -far))
    if symbol in ("triangle-up", "triangle-down"):
        far, low = 2 * r / math.sqrt(3), r / 2
        turn = 1 if symbol == "triangle-up" else -1
        return around((-far, low * turn), (far, low * turn), (0, -r * turn))
    if symbol == "line-ew":
        return f"M{x - r * 1.4:.2f},{y:.2f}H{x + r * 1.4:.2f}"
    if symbol == "line-ns":
        return f"M{x:.2f},{y - r * 1.4:.2f}V{y + r * 1.4:.2f}"
    if symbol == "line-ne":
        return f"M{x - r:.2f},{y + r:.2f}L{x + r:.2f},{y - r:.2f}"
    if symbol in ("x", "x-thin"):
        return (
            f"M{x - r:.2f},{y - r:.2f}L{x + r:.2f},{y + r:.2f}"
            f"M{x - r:.2f},{y + r:.2f}L{x + r:.2f},{y - r:.2f}"
        )
    return (
        f"M{x - r:.2f},{y:.2f}a{r:.2f},{r:.2f} 0 1,0 {2 * r:.2f},0"
        f"a{r:.2f},{r:.2f} 0 1,0 {-2 * r:.2f},0Z"
    )


def _text(sheet: Sheet, trace: Any, i: int, place: tuple[float, float]) -> str:
    said = nth(trace.text, i, "")
    if not said:
        return ""
    font = trace.textfont
    size, colour, family = sheet.font(None)
    size = float(nth(font.size, i) or size)
    colour = nth(font.color, i) or colour
    down, right = (str(nth(trace.textposition, i, "middle center")).split(" ") + ["center"])[:2]
    reach = float(nth(trace.marker.size, i, 6) or 6) / 2 if "markers" in (trace.mode or "") else 0
    x = place[0] + {"left": -reach - 3, "right": reach + 3, "center": 0}[right]
    y = place[1] + {"top": -reach - 1, "bottom": reach + 1, "middle": 0}[down]
    anchor = {"left": "end", "right": "start", "center": "middle"}[right]
    valign = {"top": "bottom", "bottom": "top", "middle": "middle"}[down]
    return sheet.words.put(
        str(said), x, y, size, colour, anchor=anchor, valign=valign, family=family
    )
