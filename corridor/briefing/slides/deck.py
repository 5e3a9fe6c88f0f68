"""The briefing as PowerPoint: 16:9, charts and tables that can be edited, the map a picture."""

from __future__ import annotations

import io
import re
from typing import Any

import plotly.graph_objects as go
from pptx import Presentation
from pptx.util import Inches

from corridor.briefing.slides.chart import INCH, write_chart
from corridor.briefing.slides.chart_model_reader import read_chart_model
from corridor.briefing.slides.foot import FOOT, FOOT_WIDE, Carried, add_source_slides, split_foot
from corridor.briefing.slides.parts import (
    ALIGN,
    ANCHOR,
    BROADER,
    Place,
    add_bar,
    add_label,
    add_qr,
    add_table,
    add_text,
    count_fitting,
    describe_shape,
    fit_columns,
    fit_size,
    set_faces,
    style_run,
    to_rgb,
)
from corridor.briefing.slides.room import ROWS, count_measure, find_room, fit_title, split_block
from corridor.briefing.slides.shapes import draw_shapes
from corridor.briefing.source_words import describe_dissent, describe_source, describe_vintage
from corridor.briefing.types import Block, Briefing, Progress, Table, ignore_progress
from corridor.briefing.typesetter import draw_png
from corridor.charts.label_collisions import resolve_collisions
from corridor.charts.svg import CannotDraw, draw_figure
from corridor.charts.svg.font_metrics import SERIF, measure_width, wrap_to_width
from corridor.charts.text_wrap import is_wide
from corridor.charts.theme import TOKENS
from corridor.language import named, text
from corridor.map.legend import mark_bold

WIDE, HIGH = 13.333, 7.5
EDGE = 0.6
#: rows so few that they are set larger
FEW = 6
#: pixels of a map's picture: 200 an inch of the slide
MAP = 2000
#: letters of a map's legend that are too many for its usual size
LEGEND_LONG = 240
_STRIPES = ("china-europe", "china-central-asia", "middle", "south")


def write_pptx(briefing: Briefing, progress: Progress = ignore_progress) -> bytes:
    """The deck. A chart with no editable form is a sharp picture, else its table."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(WIDE), Inches(HIGH)
    set_faces(deck)
    properties = deck.core_properties
    properties.title, properties.author = briefing.title, "Corridor"
    properties.subject, properties.language = briefing.subtitle, briefing.lang
    _add_cover(deck, briefing)
    carried: list[Carried] = []
    for i, block in enumerate(briefing.blocks):
        first, *others = split_block(block, i + 1, briefing.lang)
        carried += _add_slide(deck, briefing, first, i + 1)
        for other in others:  # what has no room in the foot is carried once
            _add_slide(deck, briefing, other, i + 1)
        progress(0.1 + 0.8 * (i + 1) / len(briefing.blocks))
    for slide, title in add_source_slides(carried, lambda: _add_blank(deck, briefing), briefing):
        token = TOKENS[briefing.theme]
        _set_title(slide, title, (EDGE, 0.55, 12.1, 0.56), 30, token["text"], briefing.lang)
        _add_vintage(slide, briefing, "")
    out = io.BytesIO()
    deck.save(out)
    return out.getvalue()


def _add_blank(deck: Any, briefing: Briefing) -> Any:
    """A slide in the colour of the page, with nothing on it yet."""
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    fill = slide.background.fill
    fill.solid()
    fill.fore_color.rgb = to_rgb(TOKENS[briefing.theme]["page"])
    return slide


def _set_title(slide: Any, title: str, place: Place, size: float, colour: str, lang: str) -> None:
    """The slide's own title: outline view and screen readers find it."""
    shape = slide.shapes.title
    shape.left, shape.top, shape.width, shape.height = (Inches(v) for v in place)
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = ANCHOR["top"]
    paragraph = frame.paragraphs[0]
    paragraph.alignment = ALIGN["left"]
    paragraph.line_spacing = 0.95
    run = paragraph.add_run()
    run.text = title
    style_run(run, size, colour, lang, bold=True, serif=True)


def _add_cover(deck: Any, briefing: Briefing) -> None:
    token, lang = TOKENS[briefing.theme], briefing.lang
    slide = _add_blank(deck, briefing)
    for i, tone in enumerate(_STRIPES):
        stripe = add_bar(slide, (EDGE + i * 0.95, 1.0, 0.85, 0.06), token[tone])
        describe_shape(stripe, "")
    _set_title(slide, briefing.title, (EDGE, 1.2, 11.2, 1.5), 40, token["text"], lang)
    lines = len(wrap_to_width(briefing.title, 40 * BROADER, 11.2 * 72, SERIF, True))
    top = 1.35 + 0.62 * lines
    add_text(slide, briefing.subtitle, (EDGE, top, 10, 0.4), 18, token["voice2"], lang)
    summary = list(briefing.summary)[:9]
    add_text(
        slide,
        summary,
        (EDGE, top + 0.75, 10.3, 6.75 - top - 0.75),
        16 if len(summary) <= 7 else 14,
        token["text"],
        lang,
        gap=5,
    )
    _add_vintage(slide, briefing, "")
    _add_code(slide, briefing.since(), (11.75, 5.75), 1.0, briefing)
    slide.notes_slide.notes_text_frame.text = "\n".join(
        [describe_vintage(briefing), *_list_addresses(briefing)]
    )


