"""A Native chart written into a slide: columns, lines, labels, what lies over it."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_PATTERN
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from corridor.briefing.slides.chart_model import Label, Laid, Look, Native, Series
from corridor.briefing.slides.lines import POINT, write_lines
from corridor.briefing.slides.parts import bar, bare, described, pieces, rgb
from corridor.briefing.slides.parts import label as write
from corridor.charts.svg.font_metrics import measure_width
from corridor.charts.svg.text import parse_label

#: inches a pixel of a figure takes on a slide
INCH = 1 / 77
_LCID = {"en": "", "ru": "[$-419]", "kk": "[$-43F]", "zh": "[$-804]"}
_PLACES = {
    "above": XL_LABEL_POSITION.OUTSIDE_END,
    "below": XL_LABEL_POSITION.OUTSIDE_END,
    "middle": XL_LABEL_POSITION.CENTER,
}
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
        elif _behind(laid):
            _line(slide, laid, plot)
    frame = _frame(slide, made, place, lang)
    described(frame, alt)
    _layout(frame.chart, inner, wide, high)
    _axes(frame.chart, made, lang, token)
    bars = [s for s in made.series if s.kind == "bar"]
    if bars:
        _bars(frame.chart, bars, lang, token)
    write_lines(frame.chart, made, lang, bool(bars))
    for laid in made.laid:
        if laid.kind == "line" and not _behind(laid):
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


def _behind(laid: Laid) -> bool:
    """Lines of events and of gaps lie under the marks."""
    return laid.kind == "line" and (laid.dash or laid.width >= 5)


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
    lines = parse_label(label.words)
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
            slide,
            label.words,
            (x - 0.75, y, 1.5, tall),
            label.size * POINT,
            label.colour,
            lang,
            anchor="bottom",
        )


# ---- laid over -----------------------------------------------------------------------------------


def _band(slide: Any, laid: Laid, plot: Place) -> None:
    left, top, wide, high = plot
    place = (
        left + laid.x0 * wide,
        top + laid.y0 * high,
        (laid.x1 - laid.x0) * wide,
        (laid.y1 - laid.y0) * high,
    )
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
        slide,
        laid.words,
        (start, y - tall / 2, long, tall),
        laid.size * POINT,
        laid.colour,
        lang,
        align=laid.anchor if laid.anchor in ("left", "right") else "center",
    )
    if laid.turn:
        box.rotation = laid.turn
    # a plate as wide as the words, where a face of another width grows to both sides
    if laid.fill and laid.fill.startswith("#") and laid.anchor not in ("left", "right"):
        size = laid.size * POINT
        lines = ["".join(piece.text for piece in line) for line in parse_label(laid.words)]
        mark = max(0.24, max(measure_width(line, size, bold=True) for line in lines) / 72 + 0.04)
        box.left, box.width = Inches(x - mark / 2), Inches(mark)
        box.fill.solid()
        box.fill.fore_color.rgb = rgb(laid.fill)
