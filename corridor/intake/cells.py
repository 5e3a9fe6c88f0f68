"""Cells of a sheet as the evidence writes them: numbers, dates and periods of several forms.

What can be read in two ways is asked, never guessed: the finding holds both readings.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any

from corridor.intake.proposal import Finding

Read = tuple[str, tuple[Finding, ...]]

_SPACES = "\u0020\u00a0\u202f\u2009\u2007"
_GROUPED = re.compile(rf"-?\d{{1,3}}(?:[{_SPACES}'’]\d{{3}})+(?![\d{_SPACES}])")
#: figures that can only be of a decimal comma, and of a decimal point
_COMMA = re.compile(rf"-?[\d.{_SPACES}]*\d,(\d{{1,2}}|\d{{4,}})|-?\d{{1,3}}(\.\d{{3}})+,\d+")
_POINT = re.compile(r"-?[\d,]*\d\.(\d{1,2}|\d{4,})|-?\d{1,3}(,\d{3})+\.\d+|-?\d{1,3}(,\d{3}){2,}")
#: a number of days since the last day of 1899, as spreadsheets write dates: 1954 to 2119
_SERIAL = (20_000, 80_000)
_EPOCH = dt.date(1899, 12, 30)
_FORMS = (
    (re.compile(r"(\d{4})[./](\d{1,2})[./](\d{1,2})"), (1, 2, 3)),
    (re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})"), (3, 2, 1)),
    (re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日"), (1, 2, 3)),
)
_MONTH = (
    (re.compile(r"(\d{1,2})[./](\d{4})"), (2, 1)),
    (re.compile(r"(\d{4})[./](\d{1,2})"), (1, 2)),
    (re.compile(r"(\d{4})年(\d{1,2})月"), (1, 2)),
)
_SLASHES = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
_SPAN = re.compile(r"(\d{4}-\d\d(?:-\d\d)?)\s*[/–—]\s*((?:\d{4}-)?\d\d(?:-\d\d)?)")
_SHORT = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2}")


def find_comma(texts: Iterable[Any], usual: bool | None = None) -> bool | None:
    """Whether numbers of a column have a decimal comma; None where nothing tells or both stand
    there. ``usual``: what holds where nothing tells."""
    cells = [text.strip() for text in texts if isinstance(text, str)]
    comma = any(_COMMA.fullmatch(text) for text in cells)
    point = any(_POINT.fullmatch(text) for text in cells)
    return comma if comma != point else (None if comma else usual)


def read_number_cell(cell: Any, comma: bool | None) -> Read:
    """A number with a point and no thousands; what it is in two ways is asked."""
    if isinstance(cell, bool) or cell is None:
        return str(cell or ""), ()
    if isinstance(cell, (int, float)):
        return write_number(cell), ()
    text = str(cell).strip().replace("−", "-").replace("–", "-")
    if _GROUPED.match(text):
        text = re.sub(rf"(?<=\d)[{_SPACES}'’](?=\d{{3}})", "", text)
    marks = [mark for mark in ",." if mark in text]
    if not re.fullmatch(r"-?\d[\d.,]*", text) or not marks:
        return text, ()
    last = max(marks, key=text.rindex)
    if len(marks) == 2:
        other = "," if last == "." else "."
        return text.replace(other, "").replace(last, "."), ()
    if text.count(last) > 1:
        return text.replace(last, ""), ()
    head, tail = text.split(last)
    may_group = len(tail) == 3 and 1 <= len(head.lstrip("-")) <= 3 and head.lstrip("-") != "0"
    grouped, decimal = head + tail, f"{head}.{tail}"
    if not may_group:
        return decimal, ()
    if last == ".":
        return (grouped if comma else decimal), ()
    if comma is None:
        known = {"words": str(cell), "value": decimal, "other": grouped}
        return text, (Finding("intake-number-ambiguous", "refuse", known, "value"),)
    return (decimal if comma else grouped), ()


def write_number(number: float) -> str:
    """A number of a spreadsheet as plain digits, without what binary fractions add."""
    text = f"{number:.15g}"
    return f"{float(text):.6f}".rstrip("0").rstrip(".") if "e" in text else text


def read_date_cell(cell: Any, column: str) -> Read:
    """A date as 2025, 2025-05 or 2025-05-06; text that is no date stays as it is."""
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat(), ()
    if isinstance(cell, dt.date):
        return cell.isoformat(), ()
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        cell = write_number(cell)
    text = str(cell or "").strip()
    if re.fullmatch(r"\d{5}", text) and _SERIAL[0] <= int(text) <= _SERIAL[1]:
        day = (_EPOCH + dt.timedelta(int(text))).isoformat()
        known = {"words": text, "date": day}
        return day, (Finding("intake-date-serial", "tell", known, column, day),)
    for form, order in _FORMS:
        if (found := form.fullmatch(text)) and (day := _join(*(int(found[i]) for i in order))):
            return day, ()
    for form, (year, month) in _MONTH:
        if (found := form.fullmatch(text)) and 1 <= int(found[month]) <= 12:
            return f"{found[year]}-{int(found[month]):02d}", ()
    if found := _SLASHES.fullmatch(text):
        return _read_slashes(text, *(int(part) for part in found.groups()), column=column)
    if _SHORT.fullmatch(text):
        known = {"words": text}
        return text, (Finding("intake-date-short", "refuse", known, column),)
    return text, ()


def _read_slashes(text: str, first: int, second: int, year: int, *, column: str) -> Read:
    days = {one for one in (_join(year, second, first), _join(year, first, second)) if one}
    if len(days) == 1:
        return days.pop(), ()
    if not days:
        return text, ()
    one, other = sorted(days)
    known = {"words": text, "date": one, "other": other}
    return text, (Finding("intake-date-ambiguous", "refuse", known, column),)


def _join(year: int, month: int, day: int) -> str:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return ""


def read_period_cell(cell: Any) -> Read:
    """A period; the first of a month, which a spreadsheet makes of a month that is typed, is
    asked."""
    if isinstance(cell, (dt.date, dt.datetime)) and cell.day == 1:
        month, day = f"{cell:%Y-%m}", f"{cell:%Y-%m-%d}"
        known = {"words": day, "date": month, "other": day}
        return day, (Finding("intake-date-ambiguous", "refuse", known, "period", month),)
    if isinstance(cell, str) and re.fullmatch(r"\d{4}\s*[-–—/]?\s*[QqHh][1-4]", cell.strip()):
        return re.sub(r"\s*[-–—/]?\s*([QqHh])", r"-\1", cell.strip()).upper(), ()
    if isinstance(cell, str) and (found := _SPAN.fullmatch(cell.strip())):
        return f"{found[1]}/{found[2]}", ()
    return read_date_cell(cell, "period")
