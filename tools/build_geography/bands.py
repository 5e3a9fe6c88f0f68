"""Corridor bands: whole routes smoothed for small zooms, then cut where their width changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import geopandas as gpd
from shapely.geometry import LineString
from shapely.geometry import Point as Spot
from shapely.ops import substring

from tools.build_geography.network import Point

Leg = tuple[str, str]
#: routes of a flow in the order of corridors.csv: the legs of each from China on
Routes = dict[str, list[list[Leg]]]
#: parts of a flow's width where it splits and no split is published; the legend says so
MAIN_BRANCH, BRANCH = 0.575, 0.425


def chaikin(points: list[Point], times: int) -> list[Point]:
    """Corner cutting with fixed ends."""
    for _ in range(times):
        made = [points[0]]
        for (x1, y1), (x2, y2) in zip(points, points[1:], strict=False):
            made += [(0.75 * x1 + 0.25 * x2, 0.75 * y1 + 0.25 * y2)]
            made += [(0.25 * x1 + 0.75 * x2, 0.25 * y1 + 0.75 * y2)]
        points = [*made, points[-1]]
    return points


def smooth(points: list[Point], tolerance: float, cuts: int) -> LineString:
    """A generalised line: corners cut, then points that do not show left out."""
    return LineString(chaikin(points, cuts)).simplify(tolerance / 40)


def shares(routes: list[list[Leg]]) -> dict[Leg, float]:
    """Part of a flow's width on each leg: 1 on the trunk, less on branches.

    The trunk is what every long route of the flow uses; the main branch is what more than half
    of them use, or the first of them where two are even.
    """
    used: dict[Leg, int] = defaultdict(int)
    for legs in routes:
        for leg in legs:
            used[leg] += 1
    most = max(used.values())
    first = set(routes[0])

    def share(leg: Leg) -> float:
        count = 2 * used[leg]
        if used[leg] == most:
            return 1.0
        return MAIN_BRANCH if count > most or (count == most and leg in first) else BRANCH

    return {leg: share(leg) for leg in used}


def route_points(
    legs: Iterable[Leg], shapes: dict[Leg, list[Point]], tolerance: float
) -> list[Point]:
    """The points of a route, each leg simplified for itself so that the same leg gives the same
    points to every flow."""
    points: list[Point] = []
    for leg in legs:
        part = list(LineString(shapes[leg]).simplify(tolerance).coords)
        points += part[1:] if points else part
    return points


def runs(
    legs: list[Leg], part: dict[Leg, float], sea: set[Leg], gates: dict[Leg, str], done: set[Leg]
) -> list[list[Leg]]:
    """Stretches of a route not drawn yet, of one share, all by rail or all by sea, all at one
    gate or at none."""
    made: list[list[Leg]] = []
    before = None
    for leg in legs:
        kind = None if leg in done else (part[leg], leg in sea, gates.get(leg))
        if kind is not None:
            if kind == before:
                made[-1].append(leg)
            else:
                made.append([leg])
        before = kind
    return made


def cut(line: LineString, start: Point, end: Point) -> LineString:
    """The part of a smoothed line between the points nearest two places on its way."""
    return substring(line, line.project(Spot(start)), line.project(Spot(end)))


def bands(
    flows: Routes,
    shapes: dict[Leg, list[Point]],
    sea: set[Leg],
    gates: dict[Leg, str],
    tolerance: float,
    cuts: int,
) -> gpd.GeoDataFrame:
    """Lines of each flow: flow, share, mode (rail or sea), gate (empty, or the gate whose own band
    stands there), oriented from China.

    ``tolerance`` (degrees) and ``cuts`` (times corners are cut) make the lines of a zoom.

    Smoothing works on the whole route before it is cut, so a branch leaves its trunk along the
    line of travel and bands lie side by side without steps.
    """
    rows, lines = [], []
    for flow, routes in flows.items():
        part = shares(routes)
        done: set[Leg] = set()
        for legs in routes:
            whole = smooth(route_points(legs, shapes, tolerance), tolerance, cuts)
            for run in runs(legs, part, sea, gates, done):
                line = cut(whole, shapes[run[0]][0], shapes[run[-1]][-1])
                mode = "sea" if run[0] in sea else "rail"
                if mode == "sea":
                    line = LineString([p for leg in run for p in shapes[leg]])
                gate = gates.get(run[0], "")
                rows.append({"flow": flow, "share": part[run[0]], "mode": mode, "gate": gate})
                lines.append(line)
                if gate and gate not in {row["flow"] for row in rows}:
                    rows.append({"flow": gate, "share": 1.0, "mode": mode, "gate": ""})
                    lines.append(line)
            done |= set(legs)
    made = gpd.GeoDataFrame(rows, geometry=lines, crs=4326)
    made.loc[made["flow"].isin(["middle-corridor", "south"]), "share"] = 1.0
    return made
