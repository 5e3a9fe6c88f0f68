"""The Irtysh as a line of its own, on the map of the rivers; the base layer draws it thin."""

from __future__ import annotations

import json
import math
from functools import lru_cache

from corridor.paths import STATIC

RIVERS = STATIC / "geo" / "rivers.json"
#: a point of the Irtysh (longitude, latitude), below Lake Zaysan
START = (83.4, 49.6)
#: degrees: pieces whose ends are this near are one river (Lake Zaysan lies between two of them)
NEAR = 1.0
#: degrees north where the Irtysh has left Kazakhstan
NORTH = 55.0

Piece = list[list[float]]


@lru_cache(maxsize=1)
def read_irtysh() -> list[Piece]:
    """Pieces of the Irtysh up to Omsk as lists of [longitude, latitude], joined end to end."""
    features = json.loads(RIVERS.read_text(encoding="utf-8"))["features"]
    pieces = [f["geometry"]["coordinates"] for f in features]
    left = [p for p in pieces if max(lat for _, lat in p) < NORTH]
    ends, found = [START], []
    while near := [p for p in left if any(_apart(e, p[i]) < NEAR for e in ends for i in (0, -1))]:
        found += near
        ends += [(p[i][0], p[i][1]) for p in near for i in (0, -1)]
        left = [p for p in left if p not in near]
    return found


def _apart(one: tuple[float, float], other: list[float]) -> float:
    return math.hypot(one[0] - other[0], one[1] - other[1])
