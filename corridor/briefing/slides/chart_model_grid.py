"""The grid of a chart with categories: whole years or months, and where a value lies in it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from corridor.language import period_text

NEAR = 0.02


@dataclass
class Grid:
    """Middles and words of the categories, half a category's width, the ends of both axes."""

    cells: list[float]
    words: list[str]
    every: int
    half: float
    low: float
    top: float

    @property
    def left(self) -> float:
        """Where the first category begins."""
        return self.cells[0] - self.half

    @property
    def right(self) -> float:
        """Where the last category ends."""
        return self.cells[-1] + self.half

    def cell(self, x: Any) -> int | None:
        """The category in whose middle a value lies."""
        if not isinstance(x, (int, float)):
            return None
        near = self.half * 0.1
        return next((i for i, c in enumerate(self.cells) if abs(c - x) < near), None)

    def x(self, value: float) -> float:
        """Share of the plot's width."""
        return (value - self.left) / (self.right - self.left)

    def y(self, value: float) -> float:
        """Share of the plot's height from above."""
        return 1 - (value - self.low) / (self.top - self.low)


def grid(spots: list[float], ends: list[float], values: list[float], lang: str) -> Grid | None:
    """The grid of marks at ``spots`` on an axis from ``ends``; None where they fit none."""
    whole = [v for v in spots if abs(v - round(v)) < NEAR]
    if len(whole) >= 0.5 * len(spots):
        years = range(math.ceil(ends[0] - NEAR), math.floor(ends[1] + NEAR) + 1)
        cells, words = [float(y) for y in years], [str(y) for y in years]
        every, half = (1 if len(cells) <= 18 else 2), 0.5
    elif all(abs(v * 12 % 1 - 0.5) < 0.05 for v in spots):
        months = range(math.floor(min(spots) * 12 + NEAR), math.floor(max(spots) * 12 + NEAR) + 1)
        cells = [(m + 0.5) / 12 for m in months]
        words = [period_text(f"{m // 12}-{m % 12 + 1:02d}", lang, short=True) for m in months]
        every, half = (1 if len(cells) <= 13 else 12), 1 / 24
    else:
        return None
    if not 1 < len(cells) <= 400:
        return None
    return Grid(cells, words, every, half, float(values[0]), float(values[1]))
