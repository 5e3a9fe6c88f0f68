"""Faces of documents and pictures: how wide a line is, which signs they lack, outlines."""

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
def face(family: str, bold: bool = False, italic: bool = False) -> Face:
    """The face of a family; KeyError when there is no such family."""
    italic = italic and family != CHINESE
    file = _FILES[(family, bold, italic)]
    font = _font(file)
    widths = {name: wide for name, (wide, _) in font["hmtx"].metrics.items()}
    return Face(file, font.getBestCmap(), widths, font["head"].unitsPerEm)


def runs(said: str, family: str, bold: bool = False, italic: bool = False) -> list[Run]:
    """A line in pieces of one face each: Chinese letters in the Chinese face."""
    own, other = face(family, bold, italic), face(CHINESE, bold)
    made: list[Run] = []
    for letter in said:
        if letter in _SILENT:
            continue
        far = ord(letter) not in own.letters and ord(letter) in other.letters
        chosen = CHINESE if far else family
        if made and made[-1].family == chosen:
            made[-1] = made[-1]._replace(text=made[-1].text + letter)
        else:
            made.append(Run(letter, chosen, bold, italic))
    return made


@lru_cache(maxsize=20000)
def width(
    said: str, size: float, family: str = SANS, bold: bool = False, italic: bool = False
) -> float:
    """Width of a line in the unit of ``size``; kerning is left out."""
    made = 0.0
    for run in runs(said, family, bold, italic):
        own = face(run.family, bold, italic)
        for letter in run.text:
            glyph = own.letters.get(ord(letter))
            made += (own.widths[glyph] if glyph else own.em * 0.5) / own.em
    return made * size


def wrapped(
    said: str, size: float, wide: float, family: str = SANS, bold: bool = False
) -> list[str]:
    """Lines no wider than ``wide``; breaks at spaces, between Chinese letters anywhere."""
    lines: list[str] = []
    for paragraph in said.split("\n"):
        line = ""
        for piece in unbroken(paragraph):
            if line and width((line + piece).rstrip(), size, family, bold) > wide:
                lines.append(line.rstrip())
                line = piece.lstrip()
            else:
                line += piece
        lines.append(line.rstrip())
    return lines


#: signs that never begin a line
_CLOSING = "，。、；：！？）》」』”’%,.;:!?)]}»"


def unbroken(said: str) -> list[str]:
    """What a line may not be broken within: words with their space, single Chinese letters."""
    made: list[str] = []
    for letter in said:
        chinese = ord(letter) >= 0x2E80
        fresh = not made or made[-1].endswith(" ") or chinese or ord(made[-1][-1]) >= 0x2E80
        if fresh and letter not in _CLOSING and letter != " ":
            made.append(letter)
        elif made:
            made[-1] += letter
        else:
            made.append(letter)
    return made


@lru_cache
def _known() -> frozenset[int]:
    return frozenset(face(SANS).letters) | frozenset(face(CHINESE).letters)


def printable(said: str) -> str:
    """The text with a box for every sign that no face of the project holds."""
    known = _known()
    made = "".join(
        c if ord(c) in known or c in "\n\t" or c in _SILENT else BOX
        for c in said
        if c.isprintable() or c.isspace() or c in _SILENT
    )
    return made.replace("\u2060", "")


def lacking(said: str) -> str:
    """The signs of a text that no face holds, each once, in order."""
    known = _known()
    return "".join(
        dict.fromkeys(
            c for c in said if not c.isspace() and c not in _SILENT and ord(c) not in known
        )
    )


@lru_cache(maxsize=4000)
def outline(file: str, glyph: str) -> str:
    """The SVG path of a glyph in font units, y upwards."""
    glyphs = _font(file).getGlyphSet()
    pen = SVGPathPen(glyphs, ntos=lambda v: f"{v:.0f}")
    glyphs[glyph].draw(pen)
    return str(pen.getCommands())
