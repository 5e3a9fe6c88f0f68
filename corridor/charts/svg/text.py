"""Text of a picture: the few tags of plotly's labels, anchors, turns; as text or as outlines."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import NamedTuple

from corridor.charts.svg.font_metrics import (
    SANS,
    draw_glyph,
    load_face,
    measure_width,
    split_runs,
    to_printable,
)

LINE = 1.3
#: from the middle of a line down to its base
_DROP = 0.35


class Piece(NamedTuple):
    """Text in one weight and slant, perhaps with a colour and size of its own."""

    text: str
    bold: bool
    italic: bool
    colour: str | None
    scale: float


def parse_label(label: str) -> list[list[Piece]]:
    """Lines of pieces of a label with <b>, <i>, <br>, <sup>, <span style=…>, <a>."""
    lines: list[list[Piece]] = [[]]
    bold, italic, small = 0, 0, 0
    colours: list[str | None] = []
    for part in re.split(r"(<[^>]*>)", label):
        tag = re.fullmatch(r"<\s*(/?)\s*(\w+)([^>]*)>", part)
        if tag is None:
            text = to_printable(html.unescape(part))
            if text:
                colour = next((c for c in reversed(colours) if c), None)
                lines[-1].append(Piece(text, bold > 0, italic > 0, colour, 0.7 if small else 1.0))
            continue
        step = -1 if tag[1] else 1
        name = tag[2].lower()
        if name == "br":
            lines.append([])
        elif name in ("b", "strong"):
            bold += step
        elif name in ("i", "em"):
            italic += step
        elif name in ("sup", "sub"):
            small += step
        elif name == "span" and not tag[1]:
            style = re.search(r"color:\s*([^;\"']+)", tag[3])
            colours.append(style[1].strip() if style else None)
        elif name == "span" and colours:
            colours.pop()
    return lines


@dataclass
class TextWriter:
    """Writes text into an SVG, either as text of the faces or as outlines (``outlines``), which
    look the same where the faces are not installed. Outlines collect their letters in ``used``."""

    outlines: bool = False
    used: dict[str, str] = field(default_factory=dict)

    def measure(self, label: str, size: float, family: str = SANS) -> tuple[float, float]:
        """Width and height of a label."""
        lines = parse_label(label)
        wide = max((_line_width(line, size, family) for line in lines), default=0.0)
        return wide, LINE * size * len(lines)

    def write(
        self,
        label: str,
        x: float,
        y: float,
        size: float,
        colour: str,
        *,
        anchor: str = "middle",
        valign: str = "middle",
        align: str = "",
        turn: float = 0.0,
        family: str = SANS,
        bold: bool = False,
        halo: str = "",
        halo_width: float = 0.0,
        opacity: float = 1.0,
        italic: bool = False,
    ) -> str:
        """A label whose ``anchor`` (start, middle, end) and ``valign`` (top, middle, bottom) lie
        at x, y; ``align`` of its lines is that of the anchor unless given."""
        lines = parse_label(label)
        if bold or italic:
            lines = [
                [p._replace(bold=p.bold or bold, italic=p.italic or italic) for p in line]
                for line in lines
            ]
        wide, high = self.measure(label, size, family)
        left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
        top = y - {"top": 0.0, "middle": high / 2, "bottom": high}[valign]
        align = align or {"start": "left", "middle": "center", "end": "right"}[anchor]
        body = ""
        for i, line in enumerate(lines):
            width = _line_width(line, size, family)
            start = left + {"left": 0.0, "center": (wide - width) / 2, "right": wide - width}[align]
            base = top + LINE * size * (i + 0.5) + _DROP * size
            body += self._write_line(line, start, base, size, colour, family)
        if halo and halo_width:
            body = _add_halo(body, halo, halo_width)
        if turn or opacity < 1:
            spin = f' transform="rotate({turn:g} {x:.1f} {y:.1f})"' if turn else ""
            faint = f' opacity="{opacity:g}"' if opacity < 1 else ""
            body = f"<g{spin}{faint}>{body}</g>"
        return body

    def _write_line(
        self, line: list[Piece], x: float, base: float, size: float, colour: str, family: str
    ) -> str:
        if self.outlines:
            return self._draw_letters(line, x, base, size, colour, family)
        spans = []
        for piece in line:
            look = ' font-weight="600"' if piece.bold else ""
            look += ' font-style="italic"' if piece.italic else ""
            look += f' fill="{piece.colour}"' if piece.colour else ""
            look += f' font-size="{size * piece.scale:g}"' if piece.scale != 1 else ""
            text = html.escape(piece.text, quote=False)
            spans.append(f"<tspan{look}>{text}</tspan>" if look else text)
        if not spans:
            return ""
        return (
            f'<text x="{x:.1f}" y="{base:.1f}" font-family="{family}, Corridor Chinese" '
            f'font-size="{size:g}" fill="{colour}" xml:space="preserve">{"".join(spans)}</text>'
        )

    def _draw_letters(
        self, line: list[Piece], x: float, base: float, size: float, colour: str, family: str
    ) -> str:
        letters = []
        for piece in line:
            for run in split_runs(piece.text, family, piece.bold, piece.italic):
                face = load_face(run.family, run.bold, run.italic)
                scale = size * piece.scale / face.em
                for letter in run.text:
                    glyph = face.letters.get(ord(letter))
                    if glyph is None:
                        x += face.em * 0.5 * scale
                        continue
                    path = draw_glyph(face.file, glyph)
                    if path:
                        name = f"{_short_name(face.file)}{ord(letter):x}"
                        self.used[name] = path
                        letters.append(
                            f'<use href="#{name}" fill="{piece.colour or colour}" transform='
                            f'"translate({x:.2f} {base:.2f}) scale({scale:.5f} {-scale:.5f})"/>'
                        )
                    x += face.widths[glyph] * scale
        return "".join(letters)

    def definitions(self) -> str:
        """The outlines used, for the picture's <defs>."""
        return "".join(f'<path id="{name}" d="{path}"/>' for name, path in self.used.items())


def _add_halo(body: str, colour: str, width: float) -> str:
    """Text with its own outline in another colour beneath it."""
    under = re.sub(r' fill="[^"]*"', f' fill="{colour}"', body)
    return (
        f'<g stroke="{colour}" stroke-width="{width:g}" stroke-linejoin="round" '
        f'aria-hidden="true">{under}</g>{body}'
    )


def _short_name(file: str) -> str:
    return "".join(part[0] + part[1] for part in file.split("-")[1:])


def _line_width(line: list[Piece], size: float, family: str) -> float:
    return sum(measure_width(p.text, size * p.scale, family, p.bold, p.italic) for p in line)
