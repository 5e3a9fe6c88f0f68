"""Writing layers: GeoParquet for geopandas, small GeoJSON for the browser."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import shapely

ROOT = Path(__file__).resolve().parents[2]
DATA, STATIC = ROOT / "data" / "geography", ROOT / "static" / "geo"


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


def _rounded(value: Any, digits: int) -> Any:
    """Coordinates with so many decimals; repeated points go."""
    if isinstance(value, float):
        return round(value, digits)
    if isinstance(value, list):
        made = [_rounded(v, digits) for v in value]
        if made and isinstance(made[0], list) and made[0] and isinstance(made[0][0], float):
            kept = [made[0], *(b for a, b in zip(made, made[1:], strict=False) if a != b)]
            return kept if len(kept) > 1 else made
        return made
    if isinstance(value, dict):
        return {k: _rounded(v, digits) for k, v in value.items()}
    return value
