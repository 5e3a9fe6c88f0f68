"""The room a block has on a slide under its title, and the slides that it takes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from corridor.briefing.slides.chart import INCH
from corridor.briefing.slides.foot import split_foot
from corridor.briefing.slides.parts import BROADER, count_fitting
from corridor.briefing.slides.shapes import find_scale
from corridor.briefing.types import Block, Table
from corridor.charts.row_cuts import split_rows
from corridor.charts.svg.font_metrics import SERIF, wrap_to_width

#: room for Cyrillic headings, which may fall to a face broader than any of ours
CYRILLIC = 1.3
#: rows of a table that a slide holds, slides that a block may take, points across them
ROWS, MOST_PARTS, _WIDE = 10, 3, 12.1 * 72


def fit_title(title: str) -> tuple[float, float]:
    """Points of a title and the inches it takes: one line, two, or two of smaller letters."""
    broader = CYRILLIC if any("\u0400" <= letter <= "\u052f" for letter in title) else BROADER
    for size, lines, high in ((30, 1, 0.56), (26, 2, 0.92), (21, 2, 0.78)):
        if len(wrap_to_width(title, size * broader, 12.1 * 72, SERIF, True)) <= lines:
            return size, high
    return 21, 1.1


def split_block(block: Block, number: int, lang: str) -> list[Block]:
    """A block on as many slides as its rows need to be read, else itself; a table that is too
    long for three shows its head."""
    high = find_room(block, number, lang)[1]
    parts: list[dict[str, Any]] = []
    if block.kind == "table" and block.table is not None:
        parts = [{"table": part} for part in _split_table(block.table, high)]
    elif block.kind == "figure" and block.figure is not None:
        figures = split_rows(block.figure, high / INCH / find_scale(block.figure))
        parts = [{"figure": part} for part in figures]
    if not 1 < len(parts) <= MOST_PARTS:
        return [block]
    return [
        replace(block, title=f"{block.title} ({n}/{len(parts)})", **part)
        for n, part in enumerate(parts, 1)
    ]


def _split_table(table: Table, high: float) -> list[Table]:
    """The table in parts of as many rows, none with more than fit ``high`` inches."""
    for parts in range(1, MOST_PARTS + 1):
        size = -(-len(table.rows) // parts)
        starts = range(0, len(table.rows), max(1, size))
        cut = [Table(table.head, table.rows[i : i + size], table.right) for i in starts]
        if all(len(one.rows) <= ROWS and count_fitting(one, _WIDE, high) >= size for one in cut):
            return cut
    return [table]


def find_room(block: Block, number: int, lang: str) -> tuple[float, float]:
    """Inches from the slide's top to what the block shows, and the height it has."""
    top = 0.55 + fit_title(block.title)[1] + 0.06 + 0.28 * count_measure(block)
    end = 6.95 - split_foot(block, number, lang)[1]
    return top, min(end, 6.1) - top - 0.1


def count_measure(block: Block) -> int:
    """Lines of what is measured, two at the most."""
    lines = wrap_to_width(block.measure, 15 * BROADER, 12.1 * 72) if block.measure else []
    return min(2, len(lines))
