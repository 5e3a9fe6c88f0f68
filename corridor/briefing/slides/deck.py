"""The briefing as PowerPoint: 16:9, charts and tables that can be edited, the map a picture."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any

import plotly.graph_objects as go
from pptx import Presentation
from pptx.util import Inches

from corridor.briefing.document import dissent_words, quiet, raster, source_words
from corridor.briefing.picture import source_line, vintage_line
from corridor.briefing.slides import parts
from corridor.briefing.slides.chart import INCH, chart
from corridor.briefing.slides.chart_model_reader import native
from corridor.briefing.slides.shapes import drawing
from corridor.briefing.types import Block, Briefing, Table
from corridor.charts.label_collisions import uncrowd
from corridor.charts.svg import CannotDraw, draw_figure
from corridor.charts.svg.font_metrics import SERIF, measure_width, wrap_to_width
from corridor.charts.theme import TOKENS
from corridor.language import named, text
from corridor.map.legend import mark_bold

WIDE, HIGH = 13.333, 7.5
EDGE = 0.6
#: room for Cyrillic headings, which may fall to a face broader than any of ours
CYRILLIC = 1.3
#: rows of a table that a slide holds
ROWS = 10
#: pixels of a map's picture: 200 an inch of the slide
MAP = 2000
_STRIPES = ("china-europe", "china-central-asia", "middle", "south")


def pptx(briefing: Briefing, progress: Callable[[float], None] = quiet) -> bytes:
    """The deck. A chart with no editable form is a sharp picture, else its table."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(WIDE), Inches(HIGH)
    parts.faces(deck)
    properties = deck.core_properties
    properties.title, properties.author = briefing.title, "Corridor"
    properties.subject, properties.language = briefing.subtitle, briefing.lang
    _cover(deck, briefing)
    for i, block in enumerate(briefing.blocks):
        _slide(deck, briefing, block, i + 1)
        progress(0.1 + 0.8 * (i + 1) / len(briefing.blocks))
    out = io.BytesIO()
    deck.save(out)
    return out.getvalue()


def _blank(deck: Any, briefing: Briefing) -> Any:
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    fill = slide.background.fill
    fill.solid()
    fill.fore_color.rgb = parts.rgb(TOKENS[briefing.theme]["page"])
    return slide


def _title(
    slide: Any,
    said: str,
    place: tuple[float, float, float, float],
    size: float,
    colour: str,
    lang: str,
    anchor: str = "top",
) -> None:
    """The slide's own title: outline view and screen readers find it."""
    shape = slide.shapes.title
    shape.left, shape.top, shape.width, shape.height = (Inches(v) for v in place)
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = parts._ANCHOR[anchor]
    paragraph = frame.paragraphs[0]
    paragraph.alignment = parts.ALIGN["left"]
    paragraph.line_spacing = 0.95
    run = paragraph.add_run()
    run.text = said
    parts.styled(run, size, colour, lang, bold=True, serif=True)


def _cover(deck: Any, briefing: Briefing) -> None:
    token, lang = TOKENS[briefing.theme], briefing.lang
    slide = _blank(deck, briefing)
    for i, tone in enumerate(_STRIPES):
        parts.described(parts.bar(slide, (EDGE + i * 0.95, 1.0, 0.85, 0.06), token[tone]), "")
    _title(slide, briefing.title, (EDGE, 1.2, 11.2, 1.5), 40, token["text"], lang)
    lines = len(wrap_to_width(briefing.title, 40 * parts.BROADER, 11.2 * 72, SERIF, True))
    top = 1.35 + 0.62 * lines
    parts.words(slide, briefing.subtitle, (EDGE, top, 10, 0.4), 18, token["voice2"], lang)
    summary = list(briefing.summary)[:9]
    parts.words(
        slide,
        summary,
        (EDGE, top + 0.75, 10.3, 6.75 - top - 0.75),
        16 if len(summary) <= 7 else 14,
        token["text"],
        lang,
        gap=5,
    )
    _foot(slide, briefing, "", "")
    parts.qr(slide, briefing.live(), 11.75, 5.75, 1.0)
    slide.notes_slide.notes_text_frame.text = "\n".join(
        [vintage_line(briefing), named(text(lang, "brief-live"), briefing.live(), lang)]
    )


