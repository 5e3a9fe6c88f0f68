"""The two dates of a plan, target or forecast: when it was said, and when it is to be so.

The period of such a figure is one or the other, by what its source leaves known: a year it is meant
for, the day of a text that names no year. ``stated`` and ``target`` tell them apart; each is empty
where it is not known.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from corridor.evidence.periods import BadPeriod, Dates, parse
from corridor.evidence.statuses import PLANNED

#: flags that say that the date of a level is neither known date, or that nobody knows which it is
UNSURE = frozenset({"date-approximate", "date-placeholder", "date-unclear"})


def find_date_problem(row: Any, published: str, newest: dt.date) -> tuple[str, str, str] | None:
    """What is wrong with the two dates of an observation: column, value and rule; None if nothing.

    ``row``: an observation as text (status, period_start, period_end, period_kind, flag, stated,
    target); ``published``: when its source was; ``newest``: the day of the newest edition. A text
    that is no date is the breach of another rule.
    """
    if row.status not in PLANNED:
        for column in ("stated", "target"):
            if given := getattr(row, column):
                return column, given, f"only of a plan, target or forecast; this is {row.status}"
        return None
    stated, target = read_moment(row.stated), read_moment(row.target)
    printed = read_moment(published)
    if stated and printed and stated[0] > printed[1]:
        return "stated", row.stated, f"after its source was published, {published}"
    if stated and stated[0] > newest:
        return "stated", row.stated, f"after the newest edition in release.csv, {newest}"
    if stated and target and target[1] < stated[0]:
        return "target", row.target, f"before it was stated, {row.stated}"
    return _find_period_problem(row, stated, target)


def _find_period_problem(
    row: Any, stated: Dates | None, target: Dates | None
) -> tuple[str, str, str] | None:
    """The period is that of the target, or, of a level, that of the statement."""
    span = read_moment(row.period_start), read_moment(row.period_end)
    if not (span[0] and span[1]):
        return None
    start, end = span[0][0], span[1][1]
    if row.period_kind not in ("stock", "day"):
        if target and not (target[0] <= end and start <= target[1]):
            return "target", row.target, f"outside its period, {row.period_start}/{row.period_end}"
        return None
    known = [one for one in (stated, target) if one]
    unsure = UNSURE & set(row.flag.split(";"))
    if row.period_kind == "stock" and not unsure and not any(a <= end <= b for a, b in known):
        rule = (
            "the date of a level that is planned is that of the statement or of the target, or a "
            "flag says that it is neither"
        )
        return "period_end", row.period_end, rule
    return None


def read_moment(text: str) -> Dates | None:
    """The first and the last day of `2025`, `2025-06` or a day; None for anything else."""
    try:
        return parse(text) if text else None
    except BadPeriod:
        return None
