"""Axes of a picture: where a value lies, ticks and their words, as plotly places them."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

MS_A_DAY = 86_400_000


@dataclass
class Axis:
    """One axis: its plotly settings, the pixels it spans, the range it shows."""

    letter: str
    set: Any
    start: float
    length: float
    kind: str = "linear"
    low: float = 0.0
    high: float = 1.0
    categories: list[Any] = field(default_factory=list)

    def number(self, value: Any) -> float | None:
        """A value of the axis as a number; None for what is missing."""
        if value is None or (isinstance(value, float) and math.isnan(value)):
            return None
        if self.kind == "category" and not isinstance(value, (int, float)):
            return float(self.categories.index(value)) if value in self.categories else None
        if self.kind == "date" and not isinstance(value, (int, float)):
            return float(pd.Timestamp(value).timestamp()) * 1000
        return float(value)

    def at(self, value: Any) -> float | None:
        """Pixels of a value, right of or below the picture's corner."""
        found = self.number(value)
        if found is None:
            return None
        share = (found - self.low) / ((self.high - self.low) or 1)
        if self.letter == "x":
            return self.start + share * self.length
        return self.start + (1 - share) * self.length

    def per_unit(self) -> float:
        """Pixels a unit takes."""
        return self.length / abs((self.high - self.low) or 1)

    def ticks(self) -> list[tuple[float, str]]:
        """Value and words of each tick in range."""
        own = self.set
        if own.tickvals is not None:
            said = own.ticktext
            pairs = [
                (number, str(said[i]) if said is not None else self.words(number))
                for i, value in enumerate(own.tickvals)
                if (number := self.number(value)) is not None
            ]
        elif self.kind == "category":
            pairs = [(float(i), str(c)) for i, c in enumerate(self.categories)]
        else:
            pairs = [(v, self.words(v)) for v in self._steps()]
        low, high = sorted((self.low, self.high))
        slack = (high - low) * 1e-9
        return [(v, w) for v, w in pairs if low - slack <= v <= high + slack]

    def _steps(self) -> list[float]:
        low, high = sorted((self.low, self.high))
        own = self.set
        if self.kind == "date":
            return self._years(low, high)
        if own.dtick is not None and isinstance(own.dtick, (int, float)):
            step, first = float(own.dtick), float(own.tick0 or 0)
        else:
            count = (
                own.nticks or min(max(self.length / (40 if self.letter == "y" else 80), 4), 9) + 1
            )
            step, first = rounded_step((high - low) / count), 0.0
        start = math.ceil((low - first) / step - 1e-9)
        end = math.floor((high - first) / step + 1e-9)
        return [first + step * i for i in range(start, end + 1)]

    def _years(self, low: float, high: float) -> list[float]:
        first, last = (dt.datetime.fromtimestamp(v / 1000, dt.UTC).year for v in (low, high))
        step = 1
        if isinstance(self.set.dtick, str) and self.set.dtick.startswith("M"):
            step = max(1, int(self.set.dtick[1:]) // 12)
        elif self.length / max(1, last - first) < 46:
            step = 2 if self.length / max(1, last - first) > 23 else 5
        return [
            dt.datetime(year, 1, 1, tzinfo=dt.UTC).timestamp() * 1000
            for year in range(first, last + 2)
            if year % step == 0
        ]

    def words(self, value: float) -> str:
        """A tick in words by the axis' format: `d`, `,`, `.0%`, `%Y`."""
        form = self.set.tickformat or ""
        if self.kind == "date":
            moment = dt.datetime.fromtimestamp(value / 1000, dt.UTC)
            return moment.strftime(form or "%Y")
        if form.endswith("%"):
            digits = int(form[1:-1]) if form.startswith(".") else 0
            said = f"{value * 100:.{digits}f}"
            return ("−" + said[1:] if said.startswith("-") else said) + "%"
        said = f"{abs(value):,.10g}" if abs(value) < 1e10 else f"{abs(value):,.0f}"
        if form == "d":
            said = f"{abs(value):.0f}"
        return ("−" if value < 0 and float(said.replace(",", "")) else "") + said


def rounded_step(rough: float) -> float:
    """The next step of 1, 2, 5 times a power of ten that is not below ``rough``."""
    if rough <= 0:
        return 1.0
    base = 10.0 ** math.floor(math.log10(rough))
    return next(base * s for s in (1, 2, 5, 10) if base * s >= rough * (1 - 1e-9))


def is_date(value: Any) -> bool:
    """Whether plotly would take a value for a date."""
    if isinstance(value, (dt.date, pd.Timestamp)):
        return True
    if not isinstance(value, str) or len(value) < 8 or value[4:5] != "-":
        return False
    return bool(value[:4].isdigit())
