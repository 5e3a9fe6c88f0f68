"""Lines of a slide's chart: points with their markers, the line between them, labels."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.oxml.ns import qn

from corridor.briefing.slides.chart_model import Look, Native, Series
from corridor.briefing.slides.parts import TAGS, rgb
from corridor.charts.svg.text import parse_label

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


def write_lines(chart: Any, made: Native, lang: str, beside_bars: bool) -> None:
    """Rewrite the lines' series; beside columns they move into a chart of lines on their axes."""
    area = chart._chartSpace.chart.plotArea
    first = area.find(qn("c:barChart")) if beside_bars else area.find(qn("c:lineChart"))
    found = first.findall(qn("c:ser"))
    lines = [(e, s) for e, s in zip(found, made.series, strict=True) if s.kind == "line"]
    if not lines:
        return
    home = first
    if beside_bars:
        home = etree.Element(qn("c:lineChart"))
        etree.SubElement(home, qn("c:grouping"), {"val": "standard"})
        etree.SubElement(home, qn("c:varyColors"), {"val": "0"})
        etree.SubElement(home, qn("c:marker"), {"val": "1"})
        for axis in first.findall(qn("c:axId")):
            etree.SubElement(home, qn("c:axId"), {"val": axis.get("val")})
        first.addnext(home)
    for element, own in lines:
        made_element = _line_series(element, own, lang)
        element.getparent().remove(element)
        home.find(qn("c:marker")).addprevious(made_element)


def _line_series(old: Any, own: Series, lang: str) -> Any:
    new = etree.Element(qn("c:ser"))
    for tag in ("c:idx", "c:order", "c:tx"):
        new.append(old.find(qn(tag)))
    new.append(_series_line(own))
    marker = etree.SubElement(new, qn("c:marker"))
    etree.SubElement(marker, qn("c:symbol"), {"val": "none"})
    for i, look in sorted(own.looks.items()):
        new.append(_line_point(i, look, own.links.get(i), own.colour))
    if own.labels:
        new.append(_line_labels(own, lang))
    for tag in ("c:cat", "c:val"):
        new.append(old.find(qn(tag)))
    etree.SubElement(new, qn("c:smooth"), {"val": "0"})
    return new


def _series_line(own: Series) -> Any:
    shape = etree.Element(qn("c:spPr"))
    line = etree.SubElement(shape, qn("a:ln"), {"w": "28575", "cap": "rnd"})
    _fill(line, own.colour if own.links else None)
    return shape


def _fill(parent: Any, colour: str | None) -> None:
    if not colour:
        etree.SubElement(parent, qn("a:noFill"))
        return
    solid = etree.SubElement(parent, qn("a:solidFill"))
    etree.SubElement(solid, qn("a:srgbClr"), {"val": str(rgb(colour))})


def _line_point(i: int, look: Look, link: str | None, colour: str) -> Any:
    point = etree.Element(qn("c:dPt"))
    etree.SubElement(point, qn("c:idx"), {"val": str(i)})
    marker = etree.SubElement(point, qn("c:marker"))
    symbol = _SYMBOLS.get(look.symbol, "circle")
    if look.symbol == "none":
        symbol = "none"
    etree.SubElement(marker, qn("c:symbol"), {"val": symbol})
    etree.SubElement(marker, qn("c:size"), {"val": str(max(2, min(72, round(look.size))))})
    shape = etree.SubElement(marker, qn("c:spPr"))
    _fill(shape, look.fill)
    edge = etree.SubElement(shape, qn("a:ln"), {"w": "19050"})
    _fill(edge, look.edge or look.fill)
    etree.SubElement(point, qn("c:bubble3D"), {"val": "0"})
    own = etree.SubElement(point, qn("c:spPr"))
    _fill(etree.SubElement(own, qn("a:ln"), {"w": "28575"}), colour if link else None)
    return point


def _line_labels(own: Series, lang: str) -> Any:
    labels = etree.Element(qn("c:dLbls"))
    for i, label in sorted(own.labels.items()):
        one = etree.SubElement(labels, qn("c:dLbl"))
        etree.SubElement(one, qn("c:idx"), {"val": str(i)})
        rich = etree.SubElement(etree.SubElement(one, qn("c:tx")), qn("c:rich"))
        etree.SubElement(rich, qn("a:bodyPr"), {"wrap": "none"})
        for line in parse_label(label.words):
            paragraph = etree.SubElement(rich, qn("a:p"))
            for piece in line:
                run = etree.SubElement(paragraph, qn("a:r"))
                look = etree.SubElement(
                    run,
                    qn("a:rPr"),
                    {
                        "lang": TAGS.get(lang, "en-GB"),
                        "sz": str(round(label.size * POINT * 100)),
                        "b": str(int(piece.bold)),
                    },
                )
                _fill(look, piece.colour or label.colour)
                etree.SubElement(run, qn("a:t")).text = piece.text
        etree.SubElement(one, qn("c:dLblPos"), {"val": _LINE_PLACES.get(label.place, "t")})
        _shown(one, "1")
    _shown(labels, "0")
    return labels


def _shown(parent: Any, value: str) -> None:
    for name in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"):
        on = value if name == "Val" else "0"
        etree.SubElement(parent, qn(f"c:show{name}"), {"val": on})
