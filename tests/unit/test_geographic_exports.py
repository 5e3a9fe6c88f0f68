"""Files for maps, opened by GDAL, the library QGIS opens them with: values, lines, terms inside."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyarrow.parquet as pq
import pyogrio
import pytest
from shapely.geometry import Point

from corridor import exports, warehouse
from corridor.geography.map_layers import MakeLayers, make_flow_layers, make_node_layers
from corridor.paths import EVIDENCE, GEOGRAPHY, ROOT

OGRINFO = os.environ.get("OGRINFO") or shutil.which("ogrinfo")
#: modules that only files and pictures of maps need
LATE = ("geopandas", "pyogrio", "pyproj", "shapely")


def about(name: str, query: str, rows: pd.DataFrame, layers: MakeLayers | None) -> exports.About:
    """What rows of the map say of themselves, in English."""
    of = warehouse.current()
    return exports.About(
        name=name,
        title=f"{name} of the map",
        lang="en",
        date=of.date,
        hash=of.hash,
        queries=[(query, {})],
        publishers=[p for p in rows["publisher"].unique() if p],
        sources=exports.find_sources(warehouse.ask, rows),
        address="http://127.0.0.1:1/?v=x",
        layers=layers,
    )


@pytest.fixture(scope="module")
def nodes() -> pd.DataFrame:
    return warehouse.ask("map_nodes")


@pytest.fixture(scope="module")
def flows() -> pd.DataFrame:
    return warehouse.ask("map_flows")


@pytest.fixture(scope="module")
def folder(
    tmp_path_factory: pytest.TempPathFactory, nodes: pd.DataFrame, flows: pd.DataFrame
) -> Path:
    """A folder of the four files a visitor may take."""
    made = tmp_path_factory.mktemp("map")
    for name, query, rows, layers in (
        ("nodes", "map_nodes", nodes, make_node_layers),
        ("flows", "map_flows", flows, make_flow_layers),
    ):
        own = about(name, query, rows, layers)
        (made / f"{name}.gpkg").write_bytes(exports.download_geopackage(rows, own))
        (made / f"{name}.geo.parquet").write_bytes(exports.download_geoparquet(rows, own))
    return made


def evidence(name: str) -> list[dict[str, str]]:
    with (EVIDENCE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def tonnes_of_aktau() -> tuple[str, float]:
    """Year and tonnes of the port's newest full year in the evidence."""
    points = {r["observation_id"] for r in evidence("series_points") if _is_preferred(r)}
    rows = [r for r in evidence("observations") if r["id"] in points]
    years = {r["period_start"][:4]: r for r in rows if r["period_kind"] == "year"}
    return max(years), float(years[max(years)]["value"])


def _is_preferred(point: dict[str, str]) -> bool:
    return point["series_id"] == "aktau-tonnes" and point["role"] == "preferred"


# GeoPackage


def test_gdal_knows_the_layers(folder: Path) -> None:
    layers = {
        name: dict(pyogrio.list_layers(folder / f"{name}.gpkg")) for name in ("nodes", "flows")
    }
    assert layers == {
        "nodes": {"nodes": "Point"},
        "flows": {"flows": "MultiLineString", "sections": "LineString"},
    }
    places = [r for r in evidence("nodes") if r["role"] == "node"]
    with (GEOGRAPHY / "legs.csv").open(encoding="utf-8") as file:
        sections = len(list(csv.DictReader(file)))
    for name, layer, features in (
        ("nodes", "nodes", len(places)),
        ("flows", "flows", len(evidence("map_flows"))),
        ("flows", "sections", sections),
    ):
        said = pyogrio.read_info(folder / f"{name}.gpkg", layer=layer)
        assert said["features"] == features
        assert said["crs"] == "EPSG:4326"
        assert said["driver"] == "GPKG"


def test_columns_keep_their_types(folder: Path) -> None:
    said = pyogrio.read_info(folder / "nodes.gpkg", layer="nodes")
    kinds = dict(zip(said["fields"], said["dtypes"], strict=True))
    assert kinds["value"] == kinds["lat"] == "float64"
    assert kinds["is_main"] == "bool"
    assert kinds["slug"] == kinds["period"] == "object"


