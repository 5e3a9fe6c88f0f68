"""What the model allows to say of ways: the fastest of each corridor, what a day must be worth.

Findings of a model, not of evidence: each sentence says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from corridor.network.break_even import BreakEven, compare
from corridor.topics.routes.journeys import Journey

#: corridors a container goes by; a truck and an aircraft carry other goods at other prices
CONTAINER = {"northern", "middle", "southern", "central-asia", "east", "sea-suez", "sea-cape"}
#: corridors that an answer names
SAID = 3
#: share of draws from which one way is said to be faster or cheaper
SURE = 0.9


def find_answers(journeys: Sequence[Journey]) -> list[Journey]:
    """Of each corridor of containers the fastest way, fastest first; at most ``SAID``."""
    rated = sorted(select_rated(journeys), key=lambda one: one.days.middle)
    best: dict[str, Journey] = {}
    for one in rated:
        best.setdefault(one.way.corridor, one)
    return list(best.values())[:SAID]


def select_rated(journeys: Sequence[Journey]) -> list[Journey]:
    """The ways of a container, whose days and dollars may stand side by side."""
    return [one for one in journeys if one.way.corridor in CONTAINER]


def compare_pairs(journeys: Sequence[Journey]) -> list[tuple[Journey, Journey, BreakEven]]:
    """Each way of a container beside the next slower one: the faster first."""
    rated = sorted(select_rated(journeys), key=lambda one: one.days.middle)
    return [(a, b, compare(a.drawn, b.drawn)) for a, b in pairwise(rated)]
