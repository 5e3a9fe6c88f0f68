"""Parts of a slide: words, rules, tables, the QR code, faces of the deck."""

from __future__ import annotations

import io
import math
from dataclasses import replace
from typing import Any

import segno
from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches, Pt

from corridor.briefing.types import Table
from corridor.charts.svg.font_metrics import measure_width, split_unbreakable
from corridor.charts.svg.text import parse_label
from corridor.languages import ENGLISH, LANGUAGES

#: faces that Office brings on every system, with all Kazakh letters; the second for Chinese
SERIF, SANS, CHINESE = "Cambria", "Calibri", "Microsoft YaHei"
#: room for faces broader than ours, where Office's own are missing
BROADER = 1.16
#: points of the letters of a table, the largest first
SIZES = (14.0, 12.5, 11.5, 10.5, 10.0)
ALIGN = {"left": PP_ALIGN.LEFT, "center": PP_ALIGN.CENTER, "right": PP_ALIGN.RIGHT}
ANCHOR = {"top": MSO_ANCHOR.TOP, "middle": MSO_ANCHOR.MIDDLE, "bottom": MSO_ANCHOR.BOTTOM}
#: left, top, width, height in inches
Place = tuple[float, float, float, float]


def to_rgb(colour: str) -> RGBColor:
    """`#1D64B0` or `rgba(…)` as a colour; what shines through is taken as white beneath."""
    if colour.startswith("rgb"):
        parts = [float(p) for p in colour[colour.index("(") + 1 : -1].split(",")]
        r, g, b, a = [*parts, 1.0][:4]
        return RGBColor(*(round(255 + (c - 255) * a) for c in (r, g, b)))
    r, g, b = bytes.fromhex(colour.lstrip("#")[:6])
    return RGBColor(r, g, b)


def set_faces(deck: Any) -> None:
    """Name the deck's faces in its theme: headings, body, and Chinese for both."""
    part = deck.slide_master.part.part_related_by(RT.THEME)
    tree = etree.fromstring(part.blob)
    for kind, name in (("majorFont", SERIF), ("minorFont", SANS)):
        for font in tree.iter(qn(f"a:{kind}")):
            font.find(qn("a:latin")).set("typeface", name)
            font.find(qn("a:ea")).set("typeface", CHINESE)
            for other in font.findall(qn("a:font")):
                font.remove(other)
    part._blob = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def style_run(
    run: Any,
    size: float,
    colour: str,
    lang: str,
    *,
    bold: bool = False,
    serif: bool = False,
    italic: bool = False,
) -> None:
    """Give a run of text its face, size, colour and language."""
    font = run.font
    font.size, font.bold, font.italic = Pt(size), bold, italic
    font.color.rgb = to_rgb(colour)
    properties = run._r.get_or_add_rPr()
    properties.set("lang", LANGUAGES[lang].office)
    if LANGUAGES[lang].wide:
        properties.set("altLang", LANGUAGES[ENGLISH].office)
    latin = "+mj-lt" if serif else "+mn-lt"
    for tag, name in (("a:latin", latin), ("a:ea", latin.replace("lt", "ea"))):
        element = properties.find(qn(tag))
        if element is None:
            element = properties.makeelement(qn(tag), {})
            properties.append(element)
        element.set("typeface", name)


def add_text(
    slide: Any,
    text: str | list[str],
    place: Place,
    size: float,
    colour: str,
    lang: str,
    *,
    bold: bool = False,
    serif: bool = False,
    align: str = "left",
    anchor: str = "top",
    gap: float = 0.0,
) -> Any:
    """A text box without a frame at left, top, width, height in inches; returns the shape."""
    box = slide.shapes.add_textbox(*(Inches(v) for v in place))
    frame = box.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = ANCHOR[anchor]
    for i, line in enumerate([text] if isinstance(text, str) else text):
        paragraph = frame.paragraphs[0] if i == 0 else frame.add_paragraph()
        paragraph.alignment = ALIGN[align]
        if gap:
            paragraph.space_after = Pt(gap)
        run = paragraph.add_run()
        run.text = line
        style_run(run, size, colour, lang, bold=bold, serif=serif)
    return box


def add_label(
    slide: Any,
    label: str,
    place: Place,
    size: float,
    colour: str,
    lang: str,
    *,
    align: str = "center",
    anchor: str = "middle",
) -> Any:
    """A label of a figure with its tags (<b>, <br>, <span>) as a text box."""
    lines = parse_label(label)
    box = add_text(slide, [""] * len(lines), place, size, colour, lang, align=align, anchor=anchor)
    for paragraph, line in zip(box.text_frame.paragraphs, lines, strict=True):
        fill_paragraph(paragraph, line, size, colour, lang)
    return box


def fill_paragraph(paragraph: Any, line: list[Any], size: float, colour: str, lang: str) -> None:
    """Fill a paragraph with the pieces of a label's line."""
    for run in list(paragraph.runs):
        run._r.getparent().remove(run._r)
    for piece in line:
        run = paragraph.add_run()
        run.text = piece.text
        style_run(
            run,
            size * piece.scale,
            piece.colour or colour,
            lang,
            bold=piece.bold,
            italic=piece.italic,
        )


def add_bar(slide: Any, place: Place, colour: str) -> Any:
    """A filled rectangle without an outline: a rule, a band."""
    shape = slide.shapes.add_shape(1, *(Inches(v) for v in place))
    shape.fill.solid()
    shape.fill.fore_color.rgb = to_rgb(colour)
    shape.line.fill.background()
    remove_style(shape)
    return shape


