"""Countries, land, water and borders from the United Nations base map of plotly.js."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd
import shapely
from shapely.geometry import box
from shapely.ops import linemerge, unary_union

#: what the map can ever show (west, south, east, north)
WINDOW = box(-14, 12, 148, 74)
#: tolerance in degrees: fine enough at zoom 6, light enough for the first view
COARSE = 0.02
#: areas the United Nations map codes apart and draws with another country, without a border
DRAWN_WITH = {"TWN": "CHN", "HKG": "CHN", "MAC": "CHN"}
#: islands below this are left out
ISLAND_KM2 = 400
#: first letter of the codes of areas whose borders the United Nations map leaves open; dashed
DISPUTED = "X"


def _valid(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    made = frame.copy()
    made["geometry"] = made.make_valid()
    made = made[~made.geometry.is_empty]
    made["geometry"] = made.geometry.intersection(WINDOW)
    return made[~made.geometry.is_empty].reset_index(drop=True)


def countries(raw: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Country areas (code, geometry), simplified together so that shared borders stay shared."""
    made = _valid(raw)[["id", "geometry"]].rename(columns={"id": "code"})
    made = made.explode(index_parts=False).reset_index(drop=True)
    made = made[made.geom_type == "Polygon"]
    small = made.to_crs(6933).area < ISLAND_KM2 * 1e6
    # a small area that touches another is an enclave or a state, not an island
    touching = made.sindex.query(made.geometry, predicate="intersects")
    neighbours = pd.Series(touching[0]).value_counts().reindex(range(len(made))).to_numpy() > 1
    made = made[~small.to_numpy() | neighbours].reset_index(drop=True)
    made["geometry"] = shapely.coverage_simplify(made.geometry.to_numpy(), COARSE)
    made["geometry"] = made.geometry.make_valid()
    made["code"] = made["code"].replace(DRAWN_WITH)
    return made.dissolve("code", as_index=False)


def land(areas: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """All land in one area, and Kazakhstan apart: kind `land` or `kazakhstan`."""
    whole = shapely.unary_union(areas.geometry.to_numpy(), grid_size=1e-6)
    own = areas.loc[areas["code"] == "KAZ", "geometry"].iloc[0]
    return gpd.GeoDataFrame({"kind": ["land", "kazakhstan"]}, geometry=[whole, own], crs=4326)


def lakes(raw: gpd.GeoDataFrame, least_km2: float = 400) -> gpd.GeoDataFrame:
    """Lakes above a size."""
    made = _valid(raw)[["geometry"]].explode(index_parts=False)
    made = made[made.to_crs(6933).area > least_km2 * 1e6]
    made["geometry"] = made.geometry.simplify(COARSE)
    return made.reset_index(drop=True)


def rivers(raw: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Rivers in the window."""
    made = _valid(raw)[["geometry"]].explode(index_parts=False)
    made["geometry"] = made.geometry.simplify(COARSE)
    return made[made.length > 1.0].reset_index(drop=True)


def borders(areas: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Lines between countries: kind `border`, `kazakhstan` or `disputed`."""
    rings = list(areas.geometry.boundary)
    kinds: dict[str, list[shapely.Geometry]] = {"border": [], "kazakhstan": [], "disputed": []}
    tree = shapely.STRtree(rings)
    for i, ring in enumerate(rings):
        for j in tree.query(ring, predicate="intersects"):
            if j <= i:
                continue
            shared = ring.intersection(rings[j])
            lines = [g for g in getattr(shared, "geoms", [shared]) if g.geom_type == "LineString"]
            if not lines:
                continue
            codes = {areas["code"].iloc[i], areas["code"].iloc[j]}
            kind = "kazakhstan" if "KAZ" in codes else "border"
            kind = "disputed" if any(c.startswith(DISPUTED) for c in codes) else kind
            kinds[kind].append(_merged(lines))
    rows = [(k, unary_union(v)) for k, v in kinds.items() if v]

    kinds_, shapes = zip(*rows, strict=True)
    return gpd.GeoDataFrame({"kind": kinds_}, geometry=list(shapes), crs=4326)


def _merged(lines: list[shapely.Geometry]) -> shapely.Geometry:
    return linemerge(lines) if len(lines) > 1 else lines[0]
