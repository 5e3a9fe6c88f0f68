"""When one route is worth its price: the value of a day at which two routes change places."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from corridor.network.spread import Band, measure
from corridor.network.staircase import Route


@dataclass(frozen=True)
class BreakEven:
    """Of two routes: ``days`` that the first is faster and ``usd`` that it is dearer (either may be
    negative), in their middle and band; ``value_of_day``: from what a day is worth on the first is
    chosen, None where one is both faster and cheaper. ``share``: of draws in which the first is
    faster, and in which it is cheaper.
    """

    days: Band
    usd: Band
    value_of_day: Band | None
    faster: float
    cheaper: float


def compare(first: Route, second: Route) -> BreakEven:
    """Two routes drawn under the same luck."""
    days = np.atleast_1d(np.asarray(second.days) - np.asarray(first.days))
    usd = np.atleast_1d(np.asarray(first.usd) - np.asarray(second.usd))
    middle_days, middle_usd = float(np.median(days)), float(np.median(usd))
    value: Band | None = None
    if middle_days * middle_usd > 0:
        fit = days * usd > 0  # draws in which time is bought at all
        value = measure(usd[fit] / days[fit])
    return BreakEven(
        measure(days), measure(usd), value, float(np.mean(days > 0)), float(np.mean(usd < 0))
    )
