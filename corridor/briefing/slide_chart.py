"""A Native chart written into a slide: columns, lines, labels, what lies over it."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_PATTERN
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from corridor.briefing.native import Label, Laid, Look, Native, Series
from corridor.briefing.slide_parts import TAGS, bar, bare, described, pieces, rgb
from corridor.briefing.slide_parts import label as write
from corridor.briefing.svg.words import parsed

#: inches a pixel of a figure takes on a slide, and the points of its letters
INCH, POINT = 1 / 77, 0.9
_LCID = {"en": "", "ru": "[$-419]", "kk": "[$-43F]", "zh": "[$-804]"}
_PLACES = {
    "above": XL_LABEL_POSITION.OUTSIDE_END, "below": XL_LABEL_POSITION.OUTSIDE_END,
    "middle": XL_LABEL_POSITION.CENTER,
}  # fmt: skip
_LINE_PLACES = {"above": "t", "below": "b", "left": "l", "right": "r", "middle": "ctr"}
_SYMBOLS = {
    "circle": "circle", "square": "square", "diamond": "diamond", "dash": "dash",
    "triangle-up": "triangle",
}  # fmt: skip
Place = tuple[float, float, float, float]


def chart(
    slide: Any, made: Native, place: Place, lang: str, token: dict[str, str], alt: str
) -> Any:
    """Write the chart at left, top, width, height in inches; returns the graphic frame."""
    left, top, wide, high = place
    inner = (0.55, 0.14, wide - 0.55 - made.right * INCH, high - 0.14 - 0.34)
    plot = (left + inner[0], top + inner[1], inner[2], inner[3])
    for laid in made.laid:
        if laid.kind == "band":
            _band(slide, laid, plot)
    frame = _frame(slide, made, place, lang)
    described(frame, alt)
    _layout(frame.chart, inner, wide, high)
    _axes(frame.chart, made, lang, token)
    bars = [s for s in made.series if s.kind == "bar"]
    if bars:
        _bars(frame.chart, bars, lang, token)
    _lines(frame.chart, made, lang, bool(bars))
    for laid in made.laid:
        if laid.kind == "line":
            _line(slide, laid, plot)
    for laid in made.laid:
        if laid.kind == "sign":
            _sign(slide, laid, plot)
    for laid in made.laid:
        if laid.kind == "text":
            _text(slide, laid, plot, lang)
    for own in bars:
        _ends(slide, made, own, plot, lang)
    return frame


def _frame(slide: Any, made: Native, place: Place, lang: str) -> Any:
    data = CategoryChartData(number_format=_format(made, lang))
    data.categories = made.categories
    for own in made.series:
        data.add_series(own.name, own.values)
    bars = any(s.kind == "bar" for s in made.series)
    kind = XL_CHART_TYPE.COLUMN_STACKED if bars else XL_CHART_TYPE.LINE_MARKERS
    return slide.shapes.add_chart(kind, *(Inches(v) for v in place), data)


def _format(made: Native, lang: str) -> str:
    return _LCID.get(lang, "") + (
        "0%" if made.percent else "#,##0.##" if made.high < 100 else "#,##0"
    )


def _layout(chart: Any, inner: Place, wide: float, high: float) -> None:
    """Fix the inner plot, so that what is laid over stands at its place."""
    chart.has_legend = False
    chart.has_title = False
    area = chart._chartSpace.chart.plotArea
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    layout = etree.Element(qn("c:layout"))
    manual = etree.SubElement(layout, qn("c:manualLayout"))
    said: list[tuple[str, Any]] = [("layoutTarget", "inner"), ("xMode", "edge"), ("yMode", "edge")]
    said += [("x", inner[0] / wide), ("y", inner[1] / high)]
    said += [("w", inner[2] / wide), ("h", inner[3] / high)]
    for name, value in said:
        shown = value if isinstance(value, str) else f"{value:.5f}"
        etree.SubElement(manual, qn(f"c:{name}"), {"val": shown})
    area.insert(0, layout)


def _axes(chart: Any, made: Native, lang: str, token: dict[str, str]) -> None:
    value, category = chart.value_axis, chart.category_axis
    value.minimum_scale, value.maximum_scale = made.low, made.high
    value.major_unit = made.step
    value.has_major_gridlines = True
    value.major_gridlines.format.line.color.rgb = rgb(token["grid"])
    value.major_gridlines.format.line.width = Pt(0.75)
    value.format.line.fill.background()
    value.major_tick_mark = value.minor_tick_mark = XL_TICK_MARK.NONE
    labels = value.tick_labels
    labels.number_format, labels.number_format_is_linked = _axis_format(made, lang), False
    labels.font.size, labels.font.color.rgb = Pt(12), rgb(token["voice2"])
    category.format.line.color.rgb = rgb(token["line"])
    category.major_tick_mark = XL_TICK_MARK.OUTSIDE
    category.minor_tick_mark = XL_TICK_MARK.NONE
    category.tick_labels.font.size = Pt(12)
    category.tick_labels.font.color.rgb = rgb(token["voice2"])
    category.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    if made.every > 1:
        axis = category._element
        for tag in ("c:tickLblSkip", "c:tickMarkSkip"):
            element = axis.makeelement(qn(tag), {"val": str(made.every)})
            axis.find(qn("c:noMultiLvlLbl")).addprevious(element)


def _axis_format(made: Native, lang: str) -> str:
    """Ticks with the decimals that the step needs; nothing below zero where only a row of words
    stands there."""
    if made.percent:
        return _LCID.get(lang, "") + "0%"
    digits = 0 if made.step >= 1 else 1 if made.step >= 0.1 else 2
    plain = "#,##0" + ("." + "0" * digits if digits else "")
    return _LCID.get(lang, "") + plain + (";;" + plain if made.low < 0 else "")


# ---- columns -----------------------------------------------------------------------------------


def _bars(chart: Any, bars: list[Series], lang: str, token: dict[str, str]) -> None:
    plot = chart.plots[0]
    plot.gap_width = 35
    plot.overlap = 100
    plot.vary_by_categories = False
    for series, own in zip(plot.series, bars, strict=False):
        series.invert_if_negative = False
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = rgb(own.colour)
        for i, look in own.looks.items():
            _paint(series.points[i].format, look, token)
        for i, label in own.labels.items():
            if label.place == "middle":
                _label(series.points[i], label, lang)


def _paint(form: Any, look: Look, token: dict[str, str]) -> None:
    if look.hatch:
        form.fill.patterned()
        form.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        form.fill.fore_color.rgb = rgb(look.hatch)
        form.fill.back_color.rgb = rgb(token["page"])
    elif look.fill:
        form.fill.solid()
        form.fill.fore_color.rgb = rgb(look.fill)
    else:
        form.fill.background()
    if look.edge:
        form.line.color.rgb = rgb(look.edge)
        form.line.width = Pt(1.25)


def _label(point: Any, label: Label, lang: str) -> None:
    said = point.data_label
    frame = said.text_frame
    lines = parsed(label.words)
    frame.text = "\n" * (len(lines) - 1)
    for paragraph, line in zip(frame.paragraphs, lines, strict=True):
        pieces(paragraph, line, label.size * POINT, label.colour, lang)
    said.position = _PLACES.get(label.place, XL_LABEL_POSITION.CENTER)


def _ends(slide: Any, made: Native, own: Series, plot: Place, lang: str) -> None:
    """Labels over columns: a stacked chart has no place for them outside, so they are laid."""
    left, top, wide, high = plot
    for i, label in own.labels.items():
        if label.place == "middle" or own.values[i] is None:
            continue
        stack = sum(s.values[i] or 0 for s in made.series if s.kind == "bar")
        tall = 0.2 * (1 + label.words.count("<br>")) * label.size / 14
        x = left + (i + 0.5) / len(made.categories) * wide
        y = top + (1 - (stack - made.low) / (made.high - made.low)) * high
        y = y + 0.03 if label.place == "below" else y - tall - 0.04
        write(
            slide, label.words, (x - 0.75, y, 1.5, tall), label.size * POINT, label.colour, lang,
            anchor="bottom",
        )  # fmt: skip


# ---- lines ---------------------------------------------------------------------------------------


def _lines(chart: Any, made: Native, lang: str, beside_bars: bool) -> None:
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
        for line in parsed(label.words):
            paragraph = etree.SubElement(rich, qn("a:p"))
            for piece in line:
                run = etree.SubElement(paragraph, qn("a:r"))
                look = etree.SubElement(run, qn("a:rPr"), {
                    "lang": TAGS.get(lang, "en-GB"), "sz": str(round(label.size * POINT * 100)),
                    "b": str(int(piece.bold)),
                })  # fmt: skip
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


# ---- laid over -----------------------------------------------------------------------------------


def _band(slide: Any, laid: Laid, plot: Place) -> None:
    left, top, wide, high = plot
    place = (left + laid.x0 * wide, top + laid.y0 * high, (laid.x1 - laid.x0) * wide,
             (laid.y1 - laid.y0) * high)  # fmt: skip
    described(bar(slide, place, laid.fill or "#F1F3F4"), "")


def _line(slide: Any, laid: Laid, plot: Place) -> None:
    left, top, wide, high = plot
    ends = (
        left + laid.x0 * wide,
        top + laid.y0 * high,
        left + laid.x1 * wide,
        top + laid.y1 * high,
    )
    line = slide.shapes.add_connector(1, *(Inches(v) for v in ends))
    bare(line)
    line.line.color.rgb = rgb(laid.colour)
    line.line.width = Pt(laid.width * POINT)
    if laid.dash:
        properties = line.line._get_or_add_ln()
        etree.SubElement(properties, qn("a:prstDash"), {"val": "sysDot"})
    described(line, "")


def _sign(slide: Any, laid: Laid, plot: Place) -> None:
    left, top, wide, high = plot
    side = laid.size * 1.45 * INCH
    x, y = left + laid.x0 * wide - side / 2, top + laid.y0 * high - side / 2
    shape = slide.shapes.add_shape(4, Inches(x), Inches(y), Inches(side), Inches(side))
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(laid.fill)
    shape.line.color.rgb = rgb(laid.colour)
    shape.line.width = Pt(1.75)
    bare(shape)
    described(shape, "")


def _text(slide: Any, laid: Laid, plot: Place, lang: str) -> None:
    left, top, wide, high = plot
    tall = laid.size * POINT / 72 * 1.25 * (1 + laid.words.count("<br>"))
    x, y = left + laid.x0 * wide + laid.dx * INCH, top + laid.y0 * high + laid.dy * INCH
    long = 2.4
    start = {"left": x, "center": x - long / 2, "right": x - long}.get(laid.anchor, x - long / 2)
    box = write(
        slide, laid.words, (start, y - tall / 2, long, tall), laid.size * POINT, laid.colour,
        lang, align=laid.anchor if laid.anchor in ("left", "right") else "center",
    )  # fmt: skip
    if laid.turn:
        box.rotation = laid.turn
    if laid.fill and laid.fill.startswith("#"):
        mark = 0.24
        box.left, box.width = Inches(x - mark / 2), Inches(mark)
        box.fill.solid()
        box.fill.fore_color.rgb = rgb(laid.fill)
