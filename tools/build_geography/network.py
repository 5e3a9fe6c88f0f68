"""The railway network of OpenStreetMap (scgraph_data) as a graph, with bridged gaps flagged."""

from __future__ import annotations

import math
from typing import Any

import geopandas as gpd
import networkx as nx
import numpy as np
import shapely
from shapely.geometry import LineString
from shapely.ops import linemerge
from shapely.strtree import STRtree

WINDOW = (2.0, 22.0, 132.0, 62.5)
#: a gap of the network up to this length may be bridged; it costs more, so tracks win
BRIDGE_KM = 8.0
PENALTY = 4.0
SNAP_KM = 45.0
#: long straight edges are cut into such pieces
PIECE_KM = 6.0
#: a way this much longer than the straight line is no way: the track is missing there
DETOUR = 1.4

Point = tuple[float, float]


def km(a: Point, b: Point) -> float:
    """Great-circle distance in km between (lon, lat) points."""
    (x1, y1), (x2, y2) = (map(math.radians, p) for p in (a, b))
    h = math.sin((y2 - y1) / 2) ** 2
    h += math.cos(y1) * math.cos(y2) * math.sin((x2 - x1) / 2) ** 2
    return 2 * 6371.0088 * math.asin(math.sqrt(h))


def network() -> nx.Graph:
    """Graph of the window: nodes are (lon, lat), edges carry km, weight, bridged.

    The package keeps the length of the track in the weight of an edge although its shape is
    simplified to a straight line; that length counts, not the distance between the ends.
    """
    from scgraph_data.world_railways import world_railways_geograph as source

    west, south, east, north = WINDOW
    points = [(lon, lat) for lat, lon in source.nodes]
    inside = [west < x < east and south < y < north for x, y in points]
    graph = nx.Graph()
    for i, reached in enumerate(source.graph):
        if not inside[i]:
            continue
        for j, length in reached.items():
            if j > i and inside[j] and points[i] != points[j]:
                lay(graph, points[i], points[j], length)
    return bridge(graph)


def lay(graph: nx.Graph, a: Point, b: Point, track: float) -> None:
    """An edge of track of ``track`` km, cut into pieces of at most PIECE_KM so that places can
    join it midway."""
    pieces = max(1, math.ceil(km(a, b) / PIECE_KM))
    parts = [k / pieces for k in range(pieces)]
    way = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for t in parts]
    for p, q in zip([*way], [*way[1:], b], strict=True):
        length = track / pieces
        if not graph.has_edge(p, q) or graph.edges[p, q]["km"] > length:
            graph.add_edge(p, q, km=length, weight=length, bridged=False)


def bridge(graph: nx.Graph) -> nx.Graph:
    """Join near ends of different parts of the network; such edges are flagged and dear."""
    part = {}
    for number, members in enumerate(nx.connected_components(graph)):
        for member in members:
            part[member] = number
    nodes = list(graph.nodes)

    tree = STRtree(shapely.points(np.array(nodes)))
    reach = BRIDGE_KM / 70
    for here in nodes:
        if graph.degree(here) > 2:
            continue
        best: dict[int, tuple[float, Point]] = {}
        for j in tree.query(shapely.points(*here).buffer(reach)):
            there = nodes[j]
            if part[there] == part[here]:
                continue
            length = km(here, there)
            if length <= BRIDGE_KM and length < best.get(part[there], (99.0, here))[0]:
                best[part[there]] = (length, there)
        for length, there in best.values():
            graph.add_edge(here, there, km=length, weight=PENALTY * length + 1, bridged=True)
    return graph


def attach(graph: nx.Graph, places: dict[str, Point]) -> None:
    """Put the places on the network: each is tied to its nearest points, flagged as bridged."""

    nodes = [n for n in graph.nodes if isinstance(n, tuple)]
    tree = STRtree(shapely.points(np.array(nodes)))
    for slug, here in places.items():
        near = tree.query(shapely.points(*here).buffer(0.6))
        found = sorted((km(here, nodes[j]), j) for j in near)
        for length, j in found[:10]:
            if length <= SNAP_KM:
                graph.add_edge(slug, nodes[j], km=length, weight=2.5 * length, bridged=True)


