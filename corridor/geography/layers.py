"""Layers of the map: GeoParquet for geopandas, and the small GeoJSON that browsers fetch."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corridor.paths import GEOGRAPHY, STATIC

if TYPE_CHECKING:  # a page's run, and an export, do without its 20 MB and 0.2 s
    import geopandas as gpd

#: longitude and latitude in degrees, WGS 84
CRS = 4326
SERVED = STATIC / "geo"
#: decimals of a degree that browsers are sent, by layer
DIGITS = {
    "land": 3,
    "lakes": 3,
    "rivers": 3,
    "borders": 3,
    "railways": 2,
    "lines": 3,
    "bands-coarse": 3,
    "bands": 3,
    "bands-fine": 3,
    "legs": 2,
}
#: degrees by which the lines of a layer may leave what is kept: those seen from far alone
_ASIDE = {"legs": 0.05}
#: what is sent of such a layer beside its lines
_TOLD = {"legs": ("from_node", "to_node")}
#: layers that lie in a folder beside a licence of their own
_FOLDERS = {"railways": "railways"}

Point = tuple[float, float]


def path_of(name: str) -> Path:
    """Where a layer is kept."""
    return GEOGRAPHY / _FOLDERS.get(name, "") / f"{name}.parquet"


def read_layer(name: str) -> gpd.GeoDataFrame:
    """A layer as it is kept: its columns and geometry in degrees. FileNotFoundError for another."""
    import geopandas as gpd
    import pyarrow.parquet as pq
    import shapely

    # geopandas' own reader takes 20 ms a layer, most of it for the system of coordinates written
    # in each file; it is the same in all, and this takes 2 ms
    table = pq.ParquetFile(path_of(name)).read()
    shapes = shapely.from_wkb(table["geometry"].to_numpy())
    return gpd.GeoDataFrame(table.drop(["geometry"]).to_pandas(), geometry=shapes, crs=CRS)


def round_layer(layer: gpd.GeoDataFrame, digits: int) -> gpd.GeoDataFrame:
    """A layer with so many decimals of a degree, without points that fall together by that."""
    import numpy as np
    import shapely

    exact = shapely.set_precision(layer.geometry.to_numpy(), 10**-digits, mode="pointwise")
    exact = shapely.transform(exact, lambda points: np.round(points, digits))
    rounded = layer.set_geometry(shapely.remove_repeated_points(exact), crs=layer.crs)
    return rounded[~rounded.geometry.is_empty]


def write_served(name: str, layer: gpd.GeoDataFrame) -> str:
    """A layer as browsers fetch it: GeoJSON with few decimals, and few points where it is only
    seen from far."""
    if name in _ASIDE:
        layer = layer[[*_TOLD[name], "geometry"]]
        layer = layer.set_geometry(layer.geometry.simplify(_ASIDE[name]))
    collection: dict[str, Any] = json.loads(round_layer(layer, DIGITS[name]).to_json(drop_id=True))
    collection.pop("crs", None)
    return json.dumps(collection, separators=(",", ":"), ensure_ascii=False)


def read_served_lines(name: str) -> list[list[Point]]:
    """The lines of a layer as browsers draw them, (longitude, latitude) of their points."""
    return [line for _, line in read_served_features(name)]


def read_served_features(name: str) -> list[tuple[dict[str, Any], list[Point]]]:
    """The same lines, each with its properties."""
    return [(own, lines[0]) for own, _, lines in read_served_shapes(name)]


def read_served_shapes(name: str) -> list[tuple[dict[str, Any], bool, list[list[Point]]]]:
    """The features of a layer as browsers draw them: properties, whether it is an area, its rings
    or lines.

    Pages ask where lines are to keep names clear of them, pictures draw them: the served file is
    parsed in a millisecond, geopandas would cost the first visitor 0.2 s and each process 20 MB.
    """
    features = json.loads((SERVED / f"{name}.json").read_text(encoding="utf-8"))["features"]
    return [
        (f["properties"], f["geometry"]["type"] in _AREAS, _list_lines(f["geometry"]))
        for f in features
    ]


_AREAS = ("Polygon", "MultiPolygon")


def _list_lines(geometry: dict[str, Any]) -> list[list[Point]]:
    """Rings of an area, lines of a line, in the order of the file."""
    nested: list[Any] = geometry["coordinates"]
    if geometry["type"] == "LineString":
        nested = [nested]
    if geometry["type"] == "MultiPolygon":
        nested = [ring for area in nested for ring in area]
    return [[(lon, lat) for lon, lat in line] for line in nested]
