"""Faces of documents and pictures: how wide a line is, where it breaks, outlines of letters."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.ttLib import TTFont

from corridor.paths import FONTS

SANS, SERIF, CHINESE = "Corridor Sans", "Corridor Serif", "Corridor Chinese"
#: (family, bold, italic) -> file; the Chinese face stands in for what another lacks
_FILES = {
    (SANS, False, False): "corridor-sans-regular",
    (SANS, True, False): "corridor-sans-semibold",
    (SANS, False, True): "corridor-sans-italic",
    (SANS, True, True): "corridor-sans-semibold",
    (SERIF, False, False): "corridor-serif-semibold",
    (SERIF, True, False): "corridor-serif-semibold",
    (SERIF, False, True): "corridor-serif-italic",
    (SERIF, True, True): "corridor-serif-italic",
    (CHINESE, False, False): "corridor-chinese-regular",
    (CHINESE, True, False): "corridor-chinese-semibold",
}
#: what stands for a sign that no face holds
BOX = "□"
#: signs that are no ink and that a face need not hold
_SILENT = {"\u2060", "\u200b", "\u200d", "\ufeff"}


class Face(NamedTuple):
    """A face: its file, letters to glyphs, widths, units of an em."""

    file: str
    letters: dict[int, str]
    widths: dict[str, int]
    em: int


class Run(NamedTuple):
    """A piece of a line in one face."""

    text: str
    family: str
    bold: bool
    italic: bool


@lru_cache
def _font(file: str) -> TTFont:
    return TTFont(FONTS / f"{file}.ttf", lazy=True)


@lru_cache
def load_face(family: str, bold: bool = False, italic: bool = False) -> Face:
    """The face of a family; KeyError when there is no such family."""
    italic = italic and family != CHINESE
    file = _FILES[(family, bold, italic)]
    font = _font(file)
    widths = {name: width for name, (width, _) in font["hmtx"].metrics.items()}
    return Face(file, font.getBestCmap(), widths, font["head"].unitsPerEm)


def split_runs(text: str, family: str, bold: bool = False, italic: bool = False) -> list[Run]:
    """A line in pieces of one face each: Chinese letters in the Chinese face."""
    face, chinese_face = load_face(family, bold, italic), load_face(CHINESE, bold)
    runs: list[Run] = []
    for letter in text:
        if letter in _SILENT:
            continue
        elsewhere = ord(letter) not in face.letters and ord(letter) in chinese_face.letters
        home = CHINESE if elsewhere else family
        if runs and runs[-1].family == home:
            runs[-1] = runs[-1]._replace(text=runs[-1].text + letter)
        else:
            runs.append(Run(letter, home, bold, italic))
    return runs


@lru_cache(maxsize=20000)
def measure_width(
    text: str, size: float, family: str = SANS, bold: bool = False, italic: bool = False
) -> float:
    """Width of a line in the unit of ``size``; kerning is left out."""
    ems = 0.0
    for run in split_runs(text, family, bold, italic):
        face = load_face(run.family, bold, italic)
        for letter in run.text:
            glyph = face.letters.get(ord(letter))
            ems += (face.widths[glyph] if glyph else face.em * 0.5) / face.em
    return ems * size


def wrap_to_width(
    text: str, size: float, width: float, family: str = SANS, bold: bool = False
) -> list[str]:
    """Lines no wider than ``width``; breaks at spaces, between Chinese letters anywhere."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for piece in split_unbreakable(paragraph):
            if line and measure_width((line + piece).rstrip(), size, family, bold) > width:
                lines.append(line.rstrip())
                line = piece.lstrip()
            else:
                line += piece
        lines.append(line.rstrip())
    return lines


#: signs that never begin a line
_CLOSING = "，。、；：！？）》」』”’%,.;:!?)]}»"


def split_unbreakable(text: str) -> list[str]:
    """What a line may not be broken within: words with their space, single Chinese letters."""
    pieces: list[str] = []
    for letter in text:
        chinese = ord(letter) >= 0x2E80
        begins = not pieces or pieces[-1].endswith(" ") or chinese or ord(pieces[-1][-1]) >= 0x2E80
        if begins and letter not in _CLOSING and letter != " ":
            pieces.append(letter)
        elif pieces:
            pieces[-1] += letter
        else:
            pieces.append(letter)
    return pieces


class _Printable(dict[int, str]):
    """What stands for each sign, found once a sign: itself, a box where no face of the project
    holds it, nothing where it is no sign."""

    def __missing__(self, sign: int) -> str:
        self[sign] = said = self._find(chr(sign))
        return said

    @staticmethod
    def _find(letter: str) -> str:
        if letter in _SILENT:
            return "" if letter == "\u2060" else letter
        if not (letter.isprintable() or letter.isspace()):
            return ""
        held = any(ord(letter) in load_face(face).letters for face in (SANS, CHINESE))
        return letter if held or letter in "\n\t" else BOX


_PRINTABLE = _Printable()


def to_printable(text: str) -> str:
    """The text with a box for every sign that no face of the project holds."""
    return text.translate(_PRINTABLE)


@lru_cache(maxsize=4000)
def draw_glyph(file: str, glyph: str) -> str:
    """The SVG path of a glyph in font units, y upwards."""
    glyphs = _font(file).getGlyphSet()
    pen = SVGPathPen(glyphs, ntos=lambda v: f"{v:.0f}")
    glyphs[glyph].draw(pen)
    return str(pen.getCommands())
