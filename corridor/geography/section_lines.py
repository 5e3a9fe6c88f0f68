"""Lines of the network's sections: over the tracks where they are known, else straight."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

import networkx as nx

from corridor.geography.layers import Point, read_served_features

#: sides of a yard and quays of a port: no place of their own on the map
_SIDE = re.compile(r"-(1435|1520|quay)$")
#: what runs on neither tracks nor lanes
_ELSEWHERE = ("road", "air", "river")
#: a section is made of so many neighbouring ways at most
_MOST = 4
#: and is at most so many times as long as straight: what leads back is another section's way
_LONGEST = 1.8


def trace_section(
    start: str, end: str, mode: str, places: Mapping[str, Point]
) -> tuple[list[Point], bool] | None:
    """The line of a section as (longitude, latitude), and whether it follows the tracks or the
    lanes; straight between its ends where no way is known. None where an end stands nowhere.

    ``places``: longitude and latitude of places by slug.
    """
    ways, one, other = _join_ways(), _SIDE.sub("", start), _SIDE.sub("", end)
    if mode not in _ELSEWHERE and one != other and one in ways and other in ways:
        steps = nx.shortest_path(ways, one, other) if nx.has_path(ways, one, other) else []
        line = _follow(ways, steps) if 1 < len(steps) <= _MOST + 1 else []
        if line and _measure(line) <= _LONGEST * _measure([line[0], line[-1]]):
            return line, True
    if start not in places or end not in places:
        return None
    return [places[start], places[end]], False


def _follow(ways: nx.Graph, steps: list[str]) -> list[Point]:
    line: list[Point] = []
    for one, other in zip(steps, steps[1:], strict=False):
        way = ways.edges[one, other]
        points = way["line"] if way["start"] == one else way["line"][::-1]
        line += points[1:] if line else points
    return line


def _measure(line: list[Point]) -> float:
    """Length in degrees of latitude."""
    return sum(
        math.hypot((x - u) * math.cos(math.radians((y + v) / 2)), y - v)
        for (x, y), (u, v) in pairwise(line)
    )


@lru_cache(maxsize=1)
def _join_ways() -> nx.Graph:
    """Places joined by the ways between neighbours, each with its line and where that begins."""
    graph = nx.Graph()
    for own, line in read_served_features("legs"):
        graph.add_edge(own["from_node"], own["to_node"], line=line, start=own["from_node"])
    return graph
