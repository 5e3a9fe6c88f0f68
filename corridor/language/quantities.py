"""A value that knows its unit, and therefore its words in every language."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from corridor.language.amounts import SIGNS
from corridor.language.attribution import speaker
from corridor.language.catalogue import text, word_or_code
from corridor.language.dates import date_text, period_text
from corridor.language.numbers import FIXED, change_text, number, percent, quantity, unit_name
from corridor.language.punctuation import capitalize

#: units of a value that are no unit of the tables
SHARE = "share"  # a fraction, in per cent
CHANGE = "change"  # a change as a fraction, in per cent with its sign
SIZE = "size"  # the size of a change as a fraction, in per cent; its direction is said in words
TIMES = "times"  # how many times as much
COUNT = "count"  # how many, a whole number
PERIOD = "period"  # code of a period at the head of a sentence
PERIOD_INSIDE = "period-inside"  # code of a period inside a sentence
PERIOD_SHORT = "period-short"  # code of a period in brackets, months cut
DATE = "date"
UNIT = "unit"  # code of a unit of the tables, said by its name
CARGO = "cargo"  # code of the vocabulary, as every word of a dimension: its word, else the code
PUBLISHER = "publisher"  # an attribution of the tables: who counted, who printed
NAME = "name"  # a code or name that is the same in every language
WORD = "word"  # key of the catalogue
PLURAL = "plural"  # a number that only chooses the form of a word


@dataclass(frozen=True)
class Quantity:
    """A value with its unit: one of the tables (`t`, `teu`, `trains`), or one of those above.

    ``bare``: its digits alone, where the sentence names the unit. ``digits``: decimals, where
    they are fixed. ``error``: how far a change may be off, a fraction, of SIZE and CHANGE.
    ``qualifier`` and ``status``: as of an observation, of a value in a unit of the tables: a lower
    bound is said as one, and what is preliminary as preliminary.
    """

    value: float | str | dt.date
    unit: str
    bare: bool = False
    digits: int | None = None
    error: float = 0.0
    qualifier: str = "exact"
    status: str = "actual"

    @property
    def amount(self) -> float:
        """The value as a number; TypeError where it is a date or a word."""
        if isinstance(self.value, (str, dt.date)):
            raise TypeError(f"{self.value} ({self.unit}) is no amount")
        return float(self.value)

    def words(self, lang: str) -> str | float:
        """As a sentence takes it: words, or for PLURAL the number."""
        if isinstance(self.value, dt.date):
            return date_text(self.value, lang)
        if isinstance(self.value, str):
            return self._named(self.value, lang)
        value = float(self.value)
        if self.unit == PLURAL:
            return int(value) if value.is_integer() else value
        if self.unit in (CHANGE, SIZE):
            return change_text(value, lang, self.error, sign=self.unit == CHANGE)
        if self.unit == SHARE:
            return percent(value, lang, 1 if self.digits is None else self.digits)
        if self.unit == TIMES:
            few = 1 if value <= 3 else 0
            return number(value, lang, few if self.digits is None else self.digits)
        if self.unit == COUNT or self.bare:
            return number(value, lang, 0 if self.unit == COUNT else self.digits)
        said = quantity(value, self.unit, lang, qualifier=self.qualifier, status=self.status)
        if self.status == "preliminary":
            return text(lang, "quantity-preliminary", value=said)
        return said

    def headline(self, lang: str) -> str:
        """As a large number alone: a bound by its sign (`> 16.1 Mt`)."""
        sign = SIGNS.get(self.qualifier, "")
        bare = replace(self, qualifier="exact" if sign else self.qualifier, status=self._certain)
        return (sign + FIXED if sign else "") + str(bare.words(lang))

    @property
    def _certain(self) -> str:
        """The status as a large number shows it: its sentence says what is preliminary."""
        return "actual" if self.status == "preliminary" else self.status

    def _named(self, value: str, lang: str) -> str:
        if self.unit == PERIOD:
            return capitalize(period_text(value, lang))
        if self.unit == PERIOD_INSIDE:
            return period_text(value, lang)
        if self.unit == PERIOD_SHORT:
            return period_text(value, lang, short=True)
        if self.unit == UNIT:
            return unit_name(value, lang)
        if self.unit == PUBLISHER:
            return speaker(value, lang)
        if self.unit == WORD:
            return text(lang, value)
        return value if self.unit == NAME else word_or_code(lang, self.unit, value)
