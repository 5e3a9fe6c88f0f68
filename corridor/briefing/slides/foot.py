"""What stands at the foot of a slide, and the slides at the end for what has no room there.

Nothing is cut: sources, note and definition stand whole, at the foot or on a slide of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from corridor.briefing.slides.parts import BROADER, add_text
from corridor.briefing.source_words import describe_sources
from corridor.briefing.types import Block, Briefing
from corridor.charts.svg.font_metrics import SANS, wrap_to_width
from corridor.charts.theme import TOKENS
from corridor.language import text

#: points of the foot's letters, inches of its width, its lines, inches of a line
FOOT, FOOT_WIDE, LINES = 11.0, 10.8, 4
LINE = FOOT * 1.22 / 72
#: the same of the slides at the end
SIZE, WIDE, MOST = 13.0, 12.1, 26


@dataclass(frozen=True)
class Carried:
    """Words of a slide that stand on one at the end: its number and title, the words."""

    number: int
    title: str
    words: tuple[str, ...]


def split_foot(block: Block, number: int, lang: str) -> tuple[list[str], float, list[Carried]]:
    """The paragraphs of a foot, the inches they take, and what is carried to the end."""
    definition = block.definition and text(lang, "brief-definition", definition=block.definition)
    words = [one for one in (describe_sources(block, lang), block.note, definition) if one]
    if _count_lines(words, FOOT, FOOT_WIDE) <= LINES:
        return words, LINE * _count_lines(words, FOOT, FOOT_WIDE), []
    kept = [text(lang, "brief-carried", title=text(lang, "brief-sources-of"))]
    carried: list[str] = []
    for one in reversed(words):  # the source line stays last of all, for it comes first
        carried.insert(0, one)
        rest = words[: len(words) - len(carried)]
        if _count_lines([*rest, *kept], FOOT, FOOT_WIDE) <= LINES:
            kept = [*rest, *kept]
            break
    high = LINE * _count_lines(kept, FOOT, FOOT_WIDE)
    return kept, high, [Carried(number, block.title, tuple(carried))]


def _count_lines(words: list[str], size: float, wide: float) -> int:
    """Lines of paragraphs; Office sets a space between Chinese and other letters."""
    return sum(
        len(wrap_to_width(one, size * (BROADER if _is_chinese(one) else 1.0), wide * 72, SANS))
        for one in words
    )


def _is_chinese(words: str) -> bool:
    return any(letter > "\u2e80" for letter in words)


def add_source_slides(
    carried: list[Carried], add_blank: Callable[[], Any], briefing: Briefing
) -> Iterator[tuple[Any, str]]:
    """Slides with what was carried, as full as they may be; each with its title, to be set."""
    title = text(briefing.lang, "brief-sources-of")
    for entries in _fill_slides(carried):
        slide = add_blank()
        yield slide, title
        _add_entries(slide, entries, briefing)


def _fill_slides(carried: list[Carried]) -> list[list[Carried]]:
    """What was carried, on as few slides as hold it, and as evenly: none is left nearly empty."""
    few = len(_fill(carried, MOST))
    return next(slides for most in range(1, MOST + 1) if len(slides := _fill(carried, most)) <= few)


def _fill(carried: list[Carried], most: int) -> list[list[Carried]]:
    """Slides of so many lines at most; of more only what cannot be parted."""
    slides: list[list[Carried]] = []
    lines = 0
    for one in carried:
        high = 1 + _count_lines([one.title, *one.words], SIZE, WIDE)
        if not slides or lines + high > most:
            slides.append([])
            lines = 0
        slides[-1].append(one)
        lines += high
    return slides


def _add_entries(slide: Any, entries: list[Carried], briefing: Briefing) -> None:
    token, y = TOKENS[briefing.theme], 1.3
    for one in entries:
        head = f"{one.number}\u2002{one.title}"
        for words, bold in ((head, True), *((words, False) for words in one.words)):
            high = _count_lines([words], SIZE * (1.06 if bold else 1), WIDE) * SIZE * 1.22 / 72
            colour = token["text" if bold else "voice2"]
            add_text(slide, words, (0.6, y, WIDE, high), SIZE, colour, briefing.lang, bold=bold)
            y += high
        y += 0.13
