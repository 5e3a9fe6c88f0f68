"""A drawing as shapes of a slide: for figures that no chart of PowerPoint can hold.

The drawing is our own SVG; its rectangles, lines, paths and texts become shapes in one group,
which can be taken apart, coloured and rewritten.
"""

from __future__ import annotations

import re
from typing import Any

import plotly.graph_objects as go
from lxml import etree
from pptx.enum.dml import MSO_PATTERN
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from corridor.briefing.slides.parts import bare, described, rgb, styled
from corridor.charts.svg import draw_figure
from corridor.charts.svg.font_metrics import SERIF, measure_width

SPACE = "{http://www.w3.org/2000/svg}"
#: shapes beyond which a drawing is better a picture
MOST = 900


def drawing(
    slide: Any,
    figure: go.Figure,
    place: tuple[float, float, float, float],
    lang: str,
    alt: str,
    page: str,
) -> bool:
    """Draw the figure at left, top, width, height in inches; False when it has too many marks."""
    left, top, wide, high = place
    own = float(figure.layout.height or high * 77)
    scale = min(1.0, high / (own / 77)) / 77
    pixels = (wide / scale, own)
    root = etree.fromstring(draw_figure(figure, *pixels).encode("utf-8"))
    marks = [e for e in root.iter() if _drawn(e)]
    if len(marks) > MOST:
        return False
    group = slide.shapes.add_group_shape()
    pen = _Pen(group, (left + (wide - pixels[0] * scale) / 2, top), scale, lang, page)
    for element in marks:
        pen.put(element)
    described(group, alt)
    return True


def _drawn(element: Any) -> bool:
    inside = {a.tag for a in element.iterancestors()}
    kinds = {f"{SPACE}{k}" for k in ("rect", "line", "path", "text", "ellipse")}
    return element.tag in kinds and f"{SPACE}defs" not in inside


class _Pen:
    def __init__(
        self, group: Any, corner: tuple[float, float], scale: float, lang: str, page: str
    ) -> None:
        self.shapes, self.corner, self.scale = group.shapes, corner, scale
        self.lang, self.page = lang, page

    def x(self, value: Any) -> float:
        return self.corner[0] + float(value) * self.scale

    def y(self, value: Any) -> float:
        return self.corner[1] + float(value) * self.scale

    def put(self, element: Any) -> None:
        """One element as a shape."""
        kind = element.tag.removeprefix(SPACE)
        if kind == "text":
            self._text(element)
        elif kind == "line":
            ends = [element.get(k) for k in ("x1", "y1", "x2", "y2")]
            line = self.shapes.add_connector(
                1,
                Inches(self.x(ends[0])),
                Inches(self.y(ends[1])),
                Inches(self.x(ends[2])),
                Inches(self.y(ends[3])),
            )
            self._stroke(line, element)
        elif kind == "path":
            self._path(element)
        else:
            self._box(element, kind)

    def _box(self, element: Any, kind: str) -> None:
        said = dict(element.attrib)
        if kind == "ellipse":
            x, y = float(said["cx"]) - float(said["rx"]), float(said["cy"]) - float(said["ry"])
            w, h = 2 * float(said["rx"]), 2 * float(said["ry"])
        else:
            x, y, w, h = (float(said.get(k, 0)) for k in ("x", "y", "width", "height"))
        shape = self.shapes.add_shape(
            9 if kind == "ellipse" else 1,
            Inches(self.x(x)),
            Inches(self.y(y)),
            Inches(w * self.scale),
            Inches(h * self.scale),
        )
        self._look(shape, element)

    def _path(self, element: Any) -> None:
        said = element.get("d", "")
        if "a" in said:  # a circle of our own
            x, y, r = (float(v) for v in re.findall(r"-?[\d.]+", said)[:3])
            shape = self.shapes.add_shape(
                9,
                Inches(self.x(x)),
                Inches(self.y(y - r)),
                Inches(2 * r * self.scale),
                Inches(2 * r * self.scale),
            )
            self._look(shape, element)
            return
        if "H" in said or "V" in said:
            return
        for part in re.findall(r"M[^M]+", said):
            points = [(float(a), float(b)) for a, b in re.findall(r"(-?[\d.]+),(-?[\d.]+)", part)]
            if len(points) < 2:
                continue
            closed = part.rstrip().endswith("Z")
            built = self.shapes.build_freeform(
                Inches(self.x(points[0][0])), Inches(self.y(points[0][1])), scale=1.0
            )
            built.add_line_segments(
                [(Inches(self.x(a)), Inches(self.y(b))) for a, b in points[1:]], close=closed
            )
            self._look(built.convert_to_shape(), element)

    def _look(self, shape: Any, element: Any) -> None:
        bare(shape)
        described(shape, "")
        fill = element.get("fill", "none")
        if fill.startswith("url"):
            shape.fill.patterned()
            shape.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
            shape.fill.fore_color.rgb = rgb(element.get("stroke", "#33475B"))
            shape.fill.back_color.rgb = rgb(self.page)
        elif fill == "none" or float(element.get("fill-opacity", 1)) == 0:
            shape.fill.background()
        else:
            shape.fill.solid()
            shape.fill.fore_color.rgb = rgb(_faded(fill, element.get("fill-opacity")))
        self._stroke(shape, element)

    def _stroke(self, shape: Any, element: Any) -> None:
        bare(shape)
        described(shape, "")
        colour = element.get("stroke", "none")
        if colour == "none":
            shape.line.fill.background()
            return
        shape.line.color.rgb = rgb(_faded(colour, element.get("stroke-opacity")))
        shape.line.width = Pt(max(0.25, float(element.get("stroke-width", 1)) * self.scale * 72))
        if element.get("stroke-dasharray"):
            line = shape.line._get_or_add_ln()
            etree.SubElement(line, qn("a:prstDash"), {"val": "sysDot"})

    def _text(self, element: Any) -> None:
        if element.getparent().get("aria-hidden"):
            return
        size = float(element.get("font-size"))
        family = element.get("font-family", "").split(",")[0]
        pieces = [(element.text or "", element)]
        for span in element:
            pieces += [(span.text or "", span), (span.tail or "", element)]
        whole = "".join(p for p, _ in pieces)
        turn = re.search(r"rotate\((-?[\d.]+)", element.getparent().get("transform", ""))
        wide = measure_width(whole, size, family if family == SERIF else "Corridor Sans", True)
        x, base = float(element.get("x")), float(element.get("y"))
        top, tall = base - 0.95 * size, size * 1.25
        box = self.shapes.add_textbox(
            Inches(self.x(x)),
            Inches(self.y(top)),
            Inches((wide * 1.12 + 4) * self.scale),
            Inches(tall * self.scale),
        )
        frame = box.text_frame
        frame.word_wrap = False
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        frame.word_wrap = True
        for words, look in pieces:
            if words:
                run = frame.paragraphs[0].add_run()
                run.text = words
                styled(
                    run,
                    max(7.0, size * self.scale * 72 * 0.96),
                    look.get("fill") or element.get("fill", "#16212B"),
                    self.lang,
                    bold=look.get("font-weight") == "600",
                    italic=look.get("font-style") == "italic",
                )
        if turn:
            box.rotation = float(turn[1])


def _faded(colour: str, opacity: str | None) -> str:
    if opacity is None:
        return colour
    if colour.startswith("rgb("):
        return f"rgba({colour[4:-1]},{opacity})"
    parts = [int(colour.lstrip("#")[i : i + 2], 16) for i in (0, 2, 4)]
    return f"rgba({parts[0]},{parts[1]},{parts[2]},{opacity})"
