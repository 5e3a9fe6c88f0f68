"""A figure that its neighbours make hard to believe: a slip of a digit, another unit, a leap."""

from __future__ import annotations

import datetime as dt
import statistics
from collections.abc import Iterator, Sequence

from corridor.intake.proposal import Finding

#: a figure so many times its neighbours, or a part of them, is asked about; more where the line
#: itself has grown as fast
_LEAP = 2.5
#: days within which the line's own leaps count
_WITHIN = 6 * 366
#: within these bounds of ten, a thousand or a million times, one digit or one unit has slipped
_NEAR = (0.6, 1.6)
#: periods beside it that a figure is held against
_BESIDE = 3


def find_leap(
    value: float, day: dt.date, line: Sequence[tuple[dt.date, float]]
) -> Iterator[Finding]:
    """At most one finding; ``line``: last days and values of the figures that are shown, by time;
    ``day``: the last one of the figure's own period."""
    shown = [(other, figure) for other, figure in line if figure > 0]
    if not shown or value <= 0:
        return
    near = sorted(shown, key=lambda one: abs((one[0] - day).days))[:_BESIDE]
    middle = statistics.median(figure for _, figure in near)
    leap = max(value / middle, middle / value)
    values = [figure for other, figure in shown if abs((other - day).days) <= _WITHIN]
    steps = [max(a / b, b / a) for a, b in zip(values, values[1:], strict=False)]
    if leap <= max(_LEAP, 1.5 * max(steps, default=1.0)):
        return
    known = {"value": value, "other": middle, "times": leap, "periods": len(near)}
    for factor in (10, 1_000, 1_000_000):
        if _NEAR[0] <= leap / factor <= _NEAR[1]:
            meant = value / factor if value > middle else value * factor
            key = "intake-slip-of-ten" if factor == 10 else "intake-scale"
            yield Finding(key, "warn", {**known, "factor": factor}, "value", f"{meant:.10g}")
            return
    yield Finding("intake-leap", "warn", known, "value")
