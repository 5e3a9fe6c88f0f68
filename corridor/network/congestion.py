"""What waiting at a crowded crossing costs, as steps that rise with its use.

A train waits as in a queue of one server (Pollaczek–Khinchine), with arrivals and service half as
irregular as chance alone makes them. What the usual occupancy brings is in the hours of standing
already; only what is beyond is added. The formula has no bound at full use: its last step goes on
up to there, so that a crossing can be filled.
"""

from __future__ import annotations

from itertools import pairwise

#: shares of use between which the cost of one more train is taken as even; up to the first it is
#: nothing, beyond the last that of the step before
BREAKS = (0.75, 0.85, 0.92, 0.97)
#: squared variation of arrivals and service, halved: of chance alone it would be 1
IRREGULARITY = 0.5


def find_steps(most: float) -> list[tuple[float, float]]:
    """Steps of use: share of the capacity, days of waiting that one more train brings to all on
    it. ``most``: trains a day at full use."""
    usual = _slope(BREAKS[0]) / most * IRREGULARITY
    steps = [(BREAKS[0], 0.0)]
    for low, high in pairwise(BREAKS):
        rise = (_delay(high) - _delay(low)) / (high - low) / most * IRREGULARITY
        steps.append((high - low, max(rise - usual, 0.0)))
    return steps


def _delay(use: float) -> float:
    """Days that all trains of a day wait together, where one takes a day to serve."""
    return use * use / (1 - use)


def _slope(use: float) -> float:
    return (2 * use - use * use) / (1 - use) ** 2
