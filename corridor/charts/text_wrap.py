"""Breaking a label into lines: at spaces, and in Chinese, which has none, between letters."""

from __future__ import annotations

import re
import textwrap
import unicodedata

from corridor.charts.text_width import estimate_width

#: signs that do not begin a line of Chinese
_NOT_FIRST = "，。、；：！？）》」』”’%…"
#: signs that do not end one
_NOT_LAST = "（《「『“‘"
MORE = "…"
#: what no line is broken in: a number with its marks, a word of Latin letters; else a letter
_UNBROKEN = re.compile(r"[\w.,&/'’-]+|.", re.ASCII | re.DOTALL)


def is_wide(letter: str) -> bool:
    """Whether a letter takes the room of two Latin ones."""
    return unicodedata.east_asian_width(letter) in "WF"


def wrap_label(text: str, wide: int, most: int | None = None) -> list[str]:
    """Lines of at most ``wide`` Latin letters' room, ``most`` of them; what is cut ends in `…`."""
    if not any(map(is_wide, text)):
        return textwrap.wrap(text, wide, max_lines=most, placeholder=MORE)
    lines, room = [""], float(wide)
    for part in _UNBROKEN.findall(text):
        takes = sum(2 if is_wide(letter) else 1 for letter in part)
        if takes > room and part not in _NOT_FIRST and lines[-1]:
            opened = lines[-1][-1] if lines[-1][-1] in _NOT_LAST else ""
            lines[-1] = lines[-1].removesuffix(opened)
            lines.append(opened)
            room = float(wide) - 2 * len(opened)
        lines[-1] += part
        room -= takes
    if most is None or len(lines) <= most:
        return [line.strip() for line in lines]
    kept = lines[:most]
    kept[-1] = kept[-1][:-1] + MORE
    return kept


def wrap_within(text: str, pixels: float, size: float) -> list[str]:
    """The whole text in as few lines as ``pixels`` hold in letters of ``size``: nothing is cut."""
    lines = [text]
    for letters in range(int(3 * pixels / size), 9, -2):
        if all(estimate_width(line, size) <= pixels for line in lines):
            break
        lines = wrap_label(text, letters)
    return lines
