"""What figures allow to say of each other and of their age: the rules every heading keeps.

A heading calls no figure today's (the catalogues have no such words), compares two figures only
when they count equal periods, and names a change only as exactly as the coarser of the two was
printed.
The rules take plain values, so the build, the topics and the tests ask the same ones.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Collection
from dataclasses import dataclass

from corridor.evidence.periods import month_end
from corridor.evidence.statuses import COUNTED

#: the use of a rating is named only when figure and rating are at most so many years apart
USE_YEARS = 1
#: ratings of one year that differ by more are a range, not a number
RATINGS_NEAR = 0.20
#: wording of a value from which a change may be computed
PRECISE = frozenset({"exact", "rounded"})
#: flags that leave open of when, of what or whether a figure is
DOUBTS = frozenset(
    {
        "date-approximate",
        "date-placeholder",
        "date-unclear",
        "undated",
        "suspect",
        "scope-unclear",
        "unit-unclear",
    }
)
#: flags of a figure that may be of another unit or scope, or is doubted altogether: it stands
#: beside none of another
UNFIT = frozenset({"unit-unclear", "suspect", "scope-unclear"})


def are_equal_parts(start: dt.date, end: dt.date, other_start: dt.date, other_end: dt.date) -> bool:
    """Whether two periods are the same months and days of their years.

    The last day of February equals the last day of February of a leap year.
    """
    if end.year - start.year != other_end.year - other_start.year:
        return False
    if (start.month, start.day) != (other_start.month, other_start.day):
        return False
    both_close = end == month_end(end.year, end.month)
    other_close = other_end == month_end(other_end.year, other_end.month)
    if end.month == other_end.month and both_close and other_close:
        return True
    return (end.month, end.day) == (other_end.month, other_end.day)


def find_last_month(start: dt.date, end: dt.date) -> int | None:
    """The month with whose last day a period from 1 January ends; None of any other. Two such are
    of equal months where this is equal: what :func:`are_equal_parts` says of each pair."""
    from_january = (start.year, start.month, start.day) == (end.year, 1, 1)
    closes = end.day == month_end(end.year, end.month).day
    return end.month if from_january and closes else None


def round_half(value: float) -> float:
    """Half of the last printed digit: 23,600,000 → 50,000; 20,022 → 0.5; 1.25 → 0.005."""
    text = f"{abs(value):.6f}".rstrip("0").rstrip(".")
    if "." in text:
        return 0.5 * 10.0 ** -len(text.split(".")[1])
    return 0.5 * 10.0 ** (len(text) - len(text.rstrip("0"))) if value else 0.5


def may_change(status: str, qualifier: str, flags: Collection[str]) -> bool:
    """Whether a change may be computed from a figure: counted, printed as a number ("more than"
    and "about" are none), of a known time and scope."""
    return status in COUNTED and qualifier in PRECISE and not DOUBTS & set(flags)


def bound_change(
    value: float, prior: float, off: float | None = None, prior_off: float | None = None
) -> float:
    """How far the change ``value / prior - 1`` may be off (a fraction).

    ``off``, ``prior_off``: how far each may be off, half of its last printed digit without it:
    22.4 Mt after 20.1 Mt gives 0.0053. Infinite where the value before may have been nothing.
    """
    off = round_half(value) if off is None else off
    prior_off = round_half(prior) if prior_off is None else prior_off
    if prior_off >= prior:
        return math.inf
    return (value + off) / (prior - prior_off) - value / prior


def is_certain(change: float, error: float) -> bool:
    """Whether a change is larger than what rounding alone could make."""
    return abs(change) > error


def choose_digits(error: float) -> int | None:
    """Decimals of a change in per cent that its error leaves; None when not even whole ones.

    At most half a unit of the last digit may be in doubt; a tenth of a point is enough for all.
    """
    points = error * 100
    if points <= 0.05:
        return 1
    return 0 if points <= 0.5 else None


@dataclass(frozen=True)
class Use:
    """The use of a capacity: ``low`` to ``high`` (fractions, equal where one rating stands),
    the year counted and the year of the ratings."""

    low: float
    high: float
    year: int
    rating_year: int

    @property
    def is_range(self) -> bool:
        """Whether ratings differ too much for one number."""
        return self.low < self.high


def find_use(
    counted: Collection[tuple[int, float]], ratings: Collection[tuple[int, float]]
) -> Use | None:
    """The newest counted year over the ratings at most a year from it; None without such a pair.

    ``counted``, ``ratings``: (year, value) in one unit a year. Where the ratings of that time
    differ by more than 20 % the use is a range; else it is that of the nearest, of two equally
    near the later.
    """
    for year, value in sorted(counted, reverse=True):
        near = [(at, rated) for at, rated in ratings if abs(at - year) <= USE_YEARS]
        if not near:
            continue
        values = [rated for _, rated in near]
        at, nearest = min(near, key=lambda one: (abs(one[0] - year), -one[0]))
        if max(values) > min(values) * (1 + RATINGS_NEAR):
            return Use(value / max(values), value / min(values), year, at)
        return Use(value / nearest, value / nearest, year, at)
    return None
