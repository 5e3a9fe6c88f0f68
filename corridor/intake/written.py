"""What a statement writes, read: periods, dates, numbers, units of another scale."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from decimal import Decimal, InvalidOperation
from pathlib import Path

from corridor.evidence.periods import BadPeriod, Dates, month_end, parse

_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_MONTHS = re.compile(r"(\d{4})-(\d{2})/(?:(\d{4})-)?(\d{2})")
_HALF = re.compile(r"(\d{4})-[Hh]([12])")

_WORDS = tomllib.loads(Path(__file__).with_name("units.toml").read_text(encoding="utf-8"))
_SCALE = {word: int(scale) for scale, words in _WORDS["scales"].items() for word in words}
_UNIT = {word: unit for unit, words in _WORDS["units"].items() for word in words}
#: multiples that are written without a space before the unit
_GLUED = sorted((word for word in _SCALE if not word.isascii()), key=len, reverse=True)


def read_period(text: str) -> Dates | None:
    """First and last day of a period as a statement writes it; None where it can't be read.

    Beside the forms of the evidence: 2025-H1 and, cumulative, 2025-01/2025-09 or 2025-01/09.
    """
    text = text.strip()
    try:
        if found := _MONTHS.fullmatch(text):
            first, last = int(found[1]), int(found[3] or found[1])
            start, end = dt.date(first, int(found[2]), 1), month_end(last, int(found[4]))
            return (start, end) if start <= end else None
        if found := _HALF.fullmatch(text):
            year, half = int(found[1]), int(found[2])
            return dt.date(year, 6 * half - 5, 1), month_end(year, 6 * half)
        return parse(text)
    except (BadPeriod, ValueError):
        return None


def name_kind(start: dt.date, end: dt.date, *, level: bool) -> str:
    """The kind of a period from its two days, '' for one that is none; ``level``: the line holds
    levels at a date, not sums of a day."""
    if start == end:
        return "stock" if level else "day"
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    whole = start.day == 1 and end == month_end(end.year, end.month)
    if whole and start.year == end.year:
        spans = {12: (1, "year"), 6: (6, "half"), 3: (3, "quarter"), 1: (1, "month")}
        step, kind = spans.get(months, (0, ""))
        if kind and (start.month - 1) % step == 0:
            return kind
    if (start.month, start.day) == (1, 1) and start.year == end.year:
        return "year-to-date"
    return ""


def write_part(start: dt.date, end: dt.date) -> str:
    """A part-year as a statement writes it: 2025-01/2025-09, with days where it ends in a month."""
    if end == month_end(end.year, end.month):
        return f"{start:%Y-%m}/{end:%Y-%m}"
    return f"{start}/{end}"


def read_number(text: str) -> str | None:
    """A number as the evidence writes it, with a point and no zeros at its end that a spreadsheet
    added; None for anything else."""
    text = text.strip()
    if not _NUMBER.fullmatch(text):
        return None
    return text[:-2] if text.endswith(".0") else text


def scale_unit(text: str) -> tuple[int, str] | None:
    """How many of which unit a unit as written is of: `тыс. т` is (1000, `t`); None where nobody
    knows the word. A unit the evidence has stands for itself."""
    words = [word for word in re.split(r"[\s.]+", text.strip().casefold()) if word]
    scale = 1
    while words and words[0] in _SCALE and len(words) > 1:
        scale *= _SCALE[words.pop(0)]
    rest = " ".join(words)
    if (unit := _UNIT.get(rest)) is None:
        glued = next((word for word in _GLUED if rest.startswith(word) and rest != word), "")
        scale, rest = scale * _SCALE.get(glued, 1), rest.removeprefix(glued)
        unit = _UNIT.get(rest, rest)
    return (scale, unit) if unit else None


def multiply(number: str, by: int) -> str:
    """A number times a scale, exactly, as plain digits; ValueError for what is no number."""
    try:
        product = Decimal(number) * by
    except InvalidOperation as wrong:
        raise ValueError(number) from wrong
    text = f"{product:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
