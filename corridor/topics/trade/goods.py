"""What goes in the wagons and ships: the newest figure of each good that the evidence counts."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from corridor.charts.part_years import find_parts
from corridor.evidence.statuses import COUNTED, full_years

#: place -> series of a good there, in tonnes; each place counts by a definition of its own
GOODS: Mapping[str, tuple[str, ...]] = {
    "border": (
        "kz-china-rail-grain-products-export",
        "kz-china-rail-grain-export",
        "kz-china-rail-ore-export",
    ),
    "network": ("ktz-coal-loading", "ktz-grain-loading", "ktz-grain-export"),
    "ports": (
        "aktau-tonnes-oil",
        "kuryk-tonnes-ferry",
        "aktau-tonnes-other",
        "aktau-tonnes-grain",
        "aktau-tonnes-metal",
    ),
}


def find_newest(rows: pd.DataFrame) -> pd.DataFrame:
    """The newest figure of each series: its last full year, of a series without one the newest
    part of a year, the longest of that year.

    ``rows``: series_value rows; the answer keeps the order of the series.
    """
    newest = []
    for _, own in rows.groupby("series_id", sort=False):
        full = full_years(own, COUNTED)
        parts = find_parts(own).sort_values("period_end")
        newest.append((full if len(full) else parts).tail(1))
    return pd.concat(newest) if newest else rows.head(0)
