"""The Irtysh as a line of its own, on the map of the rivers; the base layer draws it thin."""

from __future__ import annotations

import math
from functools import lru_cache

from corridor.geography.layers import read_served_lines

#: a point of the Irtysh (longitude, latitude), below Lake Zaysan
START = (83.4, 49.6)
#: degrees: pieces whose ends are this near are one river (Lake Zaysan lies between two of them)
NEAR = 1.0
#: pixels: on its own map the river is the widest line
RIVER_WIDTH = 4.4
#: degrees north where the Irtysh has left Kazakhstan
NORTH = 55.0

Piece = list[list[float]]


@lru_cache(maxsize=1)
def read_irtysh() -> list[Piece]:
    """Pieces of the Irtysh up to Omsk as lists of [longitude, latitude], joined end to end."""
    pieces = [[list(point) for point in line] for line in read_served_lines("rivers")]
    left = [p for p in pieces if max(lat for _, lat in p) < NORTH]
    ends, found = [START], []
    while near := [p for p in left if any(_apart(e, p[i]) < NEAR for e in ends for i in (0, -1))]:
        found += near
        ends += [(p[i][0], p[i][1]) for p in near for i in (0, -1)]
        left = [p for p in left if p not in near]
    return found


def _apart(one: tuple[float, float], other: list[float]) -> float:
    return math.hypot(one[0] - other[0], one[1] - other[1])
