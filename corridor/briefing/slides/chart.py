"""A chart model written into a slide: columns, lines, labels, what lies over it."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_PATTERN
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from corridor.briefing.slides.chart_model import (
    ChartModel,
    ChartSeries,
    Overlay,
    PointLabel,
    PointLook,
)
from corridor.briefing.slides.lines import POINT, write_lines
from corridor.briefing.slides.parts import (
    Place,
    add_bar,
    add_label,
    describe_shape,
    fill_paragraph,
    remove_style,
    to_rgb,
)
from corridor.charts.svg.font_metrics import measure_width
from corridor.charts.svg.text import parse_label
from corridor.languages import LANGUAGES

#: inches a pixel of a figure takes on a slide
INCH = 1 / 77
_PLACES = {
    "above": XL_LABEL_POSITION.OUTSIDE_END,
    "below": XL_LABEL_POSITION.OUTSIDE_END,
    "middle": XL_LABEL_POSITION.CENTER,
}


def write_chart(
    slide: Any, model: ChartModel, place: Place, lang: str, token: dict[str, str], alt: str
) -> Any:
    """Write the chart at left, top, width, height in inches; returns the graphic frame."""
    left, top, wide, high = place
    inner = (0.55, 0.14, wide - 0.55 - model.right * INCH, high - 0.14 - 0.34)
    plot = (left + inner[0], top + inner[1], inner[2], inner[3])
    for overlay in model.overlays:
        if overlay.kind == "band":
            _add_band(slide, overlay, plot)
        elif _lies_behind(overlay):
            _add_line(slide, overlay, plot)
    frame = _add_frame(slide, model, place, lang)
    describe_shape(frame, alt)
    _fix_plot(frame.chart, inner, wide, high)
    _set_axes(frame.chart, model, lang, token)
    bars = [s for s in model.series if s.kind == "bar"]
    if bars:
        _style_bars(frame.chart, bars, lang, token)
    write_lines(frame.chart, model, lang, bool(bars))
    for overlay in model.overlays:
        if overlay.kind == "line" and not _lies_behind(overlay):
            _add_line(slide, overlay, plot)
    for overlay in model.overlays:
        if overlay.kind == "sign":
            _add_sign(slide, overlay, plot)
    for overlay in model.overlays:
        if overlay.kind == "text":
            _add_words(slide, overlay, plot, lang)
    for series in bars:
        _add_end_labels(slide, model, series, plot, lang)
    return frame


def _lies_behind(overlay: Overlay) -> bool:
    """Lines of events and of gaps lie under the marks."""
    return overlay.kind == "line" and (overlay.dash or overlay.width >= 5)


def _add_frame(slide: Any, model: ChartModel, place: Place, lang: str) -> Any:
    data = CategoryChartData(number_format=_value_format(model, lang))
    data.categories = model.categories
    for series in model.series:
        data.add_series(series.name, series.values)
    bars = any(s.kind == "bar" for s in model.series)
    kind = XL_CHART_TYPE.COLUMN_STACKED if bars else XL_CHART_TYPE.LINE_MARKERS
    return slide.shapes.add_chart(kind, *(Inches(v) for v in place), data)


def _excel(lang: str) -> str:
    """What a number format of Excel begins with, so that its marks are those of the language."""
    return f"[$-{number}]" if (number := LANGUAGES[lang].excel) else ""


def _value_format(model: ChartModel, lang: str) -> str:
    return _excel(lang) + ("0%" if model.percent else "#,##0.##" if model.high < 100 else "#,##0")


def _fix_plot(chart: Any, inner: Place, wide: float, high: float) -> None:
    """Fix the inner plot, so that what is laid over stands at its place."""
    chart.has_legend = False
    chart.has_title = False
    area = chart._chartSpace.chart.plotArea
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    layout = etree.Element(qn("c:layout"))
    manual = etree.SubElement(layout, qn("c:manualLayout"))
    settings = {
        "layoutTarget": "inner",
        "xMode": "edge",
        "yMode": "edge",
        "x": f"{inner[0] / wide:.5f}",
        "y": f"{inner[1] / high:.5f}",
        "w": f"{inner[2] / wide:.5f}",
        "h": f"{inner[3] / high:.5f}",
    }
    for name, value in settings.items():
        etree.SubElement(manual, qn(f"c:{name}"), {"val": value})
    area.insert(0, layout)


def _set_axes(chart: Any, model: ChartModel, lang: str, token: dict[str, str]) -> None:
    value, category = chart.value_axis, chart.category_axis
    value.minimum_scale, value.maximum_scale = model.low, model.high
    value.major_unit = model.step
    value.has_major_gridlines = True
    value.major_gridlines.format.line.color.rgb = to_rgb(token["grid"])
    value.major_gridlines.format.line.width = Pt(0.75)
    value.format.line.fill.background()
    value.major_tick_mark = value.minor_tick_mark = XL_TICK_MARK.NONE
    labels = value.tick_labels
    labels.number_format, labels.number_format_is_linked = _tick_format(model, lang), False
    labels.font.size, labels.font.color.rgb = Pt(12), to_rgb(token["voice2"])
    category.format.line.color.rgb = to_rgb(token["line"])
    category.major_tick_mark = XL_TICK_MARK.OUTSIDE
    category.minor_tick_mark = XL_TICK_MARK.NONE
    category.tick_labels.font.size = Pt(12)
    category.tick_labels.font.color.rgb = to_rgb(token["voice2"])
    category.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    if model.every > 1:
        axis = category._element
        for tag in ("c:tickLblSkip", "c:tickMarkSkip"):
            element = axis.makeelement(qn(tag), {"val": str(model.every)})
            axis.find(qn("c:noMultiLvlLbl")).addprevious(element)


def _tick_format(model: ChartModel, lang: str) -> str:
    """Ticks with the decimals that the step needs; nothing below zero where only a row of words
    stands there."""
    if model.percent:
        return _excel(lang) + "0%"
    digits = 0 if model.step >= 1 else 1 if model.step >= 0.1 else 2
    number = "#,##0" + ("." + "0" * digits if digits else "")
    return _excel(lang) + number + (";;" + number if model.low < 0 else "")


# ---- columns -----------------------------------------------------------------------------------


def _style_bars(chart: Any, bars: list[ChartSeries], lang: str, token: dict[str, str]) -> None:
    plot = chart.plots[0]
    plot.gap_width = 35
    plot.overlap = 100
    plot.vary_by_categories = False
    for element, series in zip(plot.series, bars, strict=False):
        element.invert_if_negative = False
        element.format.fill.solid()
        element.format.fill.fore_color.rgb = to_rgb(series.colour)
        for i, look in series.looks.items():
            _style_point(element.points[i].format, look, token)
        for i, label in series.labels.items():
            if label.place == "middle":
                _label_point(element.points[i], label, lang)


def _style_point(form: Any, look: PointLook, token: dict[str, str]) -> None:
    if look.hatch:
        form.fill.patterned()
        form.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        form.fill.fore_color.rgb = to_rgb(look.hatch)
        form.fill.back_color.rgb = to_rgb(token["page"])
    elif look.fill:
        form.fill.solid()
        form.fill.fore_color.rgb = to_rgb(look.fill)
    else:
        form.fill.background()
    if look.edge:
        form.line.color.rgb = to_rgb(look.edge)
        form.line.width = Pt(1.25)


def _label_point(point: Any, label: PointLabel, lang: str) -> None:
    data_label = point.data_label
    frame = data_label.text_frame
    lines = parse_label(label.words)
    frame.text = "\n" * (len(lines) - 1)
    for paragraph, line in zip(frame.paragraphs, lines, strict=True):
        fill_paragraph(paragraph, line, label.size * POINT, label.colour, lang)
    data_label.position = _PLACES.get(label.place, XL_LABEL_POSITION.CENTER)


def _add_end_labels(
    slide: Any, model: ChartModel, series: ChartSeries, plot: Place, lang: str
) -> None:
    """Labels over columns: a stacked chart has no place for them outside, so they are laid."""
    left, top, wide, high = plot
    for i, label in series.labels.items():
        if label.place == "middle" or series.values[i] is None:
            continue
        height = sum(s.values[i] or 0 for s in model.series if s.kind == "bar")
        tall = 0.2 * (1 + label.words.count("<br>")) * label.size / 14
        x = left + (i + 0.5) / len(model.categories) * wide
        y = top + (1 - (height - model.low) / (model.high - model.low)) * high
        y = y + 0.03 if label.place == "below" else y - tall - 0.04
        add_label(
            slide,
            label.words,
            (x - 0.75, y, 1.5, tall),
            label.size * POINT,
            label.colour,
            lang,
            anchor="bottom",
        )


# ---- laid over -----------------------------------------------------------------------------------


def _add_band(slide: Any, overlay: Overlay, plot: Place) -> None:
    left, top, wide, high = plot
    place = (
        left + overlay.x0 * wide,
        top + overlay.y0 * high,
        (overlay.x1 - overlay.x0) * wide,
        (overlay.y1 - overlay.y0) * high,
    )
    describe_shape(add_bar(slide, place, overlay.fill or "#F1F3F4"), "")


def _add_line(slide: Any, overlay: Overlay, plot: Place) -> None:
    left, top, wide, high = plot
    ends = (
        left + overlay.x0 * wide,
        top + overlay.y0 * high,
        left + overlay.x1 * wide,
        top + overlay.y1 * high,
    )
    line = slide.shapes.add_connector(1, *(Inches(v) for v in ends))
    remove_style(line)
    line.line.color.rgb = to_rgb(overlay.colour)
    line.line.width = Pt(overlay.width * POINT)
    if overlay.dash:
        properties = line.line._get_or_add_ln()
        etree.SubElement(properties, qn("a:prstDash"), {"val": "sysDot"})
    describe_shape(line, "")


def _add_sign(slide: Any, overlay: Overlay, plot: Place) -> None:
    left, top, wide, high = plot
    side = overlay.size * 1.45 * INCH
    x, y = left + overlay.x0 * wide - side / 2, top + overlay.y0 * high - side / 2
    shape = slide.shapes.add_shape(4, Inches(x), Inches(y), Inches(side), Inches(side))
    shape.fill.solid()
    shape.fill.fore_color.rgb = to_rgb(overlay.fill)
    shape.line.color.rgb = to_rgb(overlay.colour)
    shape.line.width = Pt(1.75)
    remove_style(shape)
    describe_shape(shape, "")


def _add_words(slide: Any, overlay: Overlay, plot: Place, lang: str) -> None:
    left, top, wide, high = plot
    tall = overlay.size * POINT / 72 * 1.25 * (1 + overlay.words.count("<br>"))
    x = left + overlay.x0 * wide + overlay.dx * INCH
    y = top + overlay.y0 * high + overlay.dy * INCH
    long, anchor = 2.4, overlay.anchor
    start = {"left": x, "right": x - long}.get(anchor, x - long / 2)
    box = add_label(
        slide,
        overlay.words,
        (start, y - tall / 2, long, tall),
        overlay.size * POINT,
        overlay.colour,
        lang,
        align=anchor if anchor in ("left", "right") else "center",
    )
    if overlay.turn:
        box.rotation = overlay.turn
    # a plate as wide as the words, where a face of another width grows to both sides
    if overlay.fill and overlay.fill.startswith("#") and anchor not in ("left", "right"):
        size = overlay.size * POINT
        lines = ["".join(piece.text for piece in line) for line in parse_label(overlay.words)]
        mark = max(0.24, max(measure_width(line, size, bold=True) for line in lines) / 72 + 0.04)
        box.left, box.width = Inches(x - mark / 2), Inches(mark)
        box.fill.solid()
        box.fill.fore_color.rgb = to_rgb(overlay.fill)