def test_aktau_has_its_tonnes_and_its_place(folder: Path, nodes: pd.DataFrame) -> None:
    read = gpd.read_file(folder / "nodes.gpkg", layer="nodes").set_index("slug")
    period, tonnes = tonnes_of_aktau()
    assert (read.loc["aktau", "period"], read.loc["aktau", "value"]) == (period, tonnes)
    place = next(r for r in evidence("nodes") if r["slug"] == "aktau")
    assert read.loc["aktau"].geometry == Point(float(place["lon"]), float(place["lat"]))
    assert read.loc["aktau", "name_kk"] == "Ақтау порты"
    assert list(read.columns) == [c for c in nodes.columns if c != "slug"] + ["geometry"]
    for column in ("value", "name_zh", "is_main"):
        given = nodes.set_index("slug")[column]
        pd.testing.assert_series_equal(read[column], given, check_dtype=False)


def test_flows_lie_on_their_lines(folder: Path, flows: pd.DataFrame) -> None:
    read = gpd.read_file(folder / "flows.gpkg", layer="flows").set_index("flow")
    assert read["value"].to_dict() == flows.set_index("flow")["value"].to_dict()
    assert read.loc["via-kazakhstan", "value"] == 6402
    places = {r["slug"]: Point(float(r["lon"]), float(r["lat"])) for r in evidence("nodes")}
    for flow, place in (("via-kazakhstan", "petropavl"), ("middle-corridor", "alat")):
        assert read.loc[flow].geometry.distance(places[place]) < 0.1
    assert read.loc["china-central-asia"].geometry.distance(places["moscow"]) > 5


def test_sections_join_their_nodes(folder: Path) -> None:
    read = gpd.read_file(folder / "flows.gpkg", layer="sections").set_index("leg")
    places = {r["slug"]: Point(float(r["lon"]), float(r["lat"])) for r in evidence("nodes")}
    lane = read.loc["aktau>alat"]
    assert (lane["mode"], lane["km_computed"], lane["km_published"]) == ("sea", 462.6, 508)
    assert read.loc["bakhty>ayagoz", "status"] == "under-construction"
    assert read["km_published"].notna().sum() < 20
    for section in read.itertuples():
        ends = Point(section.geometry.coords[0]), Point(section.geometry.coords[-1])
        for end, slug in zip(ends, (section.from_node, section.to_node), strict=True):
            assert end.distance(places[slug]) < 0.25, section.Index


@pytest.mark.parametrize(
    ("name", "layer", "licence", "words"),
    [
        ("nodes", "nodes", "CC BY 4.0", ()),
        ("flows", "flows", "CC BY 4.0", ("OpenStreetMap", "ODbL")),
        ("flows", "sections", "ODbL 1.0", ("OpenStreetMap", "ODbL")),
    ],
)
def test_a_layer_says_vintage_licence_and_source(
    folder: Path, name: str, layer: str, licence: str, words: tuple[str, ...]
) -> None:
    of = warehouse.current()
    said = pyogrio.read_info(folder / f"{name}.gpkg", layer=layer)["layer_metadata"]
    assert said["vintage"] == f"{of.date.isoformat()} {of.hash}"
    assert said["licence"].startswith(f"{licence} https://")
    assert all(word in said["DESCRIPTION"] for word in words)
    assert said["sources"]
    whole = json.loads(said["corridor"])
    assert whole["vintage"]["hash"] == of.hash
    assert whole["licence"]["name"] == licence
    assert whole["title"] == said["title"] == said["IDENTIFIER"]
    columns = set(pyogrio.read_info(folder / f"{name}.gpkg", layer=layer)["fields"])
    assert columns == set(whole["columns"])
    if layer != "sections":
        assert {s["source_id"] for s in whole["sources"]}
        assert "FROM map_" in whole["sql"]


