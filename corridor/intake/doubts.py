"""What is worth a second look in a figure, by its neighbours and by the lines beside it.

Every finding is a key of `intake.ftl` and its values: `series`, `publisher`, `period` and `unit`
are codes, `value` and `other` figures in the unit of the line, `words` a text as it was written.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from corridor.evidence.comparison import are_equal_parts, round_half
from corridor.evidence.periods import code
from corridor.evidence.promise_dates import read_moment
from corridor.evidence.statuses import HAPPENED
from corridor.intake.ground import Ground, Point, kind_of_status
from corridor.intake.leap import find_leap
from corridor.intake.proposal import Finding
from corridor.intake.statement import Statement
from corridor.intake.written import write_part

#: qualifiers of a figure that the true one may lie below
_UPPER = frozenset({"about", "max"})
#: figures of fewer digits may be equal by chance
_DIGITS = 3

Days = tuple[dt.date, dt.date]


def find_doubts(
    statement: Statement, value: float, days: Days, counter: str, ground: Ground
) -> Iterator[Finding]:
    """What a reviewer should look at twice in a figure whose line and period are known."""
    unit = {"unit": ground.series[statement.series]["unit"]}
    for found in _find_doubts(statement, value, days, counter, ground):
        counted = "value" in found.values or "other" in found.values
        yield replace(found, values={**found.values, **unit}) if counted else found


def _find_doubts(
    statement: Statement, value: float, days: Days, counter: str, ground: Ground
) -> Iterator[Finding]:
    points = ground.figures[statement.series]
    own = kind_of_status(statement.status)
    alike = [one for one in points if one.kind == own]
    yield from _find_unfinished(statement, days)
    metric = ground.metrics.get(ground.series[statement.series]["metric"], {})
    yield from _find_part_year(value, days, alike)
    if metric.get("aggregation") == "sum":
        yield from _find_below_part(value, days, alike)
    same = [one for one in alike if _is_alike(one.days, days) and one.held["role"] == "preferred"]
    yield from find_leap(value, days[1], [(one.days[1], one.value) for one in same])
    yield from _find_mixing(statement, value, days, ground)
    line = ground.counters[statement.series]
    if line and counter and counter not in line:
        known = {"publisher": counter, "publishers": ";".join(line), "series": statement.series}
        yield Finding("intake-counter-differs", "warn", known, "counter")


def _find_unfinished(statement: Statement, days: Days) -> Iterator[Finding]:
    """A period that was not over when its figure was published."""
    printed = read_moment(statement.origin.published)
    if printed and statement.status in HAPPENED and days[1] > printed[1]:
        level = "warn" if statement.status == "estimate" else "refuse"
        known = {"period": code(*days), "published": statement.origin.published}
        yield Finding("intake-period-not-over", level, known, "period")


def _find_part_year(value: float, days: Days, points: list[Point]) -> Iterator[Finding]:
    """A figure of a part of the year given as that of the year, or a cumulative one as a month."""
    whole = code(*days) == str(days[0].year)
    if days[0] == days[1] or _digits(value) < _DIGITS:
        return
    for point in points:
        start, end = point.days
        if point.value != value or start.year != days[0].year or (start, end) == days:
            continue
        if start != end and (whole or end == days[1]):
            key = "intake-part-year" if whole else "intake-cumulative"
            known = {"period": code(start, end), "given": code(*days), "value": value}
            yield Finding(key, "warn", known, "period", write_part(start, end))
            return


def _find_below_part(value: float, days: Days, points: list[Point]) -> Iterator[Finding]:
    """A sum that is smaller than one of its parts."""
    inside = [
        one
        for one in points
        if one.days[0] == days[0] and one.days[1] < days[1] and one.seen["qualifier"] not in _UPPER
    ]
    largest = max(inside, key=lambda one: one.value, default=None)
    if largest and value + round_half(value) < largest.value - round_half(largest.value):
        known = {"period": code(*largest.days), "other": largest.value, "value": value}
        yield Finding("intake-below-part", "warn", known, "value")


def _is_alike(own: Days, other: Days) -> bool:
    """Whether two periods are equal parts of their years, or days."""
    if own[0] == own[1] or other[0] == other[1]:
        return own[0] == own[1] and other[0] == other[1]
    length = (own[1] - own[0]).days - (other[1] - other[0]).days
    return are_equal_parts(*own, *other) or (abs(length) <= 3 and (own[1] - own[0]).days < 32)


def _find_mixing(
    statement: Statement, value: float, days: Days, ground: Ground
) -> Iterator[Finding]:
    """A figure that is, to its digits, that of a line whose definition differs."""
    if _digits(value) < _DIGITS:
        return
    span = (days[0].isoformat(), days[1].isoformat())
    if any(one.value == value for one in ground.points[statement.series].get(span, [])):
        return
    own = ground.series[statement.series]
    for other in sorted(ground.lines_beside[statement.series]):
        row = ground.series.get(other)
        if row is None or row["unit"] != own["unit"]:
            continue
        if any(one.value == value for one in ground.points[other].get(span, [])):
            differ = [name for name in _SCOPE if row[name] != own[name]]
            known = {"series": other, "period": code(*days), "differ": ";".join(differ)}
            yield Finding("intake-mix", "warn", {**known, "value": value}, "series", other)


_SCOPE = ("entity", "direction", "cargo", "mode", "corridor", "operator")


def _digits(value: float) -> int:
    return len(f"{abs(value):.10g}".replace(".", "").strip("0"))
