"""Pictures of a block: its chart alone, or with title, measure, legend, source line and vintage."""

from __future__ import annotations

import re

from corridor import language
from corridor.briefing.types import Block, Briefing
from corridor.charts.svg import CannotDraw, TextWriter, draw_body, wrap_svg
from corridor.charts.svg.font_metrics import SANS, SERIF, wrap_to_width
from corridor.charts.theme import TOKENS, Theme
from corridor.language import text
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
    words = TextWriter(outlines=outlines)
    body, height = draw_chart_body(block, wide, theme, words, high)
    return wrap_svg(body, wide, height, words, block.alt)


def draw_chart_body(
    block: Block, wide: float, theme: Theme, words: TextWriter, high: float | None = None
) -> tuple[str, float]:
    """The chart's elements and their height in pixels."""
    if block.figure is None:
        raise CannotDraw("this block has no figure")
    layout = block.figure.layout
    if block.kind != "map":
        height = high or float(layout.height or 450)
        return draw_body(block.figure, wide, height, words), height
    own_wide, own_high = float(layout.width), float(layout.height)
    if high is None:
        map_wide = wide
        map_high = own_high * wide / own_wide
        legend, below = _strip(block, wide, theme, words)
        place, whole = (0.0, map_high + 10), map_high + 10 + below
    else:
        map_wide = min(wide - BESIDE - 16, high * own_wide / own_high)
        map_high = own_high * map_wide / own_wide
        legend = _column(block, theme, words)
        place, whole = (map_wide + 16, 0.0), map_high
    inner = draw_body(block.figure, own_wide, own_high, words)
    body = (
        f'<svg x="0" y="0" width="{map_wide:g}" height="{map_high:g}" '
        f'viewBox="0 0 {own_wide:g} {own_high:g}">{inner}</svg>'
        f'<g transform="translate({place[0]:.1f} {place[1]:.1f})">{legend}</g>'
    )
    return body, whole


def _swatch(swatch: str, x: float, y: float) -> tuple[str, float]:
    """A swatch at a place, and its width."""
    own = float(re.search(r'width="([\d.]+)"', swatch)[1])  # type: ignore[index]
    inner = re.sub(r"^<svg[^>]*>|</svg>$", "", swatch)
    return f'<g transform="translate({x:.1f} {y:.1f})">{inner}</g>', own


def _strip(block: Block, wide: float, theme: Theme, words: TextWriter) -> tuple[str, float]:
    """The legend as a strip that wraps: elements and height."""
    x, y, step, made = 0.0, 0.0, 24.0, []
    colour = TOKENS[theme]["text"]
    for swatch, said in block.legend:
        label = mark_bold(said)
        long = words.measure(label, 13)[0]
        drawn, own = _swatch(swatch, x, y + 4)
        if x and x + own + 6 + long > wide:
            x, y = 0.0, y + step
            drawn, own = _swatch(swatch, x, y + 4)
        made.append(drawn)
        made.append(words.write(label, x + own + 6, y + step / 2, 13, colour, anchor="start"))
        x += own + 6 + long + 20
    return "".join(made), y + step if block.legend else 0.0


def _column(block: Block, theme: Theme, words: TextWriter) -> str:
    """The legend under one another, beside the map."""
    y, made = 0.0, []
    for swatch, said in block.legend:
        lines = wrap_to_width(re.sub(r"\*\*", "", said), 14, BESIDE - 46)
        label = mark_bold(said) if len(lines) == 1 else "<br>".join(lines)
        made.append(_swatch(swatch, 0, y + 3)[0])
        made.append(
            words.write(label, 42, y, 14, TOKENS[theme]["text"], anchor="start", valign="top")
        )
        y += 14 * _LINE * len(lines) + 9
    return "".join(made)


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
    words, token = TextWriter(outlines=outlines), TOKENS[briefing.theme]
    edge, inside = wide * 0.042, wide * 0.916
    made = [
        f'<rect width="{wide:g}" height="{high:g}" fill="{token["page"]}"/>',
        f'<rect x="{edge:g}" y="{edge * 0.75:.1f}" width="{edge:g}" height="4" '
        f'fill="{token.get(block.tone, token["plain"])}"/>',
    ]
    y = edge * 0.75 + 14
    put = _Column(words, edge, inside)
    y = put.lines(made, block.title, y, 32, token["text"], SERIF, bold=True, most=2)
    y = put.lines(made, block.measure, y + 4, 17, token["voice2"], most=2) + 14
    foot = _foot(block, briefing, inside)
    low = high - edge * 0.6 - len(foot) * 14 * _LINE
    body, used = draw_chart_body(block, inside, briefing.theme, words, low - y - 12)
    made.append(f'<g transform="translate({edge:.1f} {y:.1f})">{body}</g>')
    at = low
    for line in foot:
        made.append(words.write(line, edge, at, 14, token["voice2"], anchor="start", valign="top"))
        at += 14 * _LINE
    return wrap_svg("".join(made), wide, high, words, block.alt)


class _Column:
    """Lines of text under one another."""

    def __init__(self, words: TextWriter, left: float, wide: float) -> None:
        self.words, self.left, self.wide = words, left, wide

    def lines(
        self,
        made: list[str],
        said: str,
        y: float,
        size: float,
        colour: str,
        family: str = SANS,
        *,
        bold: bool = False,
        most: int = 3,
    ) -> float:
        """Add the text wrapped; returns where it ends."""
        for line in wrap_to_width(said, size, self.wide, family, bold)[:most] if said else []:
            made.append(
                self.words.write(
                    line,
                    self.left,
                    y,
                    size,
                    colour,
                    anchor="start",
                    valign="top",
                    family=family,
                    bold=bold and family != SERIF,
                )
            )
            y += size * 1.22
        return y


def _foot(block: Block, briefing: Briefing, wide: float) -> list[str]:
    said = describe_sources(block, briefing.lang)
    if block.note:
        said = f"{said} {block.note}".strip()
    vintage = describe_vintage(briefing)
    return [*wrap_to_width(said, 14, wide)[:3], *wrap_to_width(vintage, 14, wide)]


def describe_sources(block: Block, lang: str) -> str:
    """`Source: A, B.` with at most five publishers."""
    return language.source_line(block.publishers[:5], lang)


def describe_vintage(briefing: Briefing) -> str:
    """`Evidence of 24 November 2026, ff26e73a169d`."""
    return text(briefing.lang, "brief-vintage", date=briefing.dated, hash=briefing.vintage)