def test_the_same_rows_give_the_same_file(folder: Path, nodes: pd.DataFrame) -> None:
    own = about("nodes", "map_nodes", nodes, make_node_layers)
    assert exports.download_geopackage(nodes, own) == (folder / "nodes.gpkg").read_bytes()


def test_rows_without_a_place_have_no_file(flows: pd.DataFrame) -> None:
    with pytest.raises(ValueError, match="flows has no place on a map"):
        exports.download_geopackage(flows, about("flows", "map_flows", flows, None))


@pytest.mark.skipif(not OGRINFO, reason="no ogrinfo: Debian's gdal-bin has it, or name it: OGRINFO")
def test_another_gdal_opens_it(folder: Path) -> None:
    """GDAL as a distribution and its QGIS have it, older than the one the file is written with."""
    ask = [str(OGRINFO), "-ro", "-al", str(folder / "nodes.gpkg"), "-where", "slug = 'aktau'"]
    said = subprocess.run(ask, capture_output=True, text=True, check=True)
    assert "Warning" not in said.stderr
    assert f"value (Real) = {tonnes_of_aktau()[1]:.0f}" in said.stdout
    assert "POINT (51.22256 43.59956)" in said.stdout
    ask = [str(OGRINFO), "-ro", "-so", str(folder / "flows.gpkg"), "sections"]
    assert "Feature Count: 100" in subprocess.run(ask, capture_output=True, text=True).stdout


# GeoParquet


def test_geoparquet_says_where_and_what(folder: Path) -> None:
    table = pq.read_table(folder / "nodes.geo.parquet")
    geo = json.loads(table.schema.metadata[b"geo"])
    assert geo["primary_column"] == "geometry"
    assert geo["columns"]["geometry"]["encoding"] == "WKB"
    assert geo["columns"]["geometry"]["geometry_types"] == ["Point"]
    assert geo["columns"]["geometry"]["crs"]["id"] == {"authority": "EPSG", "code": 4326}
    said = json.loads(table.schema.metadata[b"corridor"])
    assert said["vintage"]["hash"] == warehouse.current().hash
    assert said["licence"]["name"] == "CC BY 4.0"
    assert said["columns"]["lon"]["unit"] == "degree"


def test_geoparquet_holds_the_rows(folder: Path, nodes: pd.DataFrame, flows: pd.DataFrame) -> None:
    read = gpd.read_parquet(folder / "nodes.geo.parquet")
    pd.testing.assert_frame_equal(pd.DataFrame(read.drop(columns="geometry")), nodes)
    assert read.crs.to_epsg() == 4326
    assert read.set_index("slug").loc["aktau", "value"] == tonnes_of_aktau()[1]
    lines = gpd.read_parquet(folder / "flows.geo.parquet")
    assert list(lines["flow"]) == list(flows["flow"])
    said = json.loads(pq.read_schema(folder / "flows.geo.parquet").metadata[b"corridor"])
    assert said["geometry"]["licence"]["name"] == "ODbL 1.0"


# late

FRAME = "import corridor.ui.frame, corridor.server.serve"
OPENED = """
from tests.pages.opening import opened
for page, node in (("overview", ""), ("nodes", "dostyk"), ("nodes", "rivers")):
    opened(page, "en", **({"node": node} if node else {}))
for topic in ("corridors", "node:aktau"):
    opened("briefing", "en", topic=topic)
"""


EXPORTED = """
from corridor.briefing.blocks import build_briefing
from corridor.briefing.export import write_briefing
views = ("/#map", "/nodes?node=aktau#map")
assert write_briefing(build_briefing("corridors", "en", views=views), "html").count(b"<svg") > 2
"""


@pytest.mark.parametrize("code", [FRAME, OPENED, EXPORTED])
def test_no_page_imports_what_only_files_need(code: str) -> None:
    asked = f"{code}\nimport sys\nprint([m for m in {LATE!r} if m in sys.modules])"
    said = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True)
    assert said.stdout.strip().splitlines()[-1:] == ["[]"], said.stdout + said.stderr
