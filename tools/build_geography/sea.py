"""Sea lanes: shortest ways over water on a grid, then pulled straight where water allows."""

from __future__ import annotations

import networkx as nx
import numpy as np
import shapely
from shapely.geometry import LineString

from tools.build_geography.network import Point, km

STEP = 0.08


def lane(water: shapely.Geometry, a: Point, b: Point) -> list[Point]:
    """Points of the shortest way over ``water`` between two ports (ports may stand ashore)."""
    west, east = sorted((a[0], b[0]))
    south, north = sorted((a[1], b[1]))
    xs = np.arange(west - 1.2, east + 1.2, STEP)
    ys = np.arange(south - 1.2, north + 1.2, STEP)
    grid = [(float(x), float(y)) for x in xs for y in ys]
    off = water.buffer(-0.03)
    shapely.prepare(off)
    inside = shapely.contains_xy(off, np.array(grid))
    wet = {p for p, w in zip(grid, inside, strict=True) if w}
    index = {p: (i // len(ys), i % len(ys)) for i, p in enumerate(grid)}
    back = {v: k for k, v in index.items()}
    graph = nx.Graph()
    for p in wet:
        i, j = index[p]
        for di, dj in ((0, 1), (1, 0), (1, 1), (1, -1), (1, 2), (2, 1), (1, -2), (2, -1)):
            q = back.get((i + di, j + dj))
            if q in wet:
                graph.add_edge(p, q, weight=km(p, q))
    main = max(nx.connected_components(graph), key=len)
    start, end = (min(main, key=lambda p: km(p, port)) for port in (a, b))
    way = nx.shortest_path(graph, start, end, weight="weight")
    return [a, *straight(off, way), b]


def straight(water: shapely.Geometry, way: list[Point]) -> list[Point]:
    """Leave out every point whose neighbours see each other over water."""
    made, here = [way[0]], 0
    while here < len(way) - 1:
        there = len(way) - 1
        while there > here + 1 and not water.covers(LineString([way[here], way[there]])):
            there -= 1
        made.append(way[there])
        here = there
    return made
