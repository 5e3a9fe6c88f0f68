"""Computed lengths beside published ones: lengths.csv, and legs.csv for the tables."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import pandas as pd

from corridor.geography.sections import TABLE
from corridor.paths import GEOGRAPHY
from tools.build_geography.legs import Ground, steps

#: per cent a built section may be off
ALLOWED = 6.0
LEG_COLUMNS = [
    "leg",
    "from_node",
    "to_node",
    "corridor",
    "mode",
    "status",
    "km_computed",
    "km_published",
    "source",
]


def compare(legs: gpd.GeoDataFrame, ground: Ground) -> pd.DataFrame:
    """Sections of published_lengths.csv with the computed length and the deviation.

    A path joins nodes by ``>`` (rail) or ``~`` (sea), runs by ``+``; a section without one has
    no end points in nodes.csv. What is no leg of a corridor is routed here.
    """
    size = dict(zip(legs["leg"], legs["km_computed"], strict=True))
    size |= {">".join(reversed(k.split(">"))): v for k, v in list(size.items())}
    rows = []
    s: Any
    for s in pd.read_csv(GEOGRAPHY / "published_lengths.csv", keep_default_na=False).itertuples():
        total = 0.0 if s.path else float("nan")
        for run in filter(None, s.path.split("+")):
            for a, b, mode in steps(run):
                leg = f"{a}>{b}"
                if leg not in size:
                    size[leg] = ground.leg(a, b, mode, "operating").km
                total += size[leg]
        off = round(100 * (total / float(s.published_km) - 1), 1)
        rows.append(
            {
                "section": s.section,
                "built": s.built,
                "km_computed": round(total, 1),
                "km_published": s.published_km,
                "deviation_percent": off,
                "within": "yes" if abs(off) <= ALLOWED else "no",
                "note": s.note,
                "source": s.source,
            }
        )
    return pd.DataFrame(rows)


def write(legs: gpd.GeoDataFrame, compared: pd.DataFrame) -> None:
    """Write lengths.csv and legs.csv; a leg that is a whole section carries its published km."""
    compared.to_csv(GEOGRAPHY / "lengths.csv", index=False, lineterminator="\n")
    sections = pd.read_csv(GEOGRAPHY / "published_lengths.csv", keep_default_na=False)
    said: dict[str, tuple[float | None, str]] = {}
    s: Any
    for s in sections.itertuples():
        if s.path and "+" not in s.path and len(steps(s.path)) == 1:
            said[s.path.replace("~", ">")] = (s.published_km, s.source)
    made = pd.DataFrame(legs.drop(columns="geometry"))
    found = [said.get(leg, (None, "")) for leg in made["leg"]]
    made["km_published"] = pd.Series([km for km, _ in found], dtype="float")
    made["source"] = pd.Series([source for _, source in found], dtype="str")
    made[LEG_COLUMNS].to_csv(TABLE, index=False, lineterminator="\n")