def _foot(slide: Any, briefing: Briefing, said: str, page: str) -> None:
    token, lang = TOKENS[briefing.theme], briefing.lang
    if said:
        parts.words(
            slide, said, (EDGE, 6.33, 10.9, 0.66), 10.5, token["voice2"], lang, anchor="bottom"
        )
    parts.words(slide, vintage_line(briefing), (EDGE, 7.07, 8, 0.2), 10, token["voice2"], lang)
    if page:
        parts.words(slide, page, (10.5, 7.07, 1.0, 0.2), 10, token["voice2"], lang, align="right")


def _fitted(title: str) -> tuple[float, float]:
    """Points of a title and the inches it takes: one line, two, or two of smaller letters."""
    broader = CYRILLIC if any("\u0400" <= letter <= "\u052f" for letter in title) else parts.BROADER
    for size, lines, high in ((30, 1, 0.56), (26, 2, 0.92), (21, 2, 0.78)):
        if len(wrap_to_width(title, size * broader, 12.1 * 72, SERIF, True)) <= lines:
            return size, high
    return 21, 1.1


def _slide(deck: Any, briefing: Briefing, block: Block, number: int) -> None:
    token, lang = TOKENS[briefing.theme], briefing.lang
    slide = _blank(deck, briefing)
    colour = token.get(block.tone, token["plain"])
    parts.described(parts.bar(slide, (EDGE, 0.42, 0.7, 0.055), colour), "")
    size, high = _fitted(block.title)
    _title(slide, block.title, (EDGE, 0.55, 12.1, high), size, token["text"], lang)
    top = 0.55 + high + 0.06
    if block.measure:
        many = min(2, len(wrap_to_width(block.measure, 15 * parts.BROADER, 12.1 * 72)))
        parts.words(slide, block.measure, (EDGE, top, 12.1, 0.28 * many), 15, token["voice2"], lang)
        top += 0.28 * many
    room = (EDGE, top + 0.1, 12.1, 6.3 - top - 0.1)
    if block.commentary:
        parts.words(
            slide,
            block.commentary.split("\n"),
            (9.6, top + 0.25, 3.15, 5.9 - top),
            13,
            token["text"],
            lang,
            gap=6,
        )
        room = (EDGE, top + 0.1, 8.7, 6.3 - top - 0.1)
    _content(slide, briefing, block, room)
    source = " ".join(p for p in (source_line(block, lang), block.note) if p)
    definition = block.definition and text(lang, "brief-definition", definition=block.definition)
    said = [line for line in (source, definition) if line]
    fitted = [_cut(line, 10.9 * 72 * (2 if i == 0 else 1.95)) for i, line in enumerate(said)]
    _foot(
        slide,
        briefing,
        "\n".join(fitted),
        text(lang, "brief-page", n=str(number), all=str(len(briefing.blocks))),
    )
    parts.qr(slide, briefing.live(block), 11.75, 6.35, 0.95)
    slide.notes_slide.notes_text_frame.text = notes(briefing, block)


def _cut(said: str, wide: float) -> str:
    """What fits into two lines of the foot; the whole stands in the notes."""
    # Office sets a space between Chinese and other letters
    size = 10.5 * (parts.BROADER if any(letter > "\u2e80" for letter in said) else 1.0)
    if measure_width(said, size) <= wide:
        return said
    kept = said
    while kept and measure_width(kept + " …", size) > wide:
        kept = kept[: max(0, len(kept) - 8)]
    return kept.rstrip(" ,;") + " …"


def _content(
    slide: Any, briefing: Briefing, block: Block, room: tuple[float, float, float, float]
) -> None:
    token, lang = TOKENS[briefing.theme], briefing.lang
    left, top, wide, high = room
    if block.lines:
        _lines(slide, briefing, block, room)
        return
    if block.kind == "figure" and block.figure is not None:
        figure = go.Figure(block.figure)
        uncrowd(figure, wide / INCH)
        made = native(figure, block.names, wide / INCH, high / INCH, lang)
        if made is not None:
            chart(slide, made, room, lang, token, block.alt)
            return
        if drawing(slide, block.figure, room, lang, block.alt, token["page"]):
            return
    if block.kind == "map" and _map(slide, briefing, block, room):
        return
    if block.table is not None:
        shown = block.table
        if len(shown.rows) > ROWS:
            # of values in time the newest, of a list its head
            rows = shown.rows[:ROWS] if block.kind == "table" else shown.rows[-ROWS:]
            shown = Table(shown.head, rows, shown.right)
            more = text(lang, "brief-more-rows", count=str(len(block.table.rows) - ROWS))
            parts.words(slide, more, (left, top + high - 0.2, wide, 0.2), 11, token["voice2"], lang)
            high -= 0.45  # a row that takes two lines grows into what is left free
        tall = min(high, 0.42 * (len(shown.rows) + 1))
        size = 14 if len(shown.rows) <= 8 else 11.5
        frame = parts.table(
            slide,
            shown,
            (left, top + 0.1, wide, tall),
            lang,
            token,
            size=size,
            widths=parts.column_widths(shown, size, wide * 72),
        )
        parts.described(frame, block.alt or block.title)


