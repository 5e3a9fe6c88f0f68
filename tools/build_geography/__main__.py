"""Build all layers: `python -m tools.build_geography [--scratch FOLDER]`."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely
from shapely.geometry import LineString

from corridor.geography.layers import read_layer
from corridor.paths import EVIDENCE, GEOGRAPHY
from tools.build_geography import bands, base, legs, lengths, network, sources
from tools.build_geography.legs import Ground, Leg, Pair
from tools.build_geography.output import write

CORRIDORS = ("china-europe", "middle-corridor", "china-central-asia", "south")
GATES = ("alashankou", "horgos")
FLOWS = (*CORRIDORS, "manzhouli", "erenhot", "suifenhe")
#: where railways are drawn (west, south, east, north): Central Asia and what it borders
RAILWAYS = (36.0, 33.0, 98.0, 58.5)
#: bands for zooms below 5, 5 to 7, and the tracks above: tolerance in degrees, cuts of corners
DETAIL = {"bands-coarse": (0.2, 3), "bands": (0.05, 2), "bands-fine": (0.012, 0)}
SECOND_TRACK = (("dostyk", "aktogay"), ("aktogay", "moiynty"))


def main() -> None:
    """Fetch, build, write; prints the lengths beside the published ones."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scratch", type=Path, help="keep the packages here between builds")
    parser.add_argument(
        "--lines", action="store_true", help="only legs and bands, lanes at sea as they are kept"
    )
    chosen = parser.parse_args()
    if chosen.lines:
        routes(None)
        return
    scratch = chosen.scratch or Path(tempfile.mkdtemp())
    packages = sources.fetch(scratch)
    world = sources.un_map(packages["plotly.js"], "world_50m", scratch)
    areas = base.countries(sources.layer(world, "countries"))
    write("countries", areas)
    write("land", base.land(areas))
    write("lakes", base.lakes(sources.layer(world, "lakes")))
    write("rivers", base.rivers(sources.layer(world, "rivers")))
    write("borders", base.borders(areas))
    fine = sources.layer(packages["world-atlas"] / "land-10m.json", "land")
    routes(fine.make_valid().union_all())


def routes(land: shapely.Geometry | None) -> None:
    """Railways, legs, bands, sea lanes and lengths; ``land`` is the fine coast for the lanes,
    without it they stay as they are kept."""
    nodes = pd.read_csv(EVIDENCE / "nodes.csv").query("role != 'area'")
    where = zip(nodes["slug"], nodes["lon"], nodes["lat"], strict=True)
    places = {str(slug): (float(lon), float(lat)) for slug, lon, lat in where}
    graph = network.network()
    write("railways", network.railways(graph, *RAILWAYS))
    network.attach(graph, places)
    ground = Ground(graph, places, {})
    made: dict[Pair, Leg] = {}
    lanes = read_lanes() if land is None else {}
    if land is not None:
        ground.water.update({name: area.difference(land) for name, area in legs.SEAS.items()})
    by_flow: dict[str, list[list[Pair]]] = {}
    one: Any
    for one in pd.read_csv(GEOGRAPHY / "corridors.csv").itertuples():
        own = []
        for a, b, mode in legs.steps(one.waypoints):
            leg = made.get((a, b)) or lanes.get((a, b)) or ground.leg(a, b, mode, one.status)
            if one.flow not in GATES:
                leg.corridors.append(one.corridor)
            made[a, b] = leg
            own.append((a, b))
        by_flow.setdefault(one.flow, []).append(own)

    shapes = {pair: leg.points for pair, leg in made.items()}
    at_sea = {pair for pair, leg in made.items() if leg.mode == "sea"}
    flows = {flow: by_flow[flow] for flow in FLOWS}
    for name, (tolerance, cuts) in DETAIL.items():
        write(name, bands.bands(flows, shapes, at_sea, find_gates(by_flow), tolerance, cuts))
    write("lines", lines(by_flow, shapes))
    table = legs.table(made.values())
    write("legs", table)
    compared = lengths.compare(table, ground)
    lengths.write(table, compared)
    print(compared.drop(columns=["source", "note"]).to_string())


def read_lanes() -> dict[Pair, Leg]:
    """The legs at sea as they are kept, without their corridors."""
    kept = read_layer("legs")
    lanes: dict[Pair, Leg] = {}
    row: Any
    for row in kept[kept["mode"] == "sea"].itertuples():
        pair, points = (row.from_node, row.to_node), list(row.geometry.coords)
        lanes[pair] = Leg(pair, row.mode, row.status, points, row.km_computed, row.km_bridged)
    return lanes


def find_gates(by_flow: dict[str, list[list[Pair]]]) -> dict[Pair, str]:
    """The gate of each leg on which the band of a gate replaces those of the corridors."""
    return {pair: gate for gate in GATES for route in by_flow[gate] for pair in route}


def lines(by_flow: dict[str, list[list[Pair]]], shapes: dict[Pair, list]) -> gpd.GeoDataFrame:
    """Lines that are no band: kind building (straight), lane (at sea), other,
    and second-track as detailed as the bands beside it."""
    rows, made = [], []
    for kind, flow in (("building", "building"), ("lane", "sea"), ("other", "other")):
        for pair in dict.fromkeys(pair for route in by_flow[flow] for pair in route):
            rows.append({"kind": kind})
            made.append(LineString(shapes[pair]).simplify(0.03))
    for name, (tolerance, cuts) in DETAIL.items():
        rows.append({"kind": name.replace("bands", "second-track")})
        points = bands.route_points(SECOND_TRACK, shapes, tolerance)
        made.append(bands.smooth(points, tolerance, cuts))
    return gpd.GeoDataFrame(rows, geometry=made, crs=4326)


if __name__ == "__main__":
    main()