def _add_vintage(slide: Any, briefing: Briefing, page: str) -> None:
    """The last line: the vintage, the number of the ``page``."""
    colour, lang = TOKENS[briefing.theme]["voice2"], briefing.lang
    add_text(slide, describe_vintage(briefing), (EDGE, 7.07, 8, 0.2), 11, colour, lang)
    if page:
        add_text(slide, page, (10.2, 7.07, 1.3, 0.2), 11, colour, lang, align="right")


def _add_code(
    slide: Any, address: str, corner: tuple[float, float], side: float, briefing: Briefing
) -> None:
    """The QR code that leads to what changed since, with its words above it."""
    left, top = corner
    words, colour = text(briefing.lang, "brief-since"), TOKENS[briefing.theme]["voice2"]
    add_qr(slide, address, left, top, side)
    place = (left - 0.35, top - 0.2, side + 0.7, 0.2)
    add_text(slide, words, place, 11, colour, briefing.lang, align="center", anchor="bottom")


def _list_addresses(briefing: Briefing, block: Block | None = None) -> list[str]:
    """Lines with the live view and what changed since."""
    lang = briefing.lang
    return [
        named(text(lang, "brief-live"), briefing.live(block), lang),
        named(text(lang, "brief-since"), briefing.since(block), lang),
    ]


def _add_slide(deck: Any, briefing: Briefing, block: Block, number: int) -> list[Carried]:
    """A block's slide; returns what its foot has no room for."""
    token, lang = TOKENS[briefing.theme], briefing.lang
    slide = _add_blank(deck, briefing)
    colour = token.get(block.tone, token["plain"])
    describe_shape(add_bar(slide, (EDGE, 0.42, 0.7, 0.055), colour), "")
    size, high = fit_title(block.title)
    _set_title(slide, block.title, (EDGE, 0.55, 12.1, high), size, token["text"], lang)
    if block.measure:
        place = (EDGE, 0.55 + high + 0.06, 12.1, 0.28 * count_measure(block))
        add_text(slide, block.measure, place, 15, token["voice2"], lang)
    foot, high, carried = split_foot(block, number, lang)
    end = 6.95 - high
    top, tall = find_room(block, number, lang)
    room = (EDGE, top + 0.1, 12.1, tall)
    if block.commentary:
        lines_of_words = block.commentary.split("\n")
        place = (9.6, top + 0.25, 3.15, 5.75 - top)
        add_text(slide, lines_of_words, place, 13, token["text"], lang, gap=6)
        room = (*room[:2], 8.7, room[3])
    _add_content(slide, briefing, block, room)
    page = text(lang, "brief-page", n=str(number), all=str(len(briefing.blocks)))
    if foot:
        place = (EDGE, end, FOOT_WIDE, high)
        add_text(slide, foot, place, FOOT, token["voice2"], lang, anchor="bottom")
    _add_vintage(slide, briefing, page)
    _add_code(slide, briefing.since(block), (11.75, 6.37), 0.95, briefing)
    slide.notes_slide.notes_text_frame.text = write_notes(briefing, block)
    return carried


def _add_content(slide: Any, briefing: Briefing, block: Block, room: Place) -> None:
    """What the block shows: its lines, its chart or map, else its table."""
    if block.lines:
        _add_lines(slide, briefing, block, room)
        return
    if block.kind == "figure" and _add_figure(slide, briefing, block, room):
        return
    if block.kind == "map" and _add_map(slide, briefing, block, room):
        return
    if block.table is not None:
        _add_table_of(slide, briefing, block, block.table, room)


def _add_figure(slide: Any, briefing: Briefing, block: Block, room: Place) -> bool:
    """A chart that can be edited, else shapes; False when the figure has neither form."""
    if block.figure is None:
        return False
    token, lang = TOKENS[briefing.theme], briefing.lang
    wide, high = room[2] / INCH, room[3] / INCH
    figure = go.Figure(block.figure)
    resolve_collisions(figure, wide)
    model = read_chart_model(figure, block.names, wide, high, lang)
    if model is not None:
        write_chart(slide, model, room, lang, token, block.alt)
        return True
    return draw_shapes(slide, block.figure, room, lang, block.alt, token["page"])


