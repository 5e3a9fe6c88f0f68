"""Corridor bands: legs chained between junctions, generalised, oriented from China."""

from __future__ import annotations

from collections import defaultdict

import geopandas as gpd
from shapely.geometry import LineString

from tools.build_geography.network import Point

Leg = tuple[str, str]
#: which side of the line of travel a flow's band lies on
SLOTS = {"china-europe": 1, "middle-corridor": 0, "china-central-asia": -1, "south": 0}


def chaikin(points: list[Point], times: int = 3) -> list[Point]:
    """Corner cutting with fixed ends."""
    for _ in range(times):
        made = [points[0]]
        for (x1, y1), (x2, y2) in zip(points, points[1:], strict=False):
            made += [(0.75 * x1 + 0.25 * x2, 0.75 * y1 + 0.25 * y2)]
            made += [(0.25 * x1 + 0.75 * x2, 0.25 * y1 + 0.75 * y2)]
        points = [*made, points[-1]]
    return points


def shares(corridors: dict[str, list[tuple[str, list[Leg]]]]) -> dict[tuple[str, Leg], float]:
    """Share of a flow's width on each leg: 1 on the trunk, .575 on the main branch, .425 on others.

    ``corridors``: flow -> [(corridor, legs)]. The trunk is what every long route of the flow uses;
    no published split stands behind the two branch widths, and the legend says so.
    """
    made = {}
    for flow, routes in corridors.items():
        used: dict[Leg, int] = defaultdict(int)
        for _, legs in routes:
            for leg in legs:
                used[leg] += 1
        most = max(used.values())
        for leg, count in used.items():
            share = 1.0 if count == most else 0.575 if count > most / 2 else 0.425
            made[flow, leg] = share
    return made


def chains(
    legs: dict[Leg, set[tuple[str, float]]], sea: set[Leg]
) -> list[tuple[list[Leg], set[tuple[str, float]]]]:
    """Runs of legs that carry the same bands between junctions, by rail or by sea."""
    out: dict[str, list[Leg]] = defaultdict(list)
    into: dict[str, list[Leg]] = defaultdict(list)
    for leg in legs:
        out[leg[0]].append(leg)
        into[leg[1]].append(leg)

    def through(node: str) -> bool:
        if len(out[node]) != 1 or len(into[node]) != 1:
            return False
        after, before = out[node][0], into[node][0]
        return legs[after] == legs[before] and (after in sea) == (before in sea)

    made = []
    for leg in legs:
        if through(leg[0]):
            continue
        run = [leg]
        while through(run[-1][1]):
            run.append(out[run[-1][1]][0])
        made.append((run, legs[leg]))
    return made


def bands(
    carried: dict[Leg, set[tuple[str, float]]], shapes: dict[Leg, list[Point]], sea: set[Leg],
    *, coarse: bool,
) -> gpd.GeoDataFrame:  # fmt: skip
    """One line per chain and flow: flow, share, slot, mode (rail or sea)."""
    rows, lines = [], []
    for run, flows in chains(carried, sea):
        points: list[Point] = []
        for leg in run:
            part = list(LineString(shapes[leg]).simplify(0.2 if coarse else 0.02).coords)
            points += part if not points else part[1:]
        if coarse:
            points = chaikin(points)
        for flow, share in sorted(flows):
            mode = "sea" if run[0] in sea else "rail"
            rows.append({"flow": flow, "share": share, "slot": SLOTS[flow], "mode": mode})
            lines.append(LineString(points))
    return gpd.GeoDataFrame(rows, geometry=lines, crs=4326)
