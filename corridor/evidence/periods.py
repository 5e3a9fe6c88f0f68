"""Period codes: `2025`, `2025-Q1`, `2025-05`, `2025-01-01/2025-08-31`, `2025-06-17`.

The code follows from the two dates alone: a full year, quarter or month has its short form, a
single day its date, everything else start/end. Part-years count from 1 January.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re

from corridor.errors import CorridorError

Dates = tuple[dt.date, dt.date]


class BadPeriod(CorridorError):
    """A text that is none of the five forms of a period."""

    key = "bad-period"


def month_end(year: int, month: int) -> dt.date:
    """Last day of a month."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def code(start: dt.date, end: dt.date) -> str:
    """The code of the period from ``start`` to ``end``, both days included."""
    if start == end:
        return start.isoformat()
    if start.day == 1 and end == month_end(end.year, end.month) and start.year == end.year:
        if start.month == end.month:
            return f"{start.year}-{start.month:02d}"
        if (start.month, end.month) == (1, 12):
            return f"{start.year}"
        if end.month - start.month == 2 and start.month % 3 == 1:
            return f"{start.year}-Q{end.month // 3}"
    return f"{start.isoformat()}/{end.isoformat()}"


def parse(text: str) -> Dates:
    """The two dates of a period code; BadPeriod says what forms there are."""
    try:
        if re.fullmatch(r"\d{4}", text):
            return dt.date(int(text), 1, 1), dt.date(int(text), 12, 31)
        if match := re.fullmatch(r"(\d{4})-[Qq]([1-4])", text):
            year, last = int(match[1]), 3 * int(match[2])
            return dt.date(year, last - 2, 1), month_end(year, last)
        if re.fullmatch(r"\d{4}-\d{2}", text):
            year, month = int(text[:4]), int(text[5:])
            return dt.date(year, month, 1), month_end(year, month)
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            day = dt.date.fromisoformat(text)
            return day, day
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}/\d{4}-\d{2}-\d{2}", text):
            start, end = (dt.date.fromisoformat(part) for part in text.split("/"))
            if start <= end:
                return start, end
    except ValueError as wrong:
        raise BadPeriod(_FORMS.format(text=text), text=text) from wrong
    raise BadPeriod(_FORMS.format(text=text), text=text)


_FORMS = (
    "'{text}' is not a period; write 2025, 2025-Q1, 2025-05, 2025-01-01/2025-08-31 or 2025-06-17"
)


def year_before(start: dt.date, end: dt.date) -> Dates:
    """The equal period a year earlier; the end of February stays the end of February."""
    if end == month_end(end.year, end.month):
        earlier = month_end(end.year - 1, end.month)
    else:
        earlier = _shift(end)
    return _shift(start), earlier


def _shift(day: dt.date) -> dt.date:
    last = calendar.monthrange(day.year - 1, day.month)[1]
    return dt.date(day.year - 1, day.month, min(day.day, last))
