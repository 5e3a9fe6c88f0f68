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

from corridor.briefing.slides.parts import Place, describe_shape, remove_style, style_run, to_rgb
from corridor.charts.svg import draw_figure
from corridor.charts.svg.font_metrics import SANS, SERIF, measure_width

SPACE = "{http://www.w3.org/2000/svg}"
#: shapes beyond which a drawing is better a picture
MOST = 900
#: points below which no letter of a drawing falls; what Office sets larger than a browser
LEAST, _SET = 10.0, 0.96
#: where Office sets a quarter of a letter: between Chinese and other letters
_HAN, _OTHER = "[\u2e80-\u9fff]", "[0-9A-Za-z.,%≈>→·–—/]"
_BETWEEN = re.compile(f"(?<={_HAN})(?={_OTHER})|(?<={_OTHER})(?={_HAN})")


def draw_shapes(
    slide: Any, figure: go.Figure, place: Place, lang: str, alt: str, page: str
) -> bool:
    """Draw the figure at left, top, width, height in inches; False when it has too many marks."""
    left, top, wide, high = place
    tall = float(figure.layout.height or high * 77)
    scale = min(1.0, high / (tall / 77)) / 77
    pixels = (wide / scale, tall)
    root = etree.fromstring(draw_figure(figure, *pixels).encode("utf-8"))
    marks = [e for e in root.iter() if _is_seen(e)]
    if len(marks) > MOST:
        return False
    group = slide.shapes.add_group_shape()
    pen = _Pen(group, (left + (wide - pixels[0] * scale) / 2, top), scale, lang, page)
    for element in marks:
        pen.draw(element)
    describe_shape(group, alt)
    return True


def find_scale(figure: go.Figure) -> float:
    """The scale below which the smallest letters laid on a figure would be too small to read."""
    sizes = [note.font.size or 12.0 for note in figure.layout.annotations if note.text]
    return float(min(1.0, LEAST * 77 / 72 / _SET / min(sizes, default=12.0)))


def _is_seen(element: Any) -> bool:
    """Whether an element of the drawing is a mark, and not a definition."""
    inside = {a.tag for a in element.iterancestors()}
    kinds = {f"{SPACE}{k}" for k in ("rect", "line", "path", "text", "ellipse")}
    return element.tag in kinds and f"{SPACE}defs" not in inside


