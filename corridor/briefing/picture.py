"""Pictures of a block: its chart alone, or with title, measure, legend, source line and vintage."""

from __future__ import annotations

import re

import plotly.graph_objects as go

from corridor.briefing.source_words import describe_sources, describe_vintage
from corridor.briefing.types import Block, Briefing
from corridor.charts.svg import CannotDraw, TextWriter, draw_body, wrap_svg
from corridor.charts.svg.font_metrics import SANS, SERIF, wrap_to_width
from corridor.charts.theme import TOKENS, Theme
from corridor.map.legend import mark_bold

#: pixels of a picture at slide resolution, before the screen's own density
SLIDE = (1280.0, 720.0)
_LINE = 1.3
#: pixels of a legend beside the map
BESIDE = 250.0


def draw_chart(
    block: Block, wide: float, theme: Theme, *, high: float | None = None, outlines: bool = False
) -> str:
    """The block's chart (the map with its legend) as SVG, ``wide`` pixels. Raises CannotDraw."""
    writer = TextWriter(outlines=outlines)
    body, height = draw_chart_body(block, wide, theme, writer, high)
    return wrap_svg(body, wide, height, writer, block.alt)


def draw_chart_body(
    block: Block, wide: float, theme: Theme, writer: TextWriter, high: float | None = None
) -> tuple[str, float]:
    """The chart's elements and their height in pixels."""
    if block.figure is None:
        raise CannotDraw("this block has no figure")
    if block.kind == "map":
        return _draw_map(block, block.figure, wide, theme, writer, high)
    height = high or float(block.figure.layout.height or 450)
    return draw_body(block.figure, wide, height, writer), height


def _draw_map(
    block: Block,
    figure: go.Figure,
    wide: float,
    theme: Theme,
    writer: TextWriter,
    high: float | None,
) -> tuple[str, float]:
    """The map with its legend below it, or beside it where the height is given."""
    figure_wide, figure_high = float(figure.layout.width), float(figure.layout.height)
    if high is None:
        map_wide, map_high = wide, figure_high * wide / figure_wide
        legend, legend_high = _draw_strip(block, wide, theme, writer)
        place, height = (0.0, map_high + 10), map_high + 10 + legend_high
    else:
        map_wide = min(wide - BESIDE - 16, high * figure_wide / figure_high)
        map_high = figure_high * map_wide / figure_wide
        legend = _draw_column(block, theme, writer)
        place, height = (map_wide + 16, 0.0), map_high
    inner = draw_body(figure, figure_wide, figure_high, writer)
    body = (
        f'<svg x="0" y="0" width="{map_wide:g}" height="{map_high:g}" '
        f'viewBox="0 0 {figure_wide:g} {figure_high:g}">{inner}</svg>'
        f'<g transform="translate({place[0]:.1f} {place[1]:.1f})">{legend}</g>'
    )
    return body, height


def _place_swatch(swatch: str, x: float, y: float) -> str:
    inner = re.sub(r"^<svg[^>]*>|</svg>$", "", swatch)
    return f'<g transform="translate({x:.1f} {y:.1f})">{inner}</g>'


def _swatch_width(swatch: str) -> float:
    return float(re.search(r'width="([\d.]+)"', swatch)[1])  # type: ignore[index]


def _draw_strip(block: Block, wide: float, theme: Theme, writer: TextWriter) -> tuple[str, float]:
    """The legend as a strip that wraps: elements and height."""
    x, y, step, colour = 0.0, 0.0, 24.0, TOKENS[theme]["text"]
    elements = []
    for swatch, words in block.legend:
        label = mark_bold(words)
        label_wide, swatch_wide = writer.measure(label, 13)[0], _swatch_width(swatch)
        if x and x + swatch_wide + 6 + label_wide > wide:
            x, y = 0.0, y + step
        elements.append(_place_swatch(swatch, x, y + 4))
        label_x = x + swatch_wide + 6
        elements.append(writer.write(label, label_x, y + step / 2, 13, colour, anchor="start"))
        x = label_x + label_wide + 20
    return "".join(elements), y + step if block.legend else 0.0


def _draw_column(block: Block, theme: Theme, writer: TextWriter) -> str:
    """The legend under one another, beside the map."""
    y, colour = 0.0, TOKENS[theme]["text"]
    elements = []
    for swatch, words in block.legend:
        lines = wrap_to_width(re.sub(r"\*\*", "", words), 14, BESIDE - 46)
        label = mark_bold(words) if len(lines) == 1 else "<br>".join(lines)
        elements.append(_place_swatch(swatch, 0, y + 3))
        elements.append(writer.write(label, 42, y, 14, colour, anchor="start", valign="top"))
        y += 14 * _LINE * len(lines) + 9
    return "".join(elements)


def draw_titled_chart(
    block: Block,
    briefing: Briefing,
    *,
    wide: float = SLIDE[0],
    high: float = SLIDE[1],
    outlines: bool = True,
) -> str:
    """The block as one picture: rule, title, measure, chart, note, source line, vintage.

    Outlines by default, so that it looks the same where the faces are not installed.
    """
    writer, token = TextWriter(outlines=outlines), TOKENS[briefing.theme]
    edge, inside = wide * 0.042, wide * 0.916
    column = Column(writer, edge, inside, edge * 0.75 + 14)
    column.write(block.title, 32, token["text"], SERIF, bold=True)
    column.y += 4
    column.write(block.measure, 17, token["voice2"])
    foot = _foot_lines(block, briefing, inside)
    top, low = column.y + 14, high - edge * 0.6 - len(foot) * 14 * _LINE
    body, _ = draw_chart_body(block, inside, briefing.theme, writer, low - top - 12)
    elements = [
        f'<rect width="{wide:g}" height="{high:g}" fill="{token["page"]}"/>',
        f'<rect x="{edge:g}" y="{edge * 0.75:.1f}" width="{edge:g}" height="4" '
        f'fill="{token.get(block.tone, token["plain"])}"/>',
        *column.elements,
        f'<g transform="translate({edge:.1f} {top:.1f})">{body}</g>',
    ]
    for i, line in enumerate(foot):
        y = low + i * 14 * _LINE
        elements.append(
            writer.write(line, edge, y, 14, token["voice2"], anchor="start", valign="top")
        )
    return wrap_svg("".join(elements), wide, high, writer, block.alt)


class Column:
    """Lines of text under one another, from ``y`` on, which grows with them."""

    def __init__(self, writer: TextWriter, left: float, wide: float, y: float) -> None:
        self.writer, self.left, self.wide, self.y = writer, left, wide, y
        self.elements: list[str] = []

    def write(
        self, words: str, size: float, colour: str, family: str = SANS, *, bold: bool = False
    ) -> None:
        """Add the words wrapped, at most two lines of them."""
        lines = wrap_to_width(words, size, self.wide, family, bold)[:2] if words else []
        for line in lines:
            self.elements.append(
                self.writer.write(
                    line,
                    self.left,
                    self.y,
                    size,
                    colour,
                    anchor="start",
                    valign="top",
                    family=family,
                    bold=bold and family != SERIF,
                )
            )
            self.y += size * 1.22


def _foot_lines(block: Block, briefing: Briefing, wide: float) -> list[str]:
    """Source line with the note, and the vintage."""
    words = describe_sources(block, briefing.lang)
    if block.note:
        words = f"{words} {block.note}".strip()
    vintage = describe_vintage(briefing)
    return [*wrap_to_width(words, 14, wide), *wrap_to_width(vintage, 14, wide)]
