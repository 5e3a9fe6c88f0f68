"""The layers: boundaries as the setting says, lengths as published, light enough for a browser."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import shapely
from geopandas.testing import assert_geodataframe_equal
from shapely.geometry import LineString, MultiLineString, Point
from shapely.geometry.base import BaseGeometry

from corridor.geography import layers, map_layers, sections
from corridor.geography.section_lines import trace_section
from corridor.map.band_widths import FLOWS
from corridor.map.style import SOURCES

# degrees are near enough to say whether something is near
pytestmark = pytest.mark.filterwarnings("ignore:Geometry is in a geographic CRS")

ROOT = Path(__file__).resolve().parents[2]
DATA, STATIC = ROOT / "data" / "geography", ROOT / "static" / "geo"


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def countries() -> gpd.GeoDataFrame:
    return gpd.read_parquet(DATA / "countries.parquet")


@pytest.fixture(scope="module")
def lakes() -> gpd.GeoDataFrame:
    return gpd.read_parquet(DATA / "lakes.parquet")


@pytest.mark.parametrize(
    ("place", "lon", "lat", "code"),
    [
        ("Baikonur", 63.3, 45.9, "KAZ"),
        ("Simferopol", 34.1, 44.95, "UKR"),
        ("Taipei", 121.5, 25.05, "CHN"),
        ("Sukhumi", 41.1, 43.05, "GEO"),
        ("Pristina", 21.1, 42.6, "SRB"),
        ("Almaty", 76.9, 43.25, "KAZ"),
        ("Srinagar", 74.8, 34.1, "XJK"),
    ],
)
def test_where_a_place_lies(
    countries: gpd.GeoDataFrame, place: str, lon: float, lat: float, code: str
) -> None:
    found = countries[countries.contains(Point(lon, lat))]["code"].tolist()
    assert found == [code], place


@pytest.mark.parametrize(("lon", "lat"), [(50.5, 45.0), (51.0, 39.0), (52.0, 41.0)])
def test_the_caspian_is_water_without_borders(
    countries: gpd.GeoDataFrame, lon: float, lat: float
) -> None:
    assert not countries.contains(Point(lon, lat)).any()
    borders = gpd.read_parquet(DATA / "borders.parquet")
    assert borders.distance(Point(lon, lat)).min() > 0.5


def test_todays_aral(lakes: gpd.GeoDataFrame) -> None:
    assert lakes.contains(Point(58.6, 45.1)).any(), "western basin"
    assert lakes.contains(Point(60.8, 46.5)).any(), "north Aral"
    assert not lakes.contains(Point(60.3, 44.9)).any(), "the dried eastern basin"


def test_the_irtysh_is_there() -> None:
    rivers = gpd.read_parquet(DATA / "rivers.parquet")
    assert rivers.distance(Point(80.25, 50.4)).min() < 0.1


def test_taiwan_has_one_fill_and_no_border(countries: gpd.GeoDataFrame) -> None:
    assert not {"TWN", "HKG"} & set(countries["code"])
    borders = gpd.read_parquet(DATA / "borders.parquet")
    assert borders.distance(Point(120.9, 23.7)).min() > 1.0


def test_open_stretches_are_a_kind_of_their_own() -> None:
    borders = gpd.read_parquet(DATA / "borders.parquet")
    assert set(borders["kind"]) == {"border", "kazakhstan", "disputed"}
    kashmir = borders[borders["kind"] == "disputed"].distance(Point(74.8, 34.1)).min()
    assert kashmir < 2.5


#: built sections whose published length does not describe the same way, with the reason in the
#: table; everything else has to fit
UNFIT = {
    "Xi'an–Almaty (by Khorgos)",
    "Urumqi–Duisburg (via Iletsk)",
    "Urumqi–Duisburg (via Petropavl)",
    "Chongqing–Duisburg (via Xi'an, Petropavl)",
    "TITR rail: Dostyk–Aktau + Alat–Poti",
    "Sea Aktau–Alat",
}


def test_built_sections_are_as_long_as_published() -> None:
    built = [r for r in rows("lengths.csv") if r["built"] == "yes"]
    off = {r["section"]: float(r["deviation_percent"]) for r in built}
    assert {s for s, d in off.items() if abs(d) > 6} == UNFIT
    assert len(off) - len(UNFIT) >= 13
    assert off["Dostyk–Moiynty"] == pytest.approx(0, abs=2)


def test_every_misfit_has_its_reason() -> None:
    assert [
        r["section"] for r in rows("lengths.csv") if r["within"] != "yes" and not r["note"]
    ] == []


def test_published_lengths_of_lines() -> None:
    said = {r["section"]: float(r["km_published"]) for r in rows("lengths.csv")}
    assert said["Dostyk–Moiynty"] == 836
    legs = {r["leg"]: r for r in rows("legs.csv")}
    assert float(legs["bakhty>ayagoz"]["km_published"]) == 272
    assert legs["bakhty>ayagoz"]["status"] == "under-construction"


def test_the_factor_is_one() -> None:
    """No leg is shorter than the straight line, nor stretched to fit."""
    legs = gpd.read_parquet(DATA / "legs.parquet").set_index("leg")
    assert 300 < legs.loc["dostyk>aktogay", "km_computed"] < 312
    assert 515 < legs.loc["aktogay>moiynty", "km_computed"] < 525


def test_legs_join_known_nodes_and_carry_their_corridors() -> None:
    with (ROOT / "data/evidence/nodes.csv").open(encoding="utf-8", newline="") as file:
        nodes = {r["slug"] for r in csv.DictReader(file)}
    legs = rows("legs.csv")
    assert {r["from_node"] for r in legs} | {r["to_node"] for r in legs} <= nodes
    assert len({r["leg"] for r in legs}) == len(legs) >= 100
    assert {r["mode"] for r in legs} == {"rail", "sea"}
    dostyk = next(r for r in legs if r["leg"] == "dostyk>aktogay")
    assert {"northern-petropavl", "middle-dostyk", "central-asia-dostyk"} <= set(
        dostyk["corridor"].split(";")
    )


def test_corridors_reach_their_ends() -> None:
    ways = {r["corridor"]: r["waypoints"] for r in rows("corridors.csv")}
    assert ways["northern-petropavl"].startswith("xian>")
    assert ways["northern-petropavl"].endswith("moscow>brest>malaszewicze>duisburg")
    assert "aktau~alat" in ways["middle-dostyk"]
    assert ways["middle-kars"].endswith("budapest")
    assert ways["central-asia-khorgos"].endswith("tashkent")
    assert "bolashak" in ways["south-turkmenistan"]


def test_lines_not_built_are_straight() -> None:
    legs = gpd.read_parquet(DATA / "legs.parquet")
    planned = legs[legs["status"] != "operating"]
    assert set(planned["leg"]) >= {
        "bakhty>ayagoz",
        "darbaza>maktaaral",
        "moiynty>kyzylzhar",
        "kashgar>torugart",
    }
    assert set(planned["kind"]) == {"approximate"}
    assert (planned.geometry.apply(lambda line: len(line.coords)) == 2).all()


def test_sea_lanes_stay_on_water(countries: gpd.GeoDataFrame) -> None:
    legs = gpd.read_parquet(DATA / "legs.parquet")
    lane = legs[legs["leg"] == "aktau>alat"].geometry.iloc[0]
    ashore = countries.union_all().intersection(lane).length
    assert ashore < 0.15 * lane.length


def test_the_first_view_is_light() -> None:
    sizes = {p.name: p.stat().st_size for p in STATIC.glob("*.json")}
    assert set(sizes) >= {"land.json", "railways.json", "bands.json", "bands-coarse.json"}
    assert sum(sizes.values()) <= 1.5e6, sizes


@pytest.mark.parametrize("name", sorted(layers.DIGITS))
def test_browsers_are_sent_what_is_kept(name: str) -> None:
    """The served file is the GeoParquet, rounded; what reads the one draws what reads the other."""
    kept = layers.read_layer(name)
    served = (STATIC / f"{name}.json").read_text(encoding="utf-8")
    assert layers.write_served(name, kept) == served
    assert_geodataframe_equal(kept, gpd.read_parquet(layers.path_of(name)))


def test_every_served_layer_has_its_source() -> None:
    assert {p.stem for p in STATIC.glob("*.json")} == set(layers.DIGITS) == {*SOURCES, "legs"}


@pytest.mark.parametrize("name", ["bands", "land", "rivers"])
def test_pictures_draw_what_browsers_draw(name: str) -> None:
    """Rings and lines of the served file in their order, without geopandas."""
    kept = layers.round_layer(layers.read_layer(name), layers.DIGITS[name]).geometry
    drawn = [lines for _, _, lines in layers.read_served_shapes(name)]
    whole = [[list(p.coords) for p in shapely.get_parts(_rings(shape))] for shape in kept]
    assert drawn == whole


def _rings(shape: BaseGeometry) -> BaseGeometry:
    """Lines of a line, rings of an area."""
    if "Polygon" not in shape.geom_type:
        return shape
    rings = [r for p in shapely.get_parts(shape) for r in (p.exterior, *p.interiors)]
    return MultiLineString([ring.coords for ring in rings])


def test_rounding_leaves_no_point_twice() -> None:
    line = LineString([(0, 0), (0.0001, 0), (1.0004, 2), (1.0003, 2.0001), (3, 3)])
    rounded = layers.round_layer(gpd.GeoDataFrame({"a": [1]}, geometry=[line], crs=4326), 3)
    assert list(rounded.geometry[0].coords) == [(0, 0), (1, 2), (3, 3)]
    assert rounded.crs.to_epsg() == 4326


def test_sections_are_their_table_with_lines() -> None:
    table, lines = sections.read_section_table(), sections.read_sections()
    assert set(lines.columns) == {*sections.COLUMNS, "geometry"}
    assert lines.set_index("leg")["km_published"].equals(
        table.set_index("leg")["km_published"].reindex(lines["leg"])
    )
    assert lines.geometry.notna().all()


def test_flows_are_drawn_where_they_run() -> None:
    flows = pd.DataFrame({"flow": ["south", "china-europe"], "value": [1.0, 2.0]})
    placed = map_layers.place_flows(flows)
    assert list(placed["value"]) == [1.0, 2.0]
    bands = layers.read_layer("bands-fine")
    for flow, shape in zip(placed["flow"], placed.geometry, strict=True):
        own = bands[bands["flow"] == flow].geometry
        assert shape.hausdorff_distance(own.union_all()) < 1e-6
        assert shape.length <= own.length.sum()  # where branches share a track it is there once
    with pytest.raises(KeyError):
        map_layers.place_flows(pd.DataFrame({"flow": ["atlantic"]}))


@pytest.mark.parametrize("name", sorted(p.name for p in STATIC.glob("*.json")))
def test_coordinates_have_three_decimals(name: str) -> None:
    said = json.loads((STATIC / name).read_text(encoding="utf-8"))

    def numbers(value: object) -> list[float]:
        if isinstance(value, list):
            return [n for v in value for n in numbers(v)]
        return [value] if isinstance(value, float) else []

    first = [n for f in said["features"] for n in numbers(f["geometry"]["coordinates"])]
    assert first
    assert all(abs(n * 1000 - round(n * 1000)) < 1e-6 for n in first)


def test_railways_fade_and_carry_their_licence() -> None:
    said = json.loads((STATIC / "railways.json").read_text(encoding="utf-8"))
    fades = {f["properties"]["fade"] for f in said["features"]}
    assert min(fades) == 0
    assert max(fades) == 1
    licence = (DATA / "railways" / "LICENSE.md").read_text(encoding="utf-8")
    assert "ODbL" in licence
    assert "OpenStreetMap contributors" in licence


def test_bands_share_their_flow() -> None:
    bands = gpd.read_parquet(DATA / "bands-coarse.parquet")
    assert set(bands["flow"]) == set(FLOWS)
    europe = bands[bands["flow"] == "china-europe"]
    assert set(europe["share"]) == {1.0, 0.575, 0.425}
    assert set(bands[bands["mode"] == "sea"]["flow"]) == {"middle-corridor"}
    trunk = europe[europe["share"] == 1.0].geometry.iloc[0]
    assert trunk.coords[0][0] > trunk.coords[-1][0], "oriented from China"


def test_a_section_follows_its_tracks_or_is_straight() -> None:
    places = {"baoji": (107.15, 34.35), "lanzhou": (103.85, 36.05), "here": (1.0, 2.0)}
    line, follows = trace_section("baoji", "lanzhou", "rail-1435", places) or ([], False)
    assert follows
    back, _ = trace_section("lanzhou", "baoji", "rail-1435", places) or ([], False)
    assert line == back[::-1]
    assert 104.5 < line[len(line) // 2][0] < 106.5  # by Longxi and Tianshui
    assert trace_section("baoji", "here", "rail-1435", places) == (
        [places["baoji"], places["here"]],
        False,
    )
    # the tracks known lead back by Moiynty, four times as far
    steppe = {"kyzylzhar": (69.66, 48.3), "zhezkazgan": (67.69, 47.78)}
    straight = (list(steppe.values()), False)
    assert trace_section("kyzylzhar", "zhezkazgan", "rail-1520", steppe) == straight
    assert trace_section("baoji", "nowhere", "rail-1435", places) is None
    assert trace_section("baoji", "lanzhou", "road", places) == (
        [places["baoji"], places["lanzhou"]],
        False,
    )
