"""A value that knows its unit, and therefore its words in every language."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from corridor.language.catalogue import text
from corridor.language.dates import date_text, period_text
from corridor.language.numbers import number, percent, quantity
from corridor.language.punctuation import capitalize

#: units of a value that are no unit of the tables
SHARE = "share"  # a fraction, in per cent
CHANGE = "change"  # a fraction, in per cent with its sign
TIMES = "times"  # how many times as much
COUNT = "count"  # how many, a whole number
PERIOD = "period"  # code of a period at the head of a sentence
DATE = "date"
NAME = "name"  # a code or name that is the same in every language
WORD = "word"  # key of the catalogue
PLURAL = "plural"  # a number that only chooses the form of a word


@dataclass(frozen=True)
class Quantity:
    """A value with its unit: one of the tables (`t`, `teu`, `trains`), or one of those above.

    ``bare``: its digits alone, where the sentence names the unit. ``digits``: decimals, where
    they are fixed.
    """

    value: float | str | dt.date
    unit: str
    bare: bool = False
    digits: int | None = None

    def words(self, lang: str) -> str | float:
        """As a sentence takes it: words, or for PLURAL the number."""
        if isinstance(self.value, dt.date):
            return date_text(self.value, lang)
        if isinstance(self.value, str):
            return self._named(self.value, lang)
        value = float(self.value)
        if self.unit == PLURAL:
            return int(value) if value.is_integer() else value
        if self.unit in (SHARE, CHANGE):
            digits = 1 if self.digits is None else self.digits
            return percent(value, lang, digits, sign=self.unit == CHANGE)
        if self.unit == TIMES:
            return number(value, lang, 0 if value > 3 else 1)
        if self.unit == COUNT or self.bare:
            return number(value, lang, 0 if self.unit == COUNT else self.digits)
        return quantity(value, self.unit, lang)

    def _named(self, value: str, lang: str) -> str:
        if self.unit == PERIOD:
            return capitalize(period_text(value, lang))
        return text(lang, value) if self.unit == WORD else value