def _add_table_of(slide: Any, briefing: Briefing, block: Block, table: Table, room: Place) -> None:
    token, lang = TOKENS[briefing.theme], briefing.lang
    left, top, wide, high = room
    fitting = min(ROWS, count_fitting(table, wide * 72, high))
    if len(table.rows) > fitting:
        fitting = min(fitting, count_fitting(table, wide * 72, high - 0.3))
        more = text(lang, "brief-more-rows", count=str(len(table.rows) - fitting))
        place = (left, top + high - 0.2, wide, 0.2)
        add_text(slide, more, place, 11, token["voice2"], lang)
        # of values in time the newest, of a list its head
        rows = table.rows[:fitting] if block.kind == "table" else table.rows[-fitting:]
        table = Table(table.head, rows, table.right)
        high -= 0.3
    few = len(table.rows) <= FEW
    tall = min(high - 0.15, (0.72 if few else 0.42) * (len(table.rows) + 1))
    size = fit_size(table, wide * 72, (high - 0.1) * 72)
    frame = add_table(
        slide,
        table,
        (left, top + 0.1, wide, tall),
        lang,
        token,
        size=size,
        widths=fit_columns(table, size, wide * 72),
    )
    describe_shape(frame, block.alt or block.title)


def _add_lines(slide: Any, briefing: Briefing, block: Block, room: Place) -> None:
    """Findings under one another: a big number, a sentence."""
    colour, lang = TOKENS[briefing.theme]["text"], briefing.lang
    left, top, wide, high = room
    step = min(0.72, (high - 0.1) / max(1, len(block.lines)))
    widths = [measure_width(x.headline, 24 * BROADER, SERIF, True) / 72 + 0.1 for x in block.lines]
    first = min(max(1.9, *widths), 3.2) if any(x.headline for x in block.lines) else 0.0
    for i, line in enumerate(block.lines):
        y = top + 0.15 + i * step
        if line.headline:
            add_text(
                slide,
                line.headline,
                (left, y, first, step),
                24,
                colour,
                lang,
                bold=True,
                serif=True,
                anchor="middle",
            )
        place = (left + first, y, wide - first, step)
        add_text(slide, line.sentence, place, 17, colour, lang, anchor="middle")


def _add_map(slide: Any, briefing: Briefing, block: Block, room: Place) -> bool:
    """The map as a sharp picture, its legend beside it as words that can be edited."""
    left, top, wide, high = room
    figure = block.figure
    if figure is None:
        return False
    shape = float(figure.layout.width) / float(figure.layout.height)
    broad = min(wide - 2.75, high * shape)
    try:
        data = draw_png(draw_figure(figure, float(figure.layout.width)), MAP)
    except CannotDraw:
        return False  # its table stands in its place
    picture = slide.shapes.add_picture(
        io.BytesIO(data), Inches(left), Inches(top), width=Inches(broad)
    )
    describe_shape(picture, block.alt or block.title)
    x, y = left + broad + 0.25, top + 0.05
    letters = "".join(words for _, words in block.legend)
    dated = sum(2 if is_wide(letter) else 1 for letter in letters) > LEGEND_LONG
    size = 10.5 if dated else 12.5
    for swatch, words in block.legend:
        label = mark_bold(words)
        y += _add_legend_item(slide, briefing, swatch, label, (x, y), left + wide - x - 0.5, size)
    return True


def _add_legend_item(
    slide: Any,
    briefing: Briefing,
    swatch: str,
    label: str,
    corner: tuple[float, float],
    room: float,
    size: float,
) -> float:
    """A swatch and its words of ``size`` points, ``room`` inches wide; returns the height they
    take."""
    x, y = corner
    pixels = float(re.search(r'width="([\d.]+)"', swatch)[1])  # type: ignore[index]
    picture = slide.shapes.add_picture(
        io.BytesIO(draw_png(swatch, int(pixels * 8))),
        Inches(x),
        Inches(y + 0.05),
        width=Inches(pixels / 77),
    )
    describe_shape(picture, "")
    lines = len(wrap_to_width(re.sub(r"<[^>]+>", "", label), size * BROADER, room * 72))
    add_label(
        slide,
        label,
        (x + 0.48, y, room, 0.27 * lines),
        size,
        TOKENS[briefing.theme]["text"],
        briefing.lang,
        align="left",
        anchor="top",
    )
    return 0.12 + 0.0176 * size * lines


def write_notes(briefing: Briefing, block: Block) -> str:
    """What the speaker has at hand: definition, commentary, all sources, dissenting figures."""
    lang = briefing.lang
    lines = [block.title]
    if block.definition:
        lines += ["", text(lang, "brief-definition", definition=block.definition)]
    if block.note:
        lines += ["", block.note]
    if block.commentary:
        lines += ["", text(lang, "brief-commentary"), block.commentary]
    if block.sources:
        lines += ["", text(lang, "brief-sources")]
        lines += [
            f"{i}. {describe_source(s, lang)} {s.url}".rstrip()
            for i, s in enumerate(block.sources, 1)
        ]
    if block.dissents:
        lines += ["", text(lang, "brief-dissents")]
        for d in block.dissents:
            cause = f" ({text(lang, 'brief-cause', cause=d.cause)})" if d.cause else ""
            lines.append(f"– {describe_dissent(d, lang)}{cause} {d.url}".rstrip())
    lines += ["", describe_vintage(briefing), *_list_addresses(briefing, block)]
    return "\n".join(lines)
