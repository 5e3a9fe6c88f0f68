"""Build all layers: `python -m tools.build_geography [--scratch FOLDER]`."""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import geopandas as gpd
import pandas as pd
import shapely
from shapely.geometry import LineString, box

from tools.build_geography import bands, base, network, sea, sources
from tools.build_geography.bands import Leg

ROOT = Path(__file__).resolve().parents[2]
DATA, STATIC = ROOT / "data/geography", ROOT / "static/geo"
#: The network is simplified: bends are cut, so shapes are shorter than tracks. The factor is the
#: median of published by shape length over the built rail sections (printed by every build).
CIRCUITY = 1.07
SEAS = {"caspian": box(46, 36, 55.5, 47.5), "black": box(27, 40.5, 42.2, 47.5)}


def main() -> None:
    """Fetch, build, write; prints the lengths beside the published ones."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scratch", type=Path)
    scratch = parser.parse_args().scratch or Path(tempfile.mkdtemp())
    packages = sources.fetch(scratch)
    world = sources.un_map(packages["plotly.js"], "world_50m", scratch)
    areas = base.countries(sources.layer(world, "countries"))
    write("countries", areas, None)
    write("land", base.land(areas), 3)
    lakes = base.lakes(sources.layer(world, "lakes"))
    write("lakes", lakes, 3)
    write("rivers", base.rivers(sources.layer(world, "rivers")), 3)
    write("borders", base.borders(areas), 3)
    fine = gpd.read_file(packages["world-atlas"] / "land-10m.json", layer="land").set_crs(
        4326, allow_override=True
    )
    ground = fine.make_valid().union_all()
    routes(ground)


def routes(ground: shapely.Geometry) -> None:
    """Railways, legs, bands, sea lanes and lengths."""
    nodes = pd.read_csv(ROOT / "data/evidence/nodes.csv")
    places = {n.slug: (n.lon, n.lat) for n in nodes.itertuples()}
    corridors = pd.read_csv(DATA / "corridors.csv")
    graph = network.network()
    write("railways", network.railways(graph, 24, 30.5, 112, 61), 2, folder="railways")
    network.attach(graph, places)
    water = {name: area.difference(ground) for name, area in SEAS.items()}
    legs, shapes = {}, {}
    carried: dict[Leg, set[tuple[str, float]]] = {}
    by_flow: dict[str, list[tuple[str, list[Leg]]]] = {}
    for one in corridors.itertuples():
        steps = one.waypoints.replace("~", ">~").split(">")
        names = [s.lstrip("~") for s in steps]
        own: list[Leg] = []
        for a, b, step in zip(names, names[1:], steps[1:], strict=False):
            own.append((a, b))
            if (a, b) not in legs:
                mode = "sea" if step.startswith("~") else "rail"
                shapes[a, b], row = _leg(graph, places, water, a, b, mode, one.status)
                legs[a, b] = {"leg": f"{a}>{b}", "from_node": a, "to_node": b, **row}
                legs[a, b]["corridor"] = one.corridor
            elif one.corridor not in legs[a, b]["corridor"].split(";"):
                legs[a, b]["corridor"] += ";" + one.corridor
        by_flow.setdefault(one.flow, []).append((one.corridor, own))
    flows = {f: r for f, r in by_flow.items() if f in bands.SLOTS}
    for (flow, leg), share in bands.shares(flows).items():
        carried.setdefault(leg, set()).add((flow, share if flow != "middle-corridor" else 1.0))
    at_sea = {leg for leg, row in legs.items() if row["mode"] == "sea"}
    write("bands-coarse", bands.bands(carried, shapes, at_sea, coarse=True), 3)
    write("bands", bands.bands(carried, shapes, at_sea, coarse=False), 3)
    write("lines", _lines(by_flow, shapes), 3)
    frame = gpd.GeoDataFrame(
        list(legs.values()), geometry=[LineString(shapes[k]) for k in legs], crs=4326
    )
    frame.to_parquet(DATA / "legs.parquet")
    lengths(frame)


def _leg(graph, places, water, a, b, mode, status):  # type: ignore[no-untyped-def]
    row = {"mode": mode, "status": status, "km_bridged": 0.0}
    if mode == "sea":
        side = "black" if max(places[a][0], places[b][0]) < 43 else "caspian"
        points = sea.lane(water[side], places[a], places[b])
        row["km_computed"] = sum(network.km(p, q) for p, q in zip(points, points[1:], strict=False))
    elif status != "operating":
        points = [places[a], places[b]]
        row["km_computed"] = network.km(*points)
        row["km_bridged"] = row["km_computed"]
    else:
        points, shape, row["km_bridged"] = network.route(graph, places, a, b)
        row["km_computed"] = shape * CIRCUITY
    row["kind"] = (
        "sea" if mode == "sea" else "approximate" if status != "operating"
        else "bridged" if row["km_bridged"] > 5 else "track"
    )  # fmt: skip
    return points, row


def _lines(by_flow, shapes):  # type: ignore[no-untyped-def]
    rows, made = [], []
    second = ("second-track", [("dostyk", "aktogay"), ("aktogay", "moiynty")])
    wanted = [("building", leg) for _, legs in by_flow["building"] for leg in legs]
    wanted += [("lane", leg) for _, legs in by_flow["sea"] for leg in legs]
    for kind, leg in wanted:
        rows.append({"kind": kind})
        made.append(LineString(shapes[leg]).simplify(0.02))
    points = [p for leg in second[1] for p in LineString(shapes[leg]).simplify(0.2).coords]
    rows.append({"kind": "second-track"})
    made.append(LineString(bands.chaikin(list(dict.fromkeys(points)))))
    return gpd.GeoDataFrame(rows, geometry=made, crs=4326)


def lengths(legs: gpd.GeoDataFrame) -> None:
    """lengths.csv: computed beside published, with the deviation; legs.csv for the tables."""
    size = dict(zip(legs["leg"], legs["km_computed"], strict=True))
    size |= {">".join(reversed(k.split(">"))): v for k, v in list(size.items())}
    sections = pd.read_csv(DATA / "published_lengths.csv")
    rows, published = [], {}
    for s in sections.itertuples():
        total = 0.0 if isinstance(s.path, str) else float("nan")
        hops = 0
        for run in s.path.split("+") if isinstance(s.path, str) else []:
            stops = run.replace("~", ">").split(">")
            for a, b in zip(stops, stops[1:], strict=False):
                if f"{a}>{b}" not in size:
                    size[f"{a}>{b}"] = _extra(a, b)
                total += size[f"{a}>{b}"]
                hops += 1
        if hops == 1:
            published[s.path.replace("~", ">")] = (s.published_km, s.source)
        off = round(100 * (total / s.published_km - 1), 1)
        rows.append([s.section, s.built, round(total, 1), s.published_km, off, s.source])
    names = ["section", "built", "km_computed", "km_published", "deviation_percent", "source"]
    table = pd.DataFrame(rows, columns=names)
    table.to_csv(DATA / "lengths.csv", index=False, lineterminator="\n")
    print(table.drop(columns="source").to_string())
    rail = table[(table["built"] == "yes") & ~table["section"].str.startswith("Sea")]
    ratio = (rail["km_published"] / rail["km_computed"]).median() * CIRCUITY
    print(f"median of published by shape: {ratio:.3f}")
    made = pd.DataFrame(legs.drop(columns="geometry"))
    made["km_computed"] = made["km_computed"].round(1)
    made["km_published"] = [published.get(leg, (None, ""))[0] for leg in made["leg"]]
    made["source"] = [published.get(leg, (None, ""))[1] for leg in made["leg"]]
    columns = ["leg", "from_node", "to_node", "corridor", "mode", "status", "km_computed"]
    columns += ["km_published", "source"]
    made[columns].to_csv(DATA / "legs.csv", index=False, lineterminator="\n")


_GRAPH: list = []


def _extra(a: str, b: str) -> float:
    """Length of a section that is no leg of a corridor."""
    nodes = pd.read_csv(ROOT / "data/evidence/nodes.csv")
    places = {n.slug: (n.lon, n.lat) for n in nodes.itertuples()}
    if not _GRAPH:
        _GRAPH.append(network.network())
        network.attach(_GRAPH[0], places)
    return network.route(_GRAPH[0], places, a, b)[1] * CIRCUITY


def write(name: str, frame: gpd.GeoDataFrame, digits: int | None, folder: str = "") -> None:
    """GeoParquet under data/geography and, with ``digits``, GeoJSON under static/geo."""
    home = DATA / folder
    home.mkdir(parents=True, exist_ok=True)
    frame.to_parquet(home / f"{name}.parquet")
    if digits is None:
        return
    small = frame.copy()
    exact = shapely.set_precision(small.geometry.to_numpy(), 10**-digits, mode="pointwise")
    small["geometry"] = exact
    small = small[~small.geometry.is_empty]
    said = json.loads(small.to_json(drop_id=True))
    said.pop("crs", None)
    out = STATIC / f"{name}.json"
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(_rounded(said, digits), separators=(",", ":"), ensure_ascii=False))
    print(f"{out.relative_to(ROOT)}: {out.stat().st_size // 1024} KB")


def _rounded(value, digits):  # type: ignore[no-untyped-def]
    if isinstance(value, float):
        return round(value, digits)
    if isinstance(value, list):
        return [_rounded(v, digits) for v in value]
    if isinstance(value, dict):
        return {k: _rounded(v, digits) for k, v in value.items()}
    return value


if __name__ == "__main__":
    main()