def route(
    graph: nx.Graph, places: dict[str, Point], a: str, b: str
) -> tuple[list[Point], float, float]:
    """Shortest way between two places: its points, km in all, km of it bridged.

    Other places are not passed through, so a leg never jumps between tracks at a third one.
    Where the network is broken and leads far around, the two ends are joined by the shortest
    bridge between what each reaches; where it does not reach at all, by a straight line.
    """
    straight = km(places[a], places[b])

    def cost(u: str | Point, v: str | Point, step: dict) -> float | None:
        return None if isinstance(v, str) and v not in (a, b) else step["weight"]

    if a not in graph or b not in graph:
        return [places[a], places[b]], straight, straight
    try:
        way, gap = nx.bidirectional_dijkstra(graph, a, b, weight=cost)[1], None
        whole, bridged = _measure(graph, way)
    except nx.NetworkXNoPath:
        way, gap, whole, bridged = [], None, float("inf"), 0.0
    if whole > DETOUR * straight + 15:
        first, second = _joined(graph, cost, places, a, b, DETOUR * straight + 60)
        if first:
            one, other = _measure(graph, first), _measure(graph, second)
            gap = km(_at(places, first[-1]), _at(places, second[0]))
            if one[0] + other[0] + gap < whole:
                way = first + second
                whole, bridged = one[0] + other[0] + gap, one[1] + other[1] + gap
    if not way:
        return [places[a], places[b]], straight, straight
    return [_at(places, n) for n in way], whole, bridged


def _at(places: dict[str, Point], node: str | Point) -> Point:
    return places[node] if isinstance(node, str) else node


def _measure(graph: nx.Graph, way: list) -> tuple[float, float]:
    """Length of a way and of its bridges; the short tie of a place to its track counts nothing."""
    whole = bridged = 0.0
    for u, v in zip(way, way[1:], strict=False):
        step = graph.edges[u, v]
        tie = isinstance(u, str) or isinstance(v, str)
        if tie and step["km"] <= 3:
            continue
        whole += step["km"]
        bridged += step["km"] if step["bridged"] else 0.0
    return whole, bridged


def _joined(graph: Any, cost: Any, places: Any, a: Any, b: Any, cutoff: float) -> Any:
    """Ways from ``a`` and to ``b`` whose ends lie nearest, a bridge counting PENALTY times."""
    reached = [nx.single_source_dijkstra(graph, n, cutoff=cutoff, weight=cost) for n in (a, b)]
    ends = [list(r[0]) for r in reached]
    spots = [np.radians([_at(places, n) for n in e]) for e in ends]
    costs = [np.array([r[0][n] for n in e]) for r, e in zip(reached, ends, strict=True)]
    best, pair = float("inf"), None
    for i, (spot, cost) in enumerate(zip(spots[0], costs[0], strict=True)):
        dx = (spots[1][:, 0] - spot[0]) * np.cos(spot[1])
        gap = 6371.0 * np.hypot(dx, spots[1][:, 1] - spot[1])
        total = cost + PENALTY * gap + costs[1]
        j = int(total.argmin())
        if total[j] < best:
            best, pair = float(total[j]), (i, j)
    if pair is None:
        return [], []
    return reached[0][1][ends[0][pair[0]]], reached[1][1][ends[1][pair[1]]][::-1]


def railways(
    graph: nx.Graph, west: float, south: float, east: float, north: float
) -> gpd.GeoDataFrame:
    """The tracks of an area for the map: merged, simplified, short spurs left out; `edge` falls
    from 1 to 0 in the last four degrees, so the layer fades instead of ending."""
    lines = [
        LineString([u, v])
        for u, v, d in graph.edges(data=True)
        if not d["bridged"]
        and west < u[0] < east
        and south < u[1] < north
        and west < v[0] < east
        and south < v[1] < north
        and (d["km"] > 0.25 or graph.degree(u) == 2 == graph.degree(v))
    ]
    merged = linemerge(lines)
    parts = [g.simplify(0.03) for g in merged.geoms if g.length > 0.06]
    made = gpd.GeoDataFrame(geometry=parts, crs=4326)
    centre = made.geometry.interpolate(0.5, normalized=True)
    margin = np.minimum.reduce(
        [centre.x - west, east - centre.x, (centre.y - south) * 1.5, (north - centre.y) * 1.5]
    )
    made["fade"] = np.round(np.clip(margin / 4, 0, 1), 1)
    return made.dissolve("fade", as_index=False)