class _Pen:
    """Draws elements of an SVG as shapes of a group, ``corner`` and ``scale`` in inches."""

    def __init__(
        self, group: Any, corner: tuple[float, float], scale: float, lang: str, page: str
    ) -> None:
        self.shapes, self.corner, self.scale = group.shapes, corner, scale
        self.lang, self.page = lang, page

    def x(self, value: Any) -> float:
        return self.corner[0] + float(value) * self.scale

    def y(self, value: Any) -> float:
        return self.corner[1] + float(value) * self.scale

    def draw(self, element: Any) -> None:
        """One element as a shape."""
        kind = element.tag.removeprefix(SPACE)
        if kind == "text":
            self._draw_text(element)
        elif kind == "line":
            ends = [element.get(k) for k in ("x1", "y1", "x2", "y2")]
            line = self.shapes.add_connector(
                1,
                Inches(self.x(ends[0])),
                Inches(self.y(ends[1])),
                Inches(self.x(ends[2])),
                Inches(self.y(ends[3])),
            )
            self._style_line(line, element)
        elif kind == "path":
            self._draw_path(element)
        else:
            self._draw_box(element, kind)

    def _draw_box(self, element: Any, kind: str) -> None:
        settings = dict(element.attrib)
        if kind == "ellipse":
            cx, cy, rx, ry = (float(settings[k]) for k in ("cx", "cy", "rx", "ry"))
            x, y, w, h = cx - rx, cy - ry, 2 * rx, 2 * ry
        else:
            x, y, w, h = (float(settings.get(k, 0)) for k in ("x", "y", "width", "height"))
        shape = self.shapes.add_shape(
            9 if kind == "ellipse" else 1,
            Inches(self.x(x)),
            Inches(self.y(y)),
            Inches(w * self.scale),
            Inches(h * self.scale),
        )
        self._style(shape, element)

    def _draw_path(self, element: Any) -> None:
        path = element.get("d", "")
        if "a" in path:  # a circle of our own
            x, y, r = (float(v) for v in re.findall(r"-?[\d.]+", path)[:3])
            shape = self.shapes.add_shape(
                9,
                Inches(self.x(x)),
                Inches(self.y(y - r)),
                Inches(2 * r * self.scale),
                Inches(2 * r * self.scale),
            )
            self._style(shape, element)
            return
        if "H" in path or "V" in path:
            return
        for part in re.findall(r"M[^M]+", path):
            points = [(float(a), float(b)) for a, b in re.findall(r"(-?[\d.]+),(-?[\d.]+)", part)]
            if len(points) < 2:
                continue
            closed = part.rstrip().endswith("Z")
            freeform = self.shapes.build_freeform(
                Inches(self.x(points[0][0])), Inches(self.y(points[0][1])), scale=1.0
            )
            freeform.add_line_segments(
                [(Inches(self.x(a)), Inches(self.y(b))) for a, b in points[1:]], close=closed
            )
            self._style(freeform.convert_to_shape(), element)

    def _style(self, shape: Any, element: Any) -> None:
        remove_style(shape)
        describe_shape(shape, "")
        fill = element.get("fill", "none")
        if fill.startswith("url"):
            shape.fill.patterned()
            shape.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
            shape.fill.fore_color.rgb = to_rgb(element.get("stroke", "#33475B"))
            shape.fill.back_color.rgb = to_rgb(self.page)
        elif fill == "none" or float(element.get("fill-opacity", 1)) == 0:
            shape.fill.background()
        else:
            shape.fill.solid()
            shape.fill.fore_color.rgb = to_rgb(_add_opacity(fill, element.get("fill-opacity")))
        self._style_line(shape, element)

    def _style_line(self, shape: Any, element: Any) -> None:
        remove_style(shape)
        describe_shape(shape, "")
        colour = element.get("stroke", "none")
        if colour == "none":
            shape.line.fill.background()
            return
        shape.line.color.rgb = to_rgb(_add_opacity(colour, element.get("stroke-opacity")))
        shape.line.width = Pt(max(0.25, float(element.get("stroke-width", 1)) * self.scale * 72))
        if element.get("stroke-dasharray"):
            line = shape.line._get_or_add_ln()
            etree.SubElement(line, qn("a:prstDash"), {"val": "sysDot"})

    def _draw_text(self, element: Any) -> None:
        if element.getparent().get("aria-hidden"):
            return
        size = float(element.get("font-size"))
        family = element.get("font-family", "").split(",")[0]
        pieces = [(element.text or "", element)]
        for span in element:
            pieces += [(span.text or "", span), (span.tail or "", element)]
        whole = "".join(p for p, _ in pieces)
        turn = re.search(r"rotate\((-?[\d.]+)", element.getparent().get("transform", ""))
        bold = all(look.get("font-weight") == "600" for words, look in pieces if words.strip())
        wide = measure_width(whole, size * _SET, family if family == SERIF else SANS, bold)
        wide += len(_BETWEEN.findall(whole)) * size * _SET / 4
        x, base = float(element.get("x")), float(element.get("y"))
        top, tall = base - 0.95 * size, size * 1.25
        box = self.shapes.add_textbox(
            Inches(self.x(x)),
            Inches(self.y(top)),
            Inches(wide * self.scale),  # as wide as the words: some viewers centre them
            Inches(tall * self.scale),
        )
        frame = box.text_frame
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        frame.word_wrap = False  # a line of a drawing stays one, whatever face stands in
        for words, look in pieces:
            if words:
                run = frame.paragraphs[0].add_run()
                run.text = words
                style_run(
                    run,
                    max(7.0, size * self.scale * 72 * _SET),
                    look.get("fill") or element.get("fill", "#16212B"),
                    self.lang,
                    bold=look.get("font-weight") == "600",
                    italic=look.get("font-style") == "italic",
                )
        if turn:
            box.rotation = float(turn[1])


def _add_opacity(colour: str, opacity: str | None) -> str:
    if opacity is None:
        return colour
    if colour.startswith("rgb("):
        return f"rgba({colour[4:-1]},{opacity})"
    parts = [int(colour.lstrip("#")[i : i + 2], 16) for i in (0, 2, 4)]
    return f"rgba({parts[0]},{parts[1]},{parts[2]},{opacity})"