def _lines(
    slide: Any, briefing: Briefing, block: Block, room: tuple[float, float, float, float]
) -> None:
    token, lang = TOKENS[briefing.theme], briefing.lang
    left, top, wide, high = room
    step = min(0.72, (high - 0.1) / max(1, len(block.lines)))
    big = [
        measure_width(line.big, 24 * parts.BROADER, SERIF, True) / 72 + 0.1 for line in block.lines
    ]
    first = min(max(1.9, *big), 3.2) if any(line.big for line in block.lines) else 0.0
    for i, line in enumerate(block.lines):
        y = top + 0.15 + i * step
        if line.big:
            parts.words(
                slide,
                line.big,
                (left, y, first, step),
                24,
                token["text"],
                lang,
                bold=True,
                serif=True,
                anchor="middle",
            )
        parts.words(
            slide,
            line.said,
            (left + first, y, wide - first, step),
            17,
            token["text"],
            lang,
            anchor="middle",
        )


def _map(
    slide: Any, briefing: Briefing, block: Block, room: tuple[float, float, float, float]
) -> bool:
    """The map as a sharp picture, its legend beside it as words that can be edited."""
    token = TOKENS[briefing.theme]
    left, top, wide, high = room
    figure = block.figure
    if figure is None:
        return False
    own = float(figure.layout.width) / float(figure.layout.height)
    broad = min(wide - 2.75, high * own)
    try:
        data = raster(draw_figure(figure, float(figure.layout.width)), MAP)
    except CannotDraw:
        return False  # its table stands in its place
    shape = slide.shapes.add_picture(
        io.BytesIO(data), Inches(left), Inches(top), width=Inches(broad)
    )
    parts.described(shape, block.alt or block.title)
    x, y = left + broad + 0.25, top + 0.05
    for swatch, said in block.legend:
        pixels = float(re.search(r'width="([\d.]+)"', swatch)[1])  # type: ignore[index]
        picture = slide.shapes.add_picture(
            io.BytesIO(raster(swatch, int(pixels * 8))),
            Inches(x),
            Inches(y + 0.05),
            width=Inches(pixels / 77),
        )
        parts.described(picture, "")
        words = mark_bold(said)
        room_left = left + wide - x - 0.5
        many = len(wrap_to_width(re.sub(r"<[^>]+>", "", words), 12.5, room_left * 72))
        parts.label(
            slide,
            words,
            (x + 0.48, y, room_left, 0.27 * many),
            12.5,
            token["text"],
            briefing.lang,
            align="left",
            anchor="top",
        )
        y += 0.15 + 0.22 * many
    return True


def notes(briefing: Briefing, block: Block) -> str:
    """What the speaker has at hand: definition, commentary, all sources, dissenting figures."""
    lang = briefing.lang
    made = [block.title]
    if block.definition:
        made += ["", text(lang, "brief-definition", definition=block.definition)]
    if block.note:
        made += ["", block.note]
    if block.commentary:
        made += ["", text(lang, "brief-commentary"), block.commentary]
    if block.sources:
        made += ["", text(lang, "brief-sources")]
        made += [
            f"{i}. {source_words(s, lang)} {s.url}".rstrip() for i, s in enumerate(block.sources, 1)
        ]
    if block.dissents:
        made += ["", text(lang, "brief-dissents")]
        for d in block.dissents:
            cause = f" ({text(lang, 'brief-cause', cause=d.cause)})" if d.cause else ""
            made.append(f"– {dissent_words(d, lang)}{cause} {d.url}".rstrip())
    made += [
        "",
        vintage_line(briefing),
        named(text(lang, "brief-live"), briefing.live(block), lang),
    ]
    return "\n".join(made)
