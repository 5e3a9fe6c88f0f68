"""Axes of a picture: where a value lies, ticks and their words, as plotly places them."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass, field
from typing import Any

import pandas as pd


@dataclass
class Axis:
    """One axis: its plotly settings, the pixels it spans, the range it shows."""

    letter: str
    settings: Any
    start: float
    length: float
    kind: str = "linear"
    low: float = 0.0
    high: float = 1.0
    categories: list[Any] = field(default_factory=list)

    def to_number(self, value: Any) -> float | None:
        """A value of the axis as a number; None for what is missing."""
        if value is None or (isinstance(value, float) and math.isnan(value)):
            return None
        if self.kind == "category" and not isinstance(value, (int, float)):
            return float(self.categories.index(value)) if value in self.categories else None
        if self.kind == "date" and not isinstance(value, (int, float)):
            return float(pd.Timestamp(value).timestamp()) * 1000
        return float(value)

    def to_pixel(self, value: Any) -> float | None:
        """Pixels of a value, right of or below the picture's corner."""
        number = self.to_number(value)
        if number is None:
            return None
        share = (number - self.low) / ((self.high - self.low) or 1)
        if self.letter == "x":
            return self.start + share * self.length
        return self.start + (1 - share) * self.length

    def list_ticks(self) -> list[tuple[float, str]]:
        """Value and words of each tick in range."""
        settings = self.settings
        if settings.tickvals is not None:
            texts = settings.ticktext
            ticks = [
                (number, str(texts[i]) if texts is not None else self.format_tick(number))
                for i, value in enumerate(settings.tickvals)
                if (number := self.to_number(value)) is not None
            ]
        elif self.kind == "category":
            ticks = [(float(i), str(c)) for i, c in enumerate(self.categories)]
        else:
            ticks = [(v, self.format_tick(v)) for v in self._list_steps()]
        low, high = sorted((self.low, self.high))
        slack = (high - low) * 1e-9
        return [(v, words) for v, words in ticks if low - slack <= v <= high + slack]

    def _list_steps(self) -> list[float]:
        low, high = sorted((self.low, self.high))
        settings = self.settings
        if self.kind == "date":
            return self._list_years(low, high)
        if settings.dtick is not None and isinstance(settings.dtick, (int, float)):
            step, first = float(settings.dtick), float(settings.tick0 or 0)
        else:
            count = (
                settings.nticks
                or min(max(self.length / (40 if self.letter == "y" else 80), 4), 9) + 1
            )
            step, first = round_step_up((high - low) / count), 0.0
        start = math.ceil((low - first) / step - 1e-9)
        end = math.floor((high - first) / step + 1e-9)
        return [first + step * i for i in range(start, end + 1)]

    def _list_years(self, low: float, high: float) -> list[float]:
        first, last = (dt.datetime.fromtimestamp(v / 1000, dt.UTC).year for v in (low, high))
        step, dtick = 1, self.settings.dtick
        if isinstance(dtick, str) and dtick.startswith("M"):
            step = max(1, int(dtick[1:]) // 12)
        elif self.length / max(1, last - first) < 46:
            step = 2 if self.length / max(1, last - first) > 23 else 5
        return [
            dt.datetime(year, 1, 1, tzinfo=dt.UTC).timestamp() * 1000
            for year in range(first, last + 2)
            if year % step == 0
        ]

    def format_tick(self, value: float) -> str:
        """A tick in words by the axis' format: `d`, `,`, `.0%`, `%Y`."""
        form = self.settings.tickformat or ""
        if self.kind == "date":
            moment = dt.datetime.fromtimestamp(value / 1000, dt.UTC)
            return moment.strftime(form or "%Y")
        if form.endswith("%"):
            digits = int(form[1:-1]) if form.startswith(".") else 0
            percent = f"{value * 100:.{digits}f}"
            return ("−" + percent[1:] if percent.startswith("-") else percent) + "%"
        number = f"{abs(value):,.10g}" if abs(value) < 1e10 else f"{abs(value):,.0f}"
        if form == "d":
            number = f"{abs(value):.0f}"
        return ("−" if value < 0 and float(number.replace(",", "")) else "") + number


def round_step_up(rough: float) -> float:
    """The next step of 1, 2, 5 times a power of ten that is not below ``rough``."""
    if rough <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(rough))
    return next(power * s for s in (1, 2, 5, 10) if power * s >= rough * (1 - 1e-9))


def is_date(value: Any) -> bool:
    """Whether plotly would take a value for a date."""
    if isinstance(value, (dt.date, pd.Timestamp)):
        return True
    if not isinstance(value, str) or len(value) < 8 or value[4:5] != "-":
        return False
    return bool(value[:4].isdigit())
