"""What goes in the wagons and ships: the newest figure of each good that the evidence counts."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from corridor.charts.part_years import find_newest_figures
from corridor.evidence.statuses import COUNTED

#: place -> series of a good there, in tonnes; each place counts by a definition of its own
GOODS: Mapping[str, tuple[str, ...]] = {
    "border": (
        "kz-china-rail-grain-products-export",
        "kz-china-rail-feed-export",
        "kz-china-rail-grain-export",
        "kz-china-rail-ore-export",
    ),
    "network": (
        "ktz-coal-loading",
        "ktz-iron-ore-loading",
        "ktz-grain-loading",
        "ktz-grain-export",
        "ktz-oil-loading",
        "ktz-metal-loading",
        "ktz-fertilizer-loading",
        "ktz-fertilizer-export",
    ),
    "ports": (
        "aktau-tonnes-oil",
        "kuryk-tonnes-ferry",
        "aktau-tonnes-other",
        "aktau-tonnes-grain",
        "aktau-tonnes-metal",
    ),
}


def find_newest(rows: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The newest figure of each series that covers half a year or more (of one that has none such
    the newest), and those that are newer and shorter.

    ``rows``: series_value rows; both answers keep the order of the series.
    """
    counted = rows[rows["status"].isin(COUNTED)]
    found = [find_newest_figures(own) for _, own in counted.groupby("series_id", sort=False)]
    if not found:
        return counted, counted
    return pd.concat([f.head(1) for f in found]), pd.concat([f.iloc[1:] for f in found])
