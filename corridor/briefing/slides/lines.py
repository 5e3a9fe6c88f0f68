"""Lines of a slide's chart: points with their markers, the line between them, labels."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.oxml.ns import qn

from corridor.briefing.slides.chart_model import ChartModel, ChartSeries, PointLabel, PointLook
from corridor.briefing.slides.parts import to_rgb
from corridor.charts.svg.text import Piece, parse_label
from corridor.languages import LANGUAGES

#: points of a letter that takes a pixel on the page
POINT = 0.9
_LINE_PLACES = {"above": "t", "below": "b", "left": "l", "right": "r", "middle": "ctr"}
_SYMBOLS = {
    "circle": "circle",
    "square": "square",
    "diamond": "diamond",
    "dash": "dash",
    "triangle-up": "triangle",
}


def write_lines(chart: Any, model: ChartModel, lang: str, beside_bars: bool) -> None:
    """Rewrite the lines' series; beside columns they move into a chart of lines on their axes."""
    area = chart._chartSpace.chart.plotArea
    first = area.find(qn("c:barChart")) if beside_bars else area.find(qn("c:lineChart"))
    pairs = zip(first.findall(qn("c:ser")), model.series, strict=True)
    lines = [(element, series) for element, series in pairs if series.kind == "line"]
    if not lines:
        return
    home = _add_line_chart(first) if beside_bars else first
    for element, series in lines:
        line = _build_line(element, series, lang)
        element.getparent().remove(element)
        home.find(qn("c:marker")).addprevious(line)


def _add_line_chart(bar_chart: Any) -> Any:
    """A chart of lines on the axes of a chart of columns, right after it."""
    chart = etree.Element(qn("c:lineChart"))
    etree.SubElement(chart, qn("c:grouping"), {"val": "standard"})
    etree.SubElement(chart, qn("c:varyColors"), {"val": "0"})
    etree.SubElement(chart, qn("c:marker"), {"val": "1"})
    for axis in bar_chart.findall(qn("c:axId")):
        etree.SubElement(chart, qn("c:axId"), {"val": axis.get("val")})
    bar_chart.addnext(chart)
    return chart


def _build_line(column: Any, series: ChartSeries, lang: str) -> Any:
    """The element of a line, with names, categories and values of the one it takes the place of."""
    line = etree.Element(qn("c:ser"))
    for tag in ("c:idx", "c:order", "c:tx"):
        line.append(column.find(qn(tag)))
    line.append(_build_stroke(series))
    marker = etree.SubElement(line, qn("c:marker"))
    etree.SubElement(marker, qn("c:symbol"), {"val": "none"})
    for i, look in sorted(series.looks.items()):
        line.append(_build_point(i, look, series.links.get(i), series.colour))
    if series.labels:
        line.append(_build_labels(series, lang))
    for tag in ("c:cat", "c:val"):
        line.append(column.find(qn(tag)))
    etree.SubElement(line, qn("c:smooth"), {"val": "0"})
    return line


def _build_stroke(series: ChartSeries) -> Any:
    shape = etree.Element(qn("c:spPr"))
    line = etree.SubElement(shape, qn("a:ln"), {"w": "28575", "cap": "rnd"})
    _add_fill(line, series.colour if series.links else None)
    return shape


def _add_fill(parent: Any, colour: str | None) -> None:
    if not colour:
        etree.SubElement(parent, qn("a:noFill"))
        return
    solid = etree.SubElement(parent, qn("a:solidFill"))
    etree.SubElement(solid, qn("a:srgbClr"), {"val": str(to_rgb(colour))})


def _build_point(i: int, look: PointLook, link: str | None, colour: str) -> Any:
    point = etree.Element(qn("c:dPt"))
    etree.SubElement(point, qn("c:idx"), {"val": str(i)})
    marker = etree.SubElement(point, qn("c:marker"))
    symbol = _SYMBOLS.get(look.symbol, "circle")
    if look.symbol == "none":
        symbol = "none"
    etree.SubElement(marker, qn("c:symbol"), {"val": symbol})
    etree.SubElement(marker, qn("c:size"), {"val": str(max(2, min(72, round(look.size))))})
    shape = etree.SubElement(marker, qn("c:spPr"))
    _add_fill(shape, look.fill)
    edge = etree.SubElement(shape, qn("a:ln"), {"w": "19050"})
    _add_fill(edge, look.edge or look.fill)
    etree.SubElement(point, qn("c:bubble3D"), {"val": "0"})
    stroke = etree.SubElement(point, qn("c:spPr"))
    _add_fill(etree.SubElement(stroke, qn("a:ln"), {"w": "28575"}), colour if link else None)
    return point


def _build_labels(series: ChartSeries, lang: str) -> Any:
    labels = etree.Element(qn("c:dLbls"))
    for i, label in sorted(series.labels.items()):
        element = etree.SubElement(labels, qn("c:dLbl"))
        etree.SubElement(element, qn("c:idx"), {"val": str(i)})
        rich = etree.SubElement(etree.SubElement(element, qn("c:tx")), qn("c:rich"))
        etree.SubElement(rich, qn("a:bodyPr"), {"wrap": "none"})
        for line in parse_label(label.words):
            _add_paragraph(rich, line, label, lang)
        etree.SubElement(element, qn("c:dLblPos"), {"val": _LINE_PLACES.get(label.place, "t")})
        _add_switches(element, "1")
    _add_switches(labels, "0")
    return labels


def _add_paragraph(rich: Any, line: list[Piece], label: PointLabel, lang: str) -> None:
    paragraph = etree.SubElement(rich, qn("a:p"))
    settings = {"lang": LANGUAGES[lang].office, "sz": str(round(label.size * POINT * 100))}
    for piece in line:
        run = etree.SubElement(paragraph, qn("a:r"))
        look = etree.SubElement(run, qn("a:rPr"), {**settings, "b": str(int(piece.bold))})
        _add_fill(look, piece.colour or label.colour)
        etree.SubElement(run, qn("a:t")).text = piece.text


def _add_switches(parent: Any, value: str) -> None:
    """Which parts of a label are seen: its value, or none."""
    for name in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"):
        on = value if name == "Val" else "0"
        etree.SubElement(parent, qn(f"c:show{name}"), {"val": on})
