"""A plotly figure of the house drawn as SVG, from the back to the front.

Draws what the figures use: bars (hatched, outlined, stacked), lines, areas, markers, text,
annotations, shapes, several axes. What it cannot draw raises CannotDraw, and an export shows the
table in the figure's place; a test compares its pictures with plotly's own.
"""

from __future__ import annotations

from html import escape
from typing import Any

import plotly.graph_objects as go

from corridor.charts.svg.axis_lines import draw_axis_line, draw_grid
from corridor.charts.svg.bars import draw_bars
from corridor.charts.svg.canvas import Canvas
from corridor.charts.svg.marks import draw_scatter
from corridor.charts.svg.notes import draw_annotation, draw_shape
from corridor.charts.svg.paint import paint
from corridor.charts.svg.text import TextWriter
from corridor.errors import CorridorError

#: kinds of trace that can be drawn
KINDS = ("bar", "scatter", "scattergl")


class CannotDraw(CorridorError):
    """A figure holds something this drawing does not know."""

    key = "brief-cannot-draw"


def draw_figure(
    figure: go.Figure,
    width: float,
    height: float | None = None,
    *,
    writer: TextWriter | None = None,
    background: str = "",
) -> str:
    """The figure as an SVG document of these pixels (its own height unless given).

    Raises CannotDraw for an unknown kind of trace.
    """
    writer = writer or TextWriter()
    high = height or float(figure.layout.height or 450)
    body = draw_body(figure, width, high, writer)
    paper = f'<rect width="{width:g}" height="{high:g}" fill="{background}"/>' if background else ""
    return wrap_svg(paper + body, width, high, writer)


def wrap_svg(body: str, width: float, height: float, writer: TextWriter, title: str = "") -> str:
    """An SVG document around a body; ``title`` is read aloud."""
    heading = f"<title>{escape(title)}</title>" if title else ""
    outlines = writer.definitions()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}" role="img">{heading}'
        f"{f'<defs>{outlines}</defs>' if outlines else ''}{body}</svg>"
    )


def draw_body(figure: go.Figure, width: float, height: float, writer: TextWriter) -> str:
    """The figure's marks as SVG elements; CannotDraw for an unknown kind of trace."""
    unknown = sorted({t.type for t in figure.data} - set(KINDS))
    if unknown:
        raise CannotDraw(f"no drawing of {', '.join(unknown)}", kinds=", ".join(unknown))
    canvas = Canvas(figure, width, height, writer)
    shapes = [s for s in canvas.figure.shapes if s.visible is not False]
    elements = [
        _draw_plate(canvas),
        *(draw_shape(canvas, s) for s in shapes if s.layer == "below"),
        draw_grid(canvas),
        *_draw_traces(canvas),
        *(draw_axis_line(canvas, axis) for axis in canvas.axes.values()),
        *(draw_shape(canvas, s) for s in shapes if s.layer != "below"),
        *(
            draw_annotation(canvas, note)
            for note in canvas.figure.annotations
            if note.visible is not False and (note.text or note.showarrow is not False)
        ),
    ]
    definitions = f"<defs>{''.join(canvas.definitions)}</defs>" if canvas.definitions else ""
    return definitions + "".join(elements)


def _draw_plate(canvas: Canvas) -> str:
    """The colour of the plot, on the whole picture."""
    colour = canvas.layout.plot_bgcolor
    if not colour or colour == "rgba(0,0,0,0)":
        return ""
    width, height = canvas.size
    return f'<rect width="{width:g}" height="{height:g}" {paint("fill", colour)}/>'


def _draw_traces(canvas: Canvas) -> list[str]:
    stacks: dict[Any, list[float]] = {}
    bars = [t for t in canvas.traces if t.type == "bar"]
    return [
        draw_bars(canvas, trace, bars, stacks)
        if trace.type == "bar"
        else draw_scatter(canvas, trace)
        for trace in canvas.traces
    ]
