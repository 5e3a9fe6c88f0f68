"""Legs: the way between two nodes that follow each other on a corridor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import geopandas as gpd
import networkx as nx
import shapely
from shapely.geometry import LineString, box

from tools.build_geography import network, sea
from tools.build_geography.network import Point

Pair = tuple[str, str]
SEAS = {"caspian": box(46, 36, 55.5, 47.5), "black": box(27, 40.5, 42.2, 47.5)}


@dataclass
class Leg:
    """A leg oriented from China. ``kind``: track, bridged (more than 5 km of gaps of the network
    are bridged), approximate (a straight line, not built) or sea."""

    pair: Pair
    mode: str
    status: str
    points: list[Point]
    km: float
    km_bridged: float
    corridors: list[str] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """What the line on the map stands for."""
        if self.mode == "sea":
            return "sea"
        if self.status != "operating":
            return "approximate"
        return "bridged" if self.km_bridged > 5 else "track"


@dataclass
class Ground:
    """What legs run on: the railway graph with the places tied to it, and the water."""

    graph: nx.Graph
    places: dict[str, Point]
    water: dict[str, shapely.Geometry]

    def leg(self, a: str, b: str, mode: str, status: str) -> Leg:
        """The leg from ``a`` to ``b``: over water, straight when not built, else on the tracks."""
        start, end = self.places[a], self.places[b]
        if mode == "sea":
            side = "black" if max(start[0], end[0]) < 43 else "caspian"
            points = sea.lane(self.water[side], start, end)
            km = sum(network.km(p, q) for p, q in zip(points, points[1:], strict=False))
            return Leg((a, b), mode, status, points, km, 0.0)
        if status != "operating":
            km = network.km(start, end)
            return Leg((a, b), mode, status, [start, end], km, km)
        points, km, bridged = network.route(self.graph, self.places, a, b)
        return Leg((a, b), mode, status, points, km, bridged)


def steps(waypoints: str) -> list[tuple[str, str, str]]:
    """``a>b~c`` as [(a, b, rail), (b, c, sea)]."""
    made, here = [], ""
    for step in waypoints.replace("~", ">~").split(">"):
        there = step.lstrip("~")
        if here:
            made.append((here, there, "sea" if step.startswith("~") else "rail"))
        here = there
    return made


def table(legs: Iterable[Leg]) -> gpd.GeoDataFrame:
    """Legs as a layer."""
    rows = [
        {
            "leg": ">".join(leg.pair),
            "from_node": leg.pair[0],
            "to_node": leg.pair[1],
            "corridor": ";".join(leg.corridors),
            "mode": leg.mode,
            "status": leg.status,
            "kind": leg.kind,
            "km_computed": round(leg.km, 1),
            "km_bridged": round(leg.km_bridged, 1),
        }
        for leg in legs
    ]
    lines = [LineString(leg.points) for leg in legs]
    return gpd.GeoDataFrame(rows, geometry=lines, crs=4326)
