"""The grid of a chart with categories: whole years or months, and where a value lies in it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from corridor.language import period_text

#: of a year, how far off its middle a mark may be
NEAR = 0.02


@dataclass
class Grid:
    """Middles and words of the categories, half a category's width, the ends of both axes.

    ``every``: how many categories from one written word to the next.
    """

    middles: list[float]
    words: list[str]
    every: int
    half: float
    low: float
    top: float

    @property
    def left(self) -> float:
        """Where the first category begins."""
        return self.middles[0] - self.half

    @property
    def right(self) -> float:
        """Where the last category ends."""
        return self.middles[-1] + self.half

    def find_category(self, x: Any) -> int | None:
        """The category in whose middle a value lies."""
        if not isinstance(x, (int, float)):
            return None
        near = self.half * 0.1
        return next((i for i, m in enumerate(self.middles) if abs(m - x) < near), None)

    def x_share(self, value: float) -> float:
        """Share of the plot's width."""
        return (value - self.left) / (self.right - self.left)

    def y_share(self, value: float) -> float:
        """Share of the plot's height from above."""
        return 1 - (value - self.low) / (self.top - self.low)


def build_grid(
    places: list[float], ends: list[float], values: list[float], lang: str
) -> Grid | None:
    """The grid of marks at ``places`` on an axis from ``ends``; None where they fit none.

    ``values``: the lowest and the highest of the axis of values.
    """
    whole = [v for v in places if abs(v - round(v)) < NEAR]
    if len(whole) >= 0.5 * len(places):
        years = range(math.ceil(ends[0] - NEAR), math.floor(ends[1] + NEAR) + 1)
        middles, words = [float(y) for y in years], [str(y) for y in years]
        every, half = (1 if len(middles) <= 18 else 2), 0.5
    elif all(abs(v * 12 % 1 - 0.5) < 0.05 for v in places):
        first, last = (math.floor(v * 12 + NEAR) for v in (min(places), max(places)))
        months = range(first, last + 1)
        middles = [(m + 0.5) / 12 for m in months]
        words = [period_text(f"{m // 12}-{m % 12 + 1:02d}", lang, short=True) for m in months]
        every, half = (1 if len(middles) <= 13 else 12), 1 / 24
    else:
        return None
    if not 1 < len(middles) <= 400:
        return None
    return Grid(middles, words, every, half, float(values[0]), float(values[1]))
