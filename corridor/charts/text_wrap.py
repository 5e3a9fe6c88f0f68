"""Breaking a label into lines: at spaces, and in Chinese, which has none, between letters."""

from __future__ import annotations

import textwrap
import unicodedata

#: signs that do not begin a line of Chinese
_NOT_FIRST = "，。、；：！？）》」』”’%…"
MORE = "…"


def is_wide(letter: str) -> bool:
    """Whether a letter takes the room of two Latin ones."""
    return unicodedata.east_asian_width(letter) in "WF"


def wrap_label(text: str, wide: int, most: int | None = None) -> list[str]:
    """Lines of at most ``wide`` Latin letters' room, ``most`` of them; what is cut ends in `…`."""
    if not any(map(is_wide, text)):
        return textwrap.wrap(text, wide, max_lines=most, placeholder=MORE)
    lines, room = [""], float(wide)
    for letter in text:
        takes = 2 if is_wide(letter) else 1
        if takes > room and letter not in _NOT_FIRST:
            lines.append("")
            room = float(wide)
        lines[-1] += letter
        room -= takes
    if most is None or len(lines) <= most:
        return [line.strip() for line in lines]
    kept = lines[:most]
    kept[-1] = kept[-1][:-1] + MORE
    return kept
