"""Writing layers: GeoParquet to keep, small GeoJSON for the browser."""

from __future__ import annotations

import geopandas as gpd

from corridor.geography.layers import DIGITS, SERVED, path_of, write_served
from corridor.paths import ROOT


def write(name: str, layer: gpd.GeoDataFrame) -> None:
    """GeoParquet under data/geography and, for what the map draws, GeoJSON under static/geo."""
    path = path_of(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    layer.to_parquet(path)
    if name not in DIGITS:
        return
    served = SERVED / f"{name}.json"
    served.parent.mkdir(parents=True, exist_ok=True)
    served.write_text(write_served(name, layer), encoding="utf-8")
    print(f"{served.relative_to(ROOT)}: {served.stat().st_size // 1024} KB")
