"""Lines, areas, markers and texts of a picture."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

from corridor.charts.svg.axes import Axis
from corridor.charts.svg.canvas import Canvas
from corridor.charts.svg.paint import as_list, format_dashes, paint, pick_setting


def draw_scatter(canvas: Canvas, trace: Any) -> str:
    """Area, line, markers and text of one trace; what leaves the plot is cut."""
    x, y = canvas.axes_of(trace)
    places = [
        (px, py)
        if (px := x.to_pixel(a)) is not None and (py := y.to_pixel(b)) is not None
        else None
        for a, b in zip(as_list(trace.x), as_list(trace.y), strict=False)
    ]
    mode = trace.mode or ("lines" if len(places) > 20 else "lines+markers")
    strands = _split_strands(places)
    elements = []
    if trace.fill in ("toself", "tozeroy"):
        elements.append(_draw_area(trace, strands, y))
    if "lines" in mode:
        elements += _draw_lines(trace.line, strands)
    if "markers" in mode:
        elements += [_draw_marker(trace, i, p) for i, p in enumerate(places) if p is not None]
    body = "".join(elements)
    opacity = trace.opacity if trace.opacity is not None else 1
    if body and trace.cliponaxis is not False:
        body = f'<g clip-path="url(#{canvas.define_clip(x, y)})">{body}</g>'
    if "text" in mode:
        texts = (_draw_text(canvas, trace, i, p) for i, p in enumerate(places) if p is not None)
        body += "".join(texts)
    return f'<g opacity="{opacity:g}">{body}</g>' if opacity < 1 else body


def _split_strands(places: list[tuple[float, float] | None]) -> list[list[tuple[float, float]]]:
    """Places in runs without a gap."""
    strands: list[list[tuple[float, float]]] = [[]]
    for place in places:
        if place is None:
            strands.append([])
        else:
            strands[-1].append(place)
    return [strand for strand in strands if strand]


def _draw_lines(line: Any, strands: list[list[tuple[float, float]]]) -> list[str]:
    thick = float(line.width if line.width is not None else 2)
    ink = paint("stroke", line.color or "#444444")
    corner = f'stroke-linejoin="round" stroke-linecap="{"butt" if line.dash else "round"}"'
    return [
        f'<path d="{_path(_add_steps(strand, line.shape))}" fill="none" {ink} '
        f'stroke-width="{thick:g}" {corner}{format_dashes(line.dash, thick)}/>'
        for strand in strands
        if thick and len(strand) > 1
    ]


def _add_steps(strand: list[tuple[float, float]], shape: str | None) -> list[tuple[float, float]]:
    """A strand with the corners of a line that goes in steps."""
    if shape not in ("hv", "vh"):
        return strand
    stepped = strand[:1]
    for (ax, ay), (bx, by) in pairwise(strand):
        stepped += [(bx, ay) if shape == "hv" else (ax, by), (bx, by)]
    return stepped


def _path(strand: list[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in strand)


def _draw_area(trace: Any, strands: list[list[tuple[float, float]]], y: Axis) -> str:
    colour = trace.fillcolor or trace.line.color or "#888888"
    if trace.fill == "tozeroy":
        floor = y.to_pixel(0.0) or 0.0
        strands = [[(s[0][0], floor), *s, (s[-1][0], floor)] for s in strands]
    path = "".join(_path(s) + "Z" for s in strands)
    return f'<path d="{path}" {paint("fill", colour)} fill-rule="evenodd" stroke="none"/>'


def _draw_marker(trace: Any, i: int, place: tuple[float, float]) -> str:
    marker = trace.marker
    size = float(pick_setting(marker.size, i, 6) or 6)
    symbol = str(pick_setting(marker.symbol, i, "circle"))
    colour = pick_setting(marker.color, i) or trace.line.color or "#444444"
    line = marker.line
    thick = float(pick_setting(line.width, i, 0) or 0)
    edge = pick_setting(line.color, i, "#444444")
    hollow = symbol.endswith("-open")
    if hollow:
        edge, thick = colour, thick or 1.0
    look = ('fill="none"' if hollow else paint("fill", colour)) + " "
    look += (paint("stroke", edge) + f' stroke-width="{thick:g}"') if thick else 'stroke="none"'
    opacity = pick_setting(marker.opacity, i, 1)
    if opacity is not None and opacity < 1:
        look += f' opacity="{opacity:g}"'
    x, y, r = *place, size / 2
    return f'<path d="{_symbol_path(symbol.removesuffix("-open"), x, y, r)}" {look}/>'


def _symbol_path(symbol: str, x: float, y: float, r: float) -> str:
    def close_around(*points: tuple[float, float]) -> str:
        return "M" + "L".join(f"{x + a:.2f},{y + b:.2f}" for a, b in points) + "Z"

    if symbol == "square":
        return close_around((-r, -r), (r, -r), (r, r), (-r, r))
    if symbol == "diamond":
        far = r * 1.3
        return close_around((far, 0), (0, far), (-far, 0), (0, -far))
    if symbol == "hexagon2":
        aside, low = r / 2, r * math.sqrt(3) / 2
        return close_around(
            *((r, 0), (aside, low), (-aside, low), (-r, 0), (-aside, -low), (aside, -low))
        )
    if symbol in ("triangle-up", "triangle-down"):
        far, low = 2 * r / math.sqrt(3), r / 2
        turn = 1 if symbol == "triangle-up" else -1
        return close_around((-far, low * turn), (far, low * turn), (0, -r * turn))
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


def _draw_text(canvas: Canvas, trace: Any, i: int, place: tuple[float, float]) -> str:
    words = pick_setting(trace.text, i, "")
    if not words:
        return ""
    font, position = trace.textfont, str(pick_setting(trace.textposition, i, "middle center"))
    size, colour, family = canvas.font(None)
    size = float(pick_setting(font.size, i) or size)
    colour = pick_setting(font.color, i) or colour
    down, right = (position.split(" ") + ["center"])[:2]
    marked = "markers" in (trace.mode or "")
    reach = float(pick_setting(trace.marker.size, i, 6) or 6) / 2 if marked else 0
    x = place[0] + {"left": -reach - 3, "right": reach + 3, "center": 0}[right]
    y = place[1] + {"top": -reach - 1, "bottom": reach + 1, "middle": 0}[down]
    anchor = {"left": "end", "right": "start", "center": "middle"}[right]
    valign = {"top": "bottom", "bottom": "top", "middle": "middle"}[down]
    return canvas.writer.write(
        str(words), x, y, size, colour, anchor=anchor, valign=valign, family=family
    )