def remove_style(shape: Any) -> None:
    """Take a shape's shadow and the rest of its theme's style away."""
    for style in shape._element.xpath("./p:style"):
        shape._element.remove(style)


def describe_shape(shape: Any, alternative: str) -> None:
    """The text alternative of a shape; an empty one marks it as ornament."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", alternative)


def add_qr(slide: Any, address: str, left: float, top: float, side: float) -> None:
    """The QR code of an address, itself a link to it."""
    out = io.BytesIO()
    segno.make(address, error="m").save(out, kind="png", scale=8, border=2)
    out.seek(0)
    picture = slide.shapes.add_picture(out, Inches(left), Inches(top), Inches(side), Inches(side))
    picture.click_action.hyperlink.address = address
    describe_shape(picture, address)


def fit_columns(table: Table, size: float, wide: float) -> list[float]:
    """Points of the columns, ``wide`` in all: by the longest cell, none too thin or too wide, and
    none thinner than its longest word, which would be broken."""
    columns = list(zip(table.head, *table.rows, strict=True))
    longest = [max(measure_width(cell, 10) for cell in column) for column in columns]
    wished = [min(max(w, 45.0), 260.0) + 14 for w in longest]
    least = [
        max(
            measure_width(word.strip(), size * BROADER, bold=i == 0)
            for i, cell in enumerate(column)
            for word in split_unbreakable(cell)
        )
        + 12
        for column in columns
    ]
    if sum(least) >= wide:
        return [low * wide / sum(least) for low in least]
    widths = [wish * wide / sum(wished) for wish in wished]
    lack = sum(max(0.0, low - width) for low, width in zip(least, widths, strict=True))
    spare = sum(max(0.0, width - low) for low, width in zip(least, widths, strict=True))
    return [
        max(width, low) - max(0.0, width - low) * lack / spare
        for width, low in zip(widths, least, strict=True)
    ]


def fit_size(table: Table, wide: float, high: float) -> float:
    """Points of the letters of a table in this room (points): of a short one the largest that its
    cells find room with, never below the smallest."""
    sizes = SIZES[2:] if len(table.rows) > 8 else SIZES
    return next((s for s in sizes if _measure_height(table, s, wide) <= high), SIZES[-1])


def count_fitting(table: Table, wide: float, high: float) -> int:
    """Rows of a table that its smallest letters have room for, ``wide`` points, ``high`` inches:
    one at the least, and no more than lines would fit."""
    most = min(len(table.rows), int(high * 72 / SIZES[-1]))
    return next(
        n
        for n in range(most, -1, -1)
        if n <= 1
        or _measure_height(replace(table, rows=table.rows[:n]), SIZES[-1], wide) <= high * 72
    )


def _measure_height(table: Table, size: float, wide: float) -> float:
    """Points of a table from its head down, each row as high as its longest cell."""
    widths = fit_columns(table, size, wide)
    return sum(
        5
        + 1.25
        * size
        * max(
            math.ceil(measure_width(cell, size * BROADER) / (width - 10) + 0.2)
            for cell, width in zip(row, widths, strict=True)
        )
        for row in (table.head, *table.rows)
    )


def add_table(
    slide: Any,
    table: Table,
    place: Place,
    lang: str,
    token: dict[str, str],
    *,
    size: float = 12.0,
    widths: list[float] | None = None,
) -> Any:
    """An editable table: a rule under the head, hairlines between rows, no fills."""
    left, top, wide, high = place
    rows = len(table.rows) + 1
    frame = slide.shapes.add_table(
        rows, len(table.head), Inches(left), Inches(top), Inches(wide), Inches(high)
    )
    grid = frame.table
    properties = grid._tbl.tblPr
    for name in ("bandRow", "firstRow"):
        properties.set(name, "0")
    style = properties.find(qn("a:tableStyleId"))
    if style is not None:
        style.text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # no style, no grid
    properties.set("firstRow", "1")
    shares = widths or [1.0] * len(table.head)
    for column, share in zip(grid.columns, shares, strict=True):
        column.width = Inches(wide * share / sum(shares))
    for row in grid.rows:
        row.height = Emu(int(Inches(high) / rows))
    for y, line in enumerate([table.head, *table.rows]):
        for x, words in enumerate(line):
            align = ALIGN["right" if x in table.right else "left"]
            _fill_cell(grid.cell(y, x), words, size, align, lang, token, head=y == 0)
    return frame


def _fill_cell(
    cell: Any, words: str, size: float, align: Any, lang: str, token: dict[str, str], *, head: bool
) -> None:
    cell.margin_left = cell.margin_right = Inches(0.06)
    cell.margin_top = cell.margin_bottom = Inches(0.03)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = align
    run = paragraph.add_run()
    run.text = words
    style_run(run, size, token["voice2" if head else "text"], lang, bold=head)
    _underline_cell(cell, token["text"] if head else token["rule"], 1.0 if head else 0.5)


def _underline_cell(cell: Any, colour: str, width: float) -> None:
    properties = cell._tc.get_or_add_tcPr()
    for side in ("lnL", "lnR", "lnT"):
        line = etree.SubElement(properties, qn(f"a:{side}"), {"w": "0"})
        etree.SubElement(line, qn("a:noFill"))
    line = etree.SubElement(properties, qn("a:lnB"), {"w": str(int(width * 12700))})
    fill = etree.SubElement(line, qn("a:solidFill"))
    etree.SubElement(fill, qn("a:srgbClr"), {"val": str(to_rgb(colour))})
    etree.SubElement(properties, qn("a:noFill"))
