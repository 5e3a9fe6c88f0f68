"""Sizes of a table: columns that hold their longest text in whichever language, whole rows."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from corridor.charts.text_width import estimate_width

#: size of the letters in a cell, the room around them, and what the measure may be short of
_SIZE, _AROUND, _SPARE = 14, 18, 1.02


#: pixels of a row, and of the heading with the table's edges
_ROW, _HEAD = 35, 40


def find_height(rows: int, most: int = 10_000) -> int:
    """Pixels of a table of so many rows: as many whole ones as ``most`` pixels hold."""
    return _HEAD + _ROW * max(1, min(rows, (most - _HEAD) // _ROW))


def find_widths(shown: pd.DataFrame, names: Iterable[str], most: int = 360) -> dict[str, int]:
    """Column -> pixels of its longest text or heading, at most ``most``."""
    widths = {}
    for name in names:
        widest = max(estimate_width(str(cell), _SIZE) for cell in (name, *shown[name]))
        widths[name] = min(most, round(widest * _SPARE) + _AROUND)
    return widths
