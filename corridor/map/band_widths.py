"""Widths of the bands in pixels, from trains a day; used by the style and the legend.

Counts of the gates are of periods of different lengths: what they share is trains a day.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from corridor.geography.map_layers import LINES_OF

TRAINS_A_DAY_A_PIXEL = 4.5
THINNEST = 2.0
#: the line drawn for a corridor without a count of trains
UNCOUNTED = 2.0
#: corridor, as its lines are kept -> colour token
CORRIDORS = {
    "china-europe": "china-europe",
    "middle-corridor": "middle",
    "south": "south",
    "china-central-asia": "china-central-asia",
}
#: gates that count both traffics, and the sections of the corridors that their band replaces
GATES = {"alashankou": "plain", "horgos": "plain"}
#: gates beside Kazakhstan, which count China–Europe trains
OTHER_GATES = {"manzhouli": "china-europe", "erenhot": "china-europe", "suifenhe": "china-europe"}
#: lines of the bands -> colour token
FLOWS = {**CORRIDORS, **GATES, **OTHER_GATES}
#: which side of the line of travel from China a band lies on
SIDE = {"china-europe": 1, "middle-corridor": 0, "south": -1, "china-central-asia": -1}


def width(trains_a_day: float | None) -> float:
    """Pixels of a band at zoom 3.2; the thinnest when few trains run or none were found."""
    if trains_a_day is None or pd.isna(trains_a_day):
        return THINNEST
    return max(THINNEST, float(trains_a_day) / TRAINS_A_DAY_A_PIXEL)


def count_daily(flows: pd.DataFrame) -> dict[str, float]:
    """Trains a day by the lines they are drawn on; ``flows``: columns flow, value (trains of a
    period) and days (of that period)."""
    named = [LINES_OF.get(flow, flow) for flow in flows["flow"]]
    return dict(zip(named, flows["value"] / flows["days"], strict=True))


def widths(flows: pd.DataFrame) -> dict[str, float]:
    """Pixels by the lines of each band; ``flows`` as in :func:`count_daily`."""
    daily = count_daily(flows)
    pixels = {flow: width(daily.get(flow)) for flow in FLOWS}
    return {**pixels, "south": width(daily["south"]) if "south" in daily else UNCOUNTED}


def offset(flow: str, sizes: Mapping[str, float]) -> float:
    """Pixels to the right of travel at zoom 3.2, so that corridors lie side by side."""
    return SIDE.get(flow, 0) * ((sizes[flow] + sizes["middle-corridor"]) / 2 + 0.6)
