"""Ways from one place to another: the fastest of each corridor, and those that differ from it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from itertools import pairwise

import networkx as nx

from corridor.network.graph import Network
from corridor.network.parameters import Question
from corridor.network.staircase import Route, build_step, climb, is_by_road

#: corridors in the order they are shown, and the sections' names for them
CORRIDORS: dict[str, tuple[str, ...]] = {
    "northern": ("northern",),
    "middle": ("middle",),
    "central-asia": ("central-asia",),
    "southern": ("southern",),
    "east": ("eurasia-east",),
    "sea-suez": ("sea-suez",),
    "sea-cape": ("sea-cape",),
    "road": ("road-tir",),
    "air": ("air",),
}
#: places by which ways of one corridor are told apart
MARKS = (
    "dostyk",
    "altynkol",
    "manzhouli",
    "erenhot",
    "aktau",
    "kuryk",
    "poti",
    "batumi",
    "kars",
    "bolashak",
    "sarakhs",
    "nur-zholy",
    "alakol-crossing",
    "bakhty-road",
    "suez",
    "cape-good-hope",
    "aktobe-airport",
)
#: gates of China that carry one corridor alike
GATES = {"dostyk", "altynkol"}
#: ways that are kept of a corridor, and shown in all
KEPT, MOST = 2, 5
#: a way that takes so many times as long as the fastest is left out unless it is cheaper
TOO_SLOW = 2.0


@dataclass(frozen=True)
class Way:
    """A way: its corridor, the places it is known by, its sections from ``start`` on."""

    corridor: str
    start: str
    marks: tuple[str, ...]
    sections: tuple[str, ...]

    @property
    def code(self) -> str:
        """The way in an address: `middle.altynkol.aktau.poti`."""
        return ".".join((self.corridor, *self.marks))


def find_ways(network: Network, start: str, end: str, day: dt.date) -> list[Way]:
    """Ways that exist on a day: the fastest of each corridor first, then others of the same
    corridors by other places; at most ``MOST``, in the order of the corridors. Empty where nothing
    leads there, and from a place to itself."""
    if start == end:
        return []
    by_corridor = [_list_ways(network, corridor, start, end, day) for corridor in CORRIDORS]
    ordered = [ways[0] for ways in by_corridor if ways] + _order_others(by_corridor)
    distinct = list({way.sections: way for way in reversed(ordered)}.values())[::-1]
    kept = _leave_out_slow(network, distinct, day)[:MOST]
    return sorted(kept, key=lambda way: list(CORRIDORS).index(way.corridor))


def _order_others(by_corridor: list[list[Way]]) -> list[Way]:
    """The second ways of the corridors: those by another sea or land before those that only take
    another gate of China."""
    others = [(ways[0], way) for ways in by_corridor for way in ways[1:KEPT]]
    others.sort(key=lambda pair: set(pair[0].marks) ^ set(pair[1].marks) <= GATES)
    return [way for _, way in others]


def _leave_out_slow(network: Network, ways: list[Way], day: dt.date) -> list[Way]:
    """Without ways that are far slower than the fastest, and not cheaper."""
    routes = [(way, follow(network, way, day)) for way in ways]
    if not routes:
        return []
    fastest = min((route for _, route in routes), key=lambda route: float(route.days))
    return [
        way
        for way, route in routes
        if float(route.days) <= TOO_SLOW * float(fastest.days)
        or float(route.usd) < float(fastest.usd)
    ]


def _list_ways(network: Network, corridor: str, start: str, end: str, day: dt.date) -> list[Way]:
    """The fastest way of a corridor, then those that avoid a place it is known by: the last such
    place first, so that another sea comes before another gate."""
    graph = _simplify(network, CORRIDORS[corridor], ask_of(corridor, day))
    best = _find_fastest(graph, corridor, start, end)
    if best is None:
        return []
    others = [
        _find_fastest(nx.restricted_view(graph, [mark], []), corridor, start, end)
        for mark in reversed(best.marks)
        if mark not in (start, end)
    ]
    distinct = {way.marks: way for way in reversed([best, *others]) if way is not None}
    return list(distinct.values())[::-1]


def _find_fastest(graph: nx.Graph, corridor: str, start: str, end: str) -> Way | None:
    if start not in graph or end not in graph or not nx.has_path(graph, start, end):
        return None
    path = nx.shortest_path(graph, start, end, "hours")
    sections = tuple(graph.edges[ends]["code"] for ends in pairwise(path))
    return Way(corridor, start, tuple(place for place in path if place in MARKS), sections)


def _simplify(network: Network, corridors: tuple[str, ...], question: Question) -> nx.Graph:
    """The fastest section between each two places that takes the cargo, with its hours."""
    simple = nx.Graph()
    for a, b, code, section in network.build_graph(corridors).edges(keys=True, data="section"):
        if question.cargo != "road" and is_by_road(section):
            continue
        step = build_step(network, a, section, b, question)
        hours = float(step.run_hours) + float(step.wait_hours)
        if not simple.has_edge(a, b) or simple.edges[a, b]["hours"] > hours:
            simple.add_edge(a, b, code=code, hours=hours)
    return simple


def ask_of(corridor: str, day: dt.date) -> Question:
    """What is asked of the parameters of a corridor: a truck by road, a container else."""
    asked = Question(day)
    return replace(asked, cargo="road") if corridor == "road" else asked


def follow(network: Network, way: Way, day: dt.date) -> Route:
    """The staircase of a way, of the base case."""
    return climb(network, way.start, way.sections, ask_of(way.corridor, day))
