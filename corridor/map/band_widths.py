"""Widths of the corridor bands in pixels, from trains a year; used by the style and the legend."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

TRAINS_A_PIXEL = 2500.0
THINNEST = 2.6
#: the line drawn for a corridor without a count of trains
UNCOUNTED = 2.0
#: flow -> colour token
FLOWS = {
    "china-europe": "china-europe",
    "middle-corridor": "middle",
    "south": "south",
    "china-central-asia": "china-central-asia",
}
#: which side of the line of travel from China a band lies on
SIDE = {"china-europe": 1, "middle-corridor": 0, "south": -1, "china-central-asia": -1}


def width(trains: float | None) -> float:
    """Pixels of a band at zoom 3.2 for trains a year; the thinnest when small or not published."""
    if trains is None or pd.isna(trains):
        return THINNEST
    return max(THINNEST, float(trains) / TRAINS_A_PIXEL)


def widths(flows: pd.DataFrame) -> dict[str, float]:
    """Pixels by flow from a table with columns ``flow`` and ``value`` (trains of a full year)."""
    trains = dict(zip(flows["flow"], flows["value"], strict=True))
    pixels = {flow: width(trains.get(flow)) for flow in FLOWS}
    return {**pixels, "south": width(trains["south"]) if "south" in trains else UNCOUNTED}


def offset(flow: str, sizes: Mapping[str, float]) -> float:
    """Pixels to the right of travel at zoom 3.2, so that bands lie side by side."""
    return SIDE[flow] * ((sizes[flow] + sizes["middle-corridor"]) / 2 + 0.6)
