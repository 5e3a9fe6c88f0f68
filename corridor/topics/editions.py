"""How old a figure is: its period beside the day of the evidence."""

from __future__ import annotations

import datetime as dt

from corridor.topics.view import View

#: days of a month, on average
_MONTH = 30.44


def find_edition(view: View) -> dt.date:
    """The day of the evidence that is looked at."""
    day = view.ask("edition").iloc[0]["date"]
    return dt.date(day.year, day.month, day.day)


def count_months(period_end: dt.date, edition: dt.date) -> int:
    """Months from the end of a period to an edition, the nearest whole number."""
    end = dt.date(period_end.year, period_end.month, period_end.day)
    return round((edition - end).days / _MONTH)


def spell_age(view: View, period_end: dt.date) -> str:
    """`11 months old`; nothing for a period that ends less than half a month before, or later."""
    months = count_months(period_end, find_edition(view))
    return view.say("card-age", months=months) if months > 0 else ""
