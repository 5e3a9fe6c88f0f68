"""The picture that messengers and mail show of a link: the finding of its view and its figure.

It is seen as small as a stamp: the title is large, what a slide says under its figure is left to
the page. A figure too high for it shows its upper part.
"""

from __future__ import annotations

from collections.abc import Callable

from corridor.briefing.blocks import ADDRESS, build_briefing
from corridor.briefing.export import choose_block
from corridor.briefing.picture import Column, draw_chart_body
from corridor.briefing.preview_request import FORMAT
from corridor.briefing.source_words import describe_sources, describe_vintage
from corridor.briefing.types import Block, BriefError, Briefing, ExportedFile, ExportRequest
from corridor.briefing.typesetter import draw_png
from corridor.charts.svg import TextWriter, wrap_svg
from corridor.charts.svg.font_metrics import SERIF, wrap_to_width
from corridor.charts.theme import TOKENS
from corridor.language import text

#: pixels it is drawn in, a little more than it is sent with
SIZE = (1240.0, 651.0)
#: shown where a view has no figure: the whole corridor
_MAP = "/#map"


def draw_preview(
    request: ExportRequest, progress: Callable[[float, float, str], None]
) -> ExportedFile:
    """The picture of the first of ``blocks`` that has a figure, as PNG of 1200 by 630 pixels.

    Raises BriefError when none has, WarehouseError.
    """
    progress(2, 100, "reading")
    briefing, block = _find_figure(request)
    progress(60, 100, "drawing")
    return ExportedFile("preview.png", "png", draw_png(write_svg(briefing, block), FORMAT[0]))


def _find_figure(request: ExportRequest) -> tuple[Briefing, Block]:
    for ref in (*(ref for ref, _ in request.blocks), _MAP):
        try:
            briefing = build_briefing(
                request.topic,
                request.lang,
                views=[ref],
                vintage=request.vintage or None,
                address=request.address or ADDRESS,
            )
            return briefing, choose_block(briefing)
        except BriefError:  # nothing was found of what the view asks for, or it is a table
            continue
    raise BriefError("no view of this link has a figure")


def write_svg(briefing: Briefing, block: Block) -> str:
    """The picture as SVG: title, what is counted, the figure, source and vintage in a line each."""
    (wide, high), token = SIZE, TOKENS[briefing.theme]
    writer, edge = TextWriter(outlines=True), 44.0
    inside = wide - 2 * edge
    column = Column(writer, edge, inside, edge)
    long = len(wrap_to_width(block.title, 44, inside, SERIF, bold=True)) > 2
    column.write(block.title, 36 if long else 44, token["text"], SERIF, bold=True)
    column.y += 6
    column.write(_cut(block.measure, 22, inside), 22, token["voice2"])
    foot = Column(writer, edge, inside, high - edge * 0.7 - 20)
    foot.write(_cut(_write_foot(briefing, block), 18, inside), 18, token["voice2"])
    top, low = column.y + 12, high - edge * 0.7 - 32
    room = low - top
    natural = float(block.figure.layout.height or room) if block.figure is not None else room
    tall = block.kind != "map" and natural > 1.35 * room
    body, _ = draw_chart_body(block, inside, briefing.theme, writer, natural if tall else room)
    elements = [
        f'<rect width="{wide:g}" height="{high:g}" fill="{token["page"]}"/>',
        f'<rect width="{wide:g}" height="10" fill="{token.get(block.tone, token["plain"])}"/>',
        *column.elements,
        f'<svg x="{edge:g}" y="{top:.1f}" width="{inside:g}" height="{room:.1f}" '
        f'viewBox="0 0 {inside:g} {room:.1f}">{body}</svg>',
        *foot.elements,
    ]
    return wrap_svg("".join(elements), wide, high, writer, block.alt)


def _write_foot(briefing: Briefing, block: Block) -> str:
    """Product, vintage and sources."""
    product = text(briefing.lang, "product")
    return f"{product} · {describe_vintage(briefing)} · {describe_sources(block, briefing.lang)}"


def _cut(words: str, size: float, wide: float) -> str:
    """Words as far as one line goes."""
    lines = wrap_to_width(words, size, wide - 2 * size) if words else []
    return lines[0] + (" …" if len(lines) > 1 else "") if lines else ""
