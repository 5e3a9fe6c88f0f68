"""Which bridges between definitions stand together, which of their periods are drawn, what a gap
is called when nothing published explains it."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from corridor.language.quantities import CHANGE, PERIOD_SHORT, PLURAL, SHARE, Quantity
from corridor.topics.finding import Finding

#: the cases that readers ask for most -> their bridges, the most telling first
CASES = {
    "middle": (
        "titr-tonnes-association..titr-tonnes-ministry",
        "titr-tonnes-ktz-rail..titr-tonnes-ministry",
        "titr-tonnes-ministry..titr-tonnes-ports",
        "titr-tonnes-azerbaijan..titr-tonnes-ministry",
    ),
    "containers": (
        "kz-transit-teu..utlc-era-teu-transit",
        "kz-transit-teu..kz-transit-teu-china-europe",
        "kz-transit-teu-china-europe..utlc-era-teu-transit",
    ),
    "border": (
        "kz-china-rail-tonnes..xinjiang-ports-tonnes",
        "alashankou-tonnes-rail..dostyk-tonnes",
        "altynkol-tonnes..horgos-cn-tonnes-rail",
    ),
    "customs": ("chn-kaz-export", "chn-kaz-import", "chn-kaz-total"),
}
#: what an import's value is divided by: 1 + the share that freight and insurance add to it
FREIGHT = "trade-freight-share"
#: periods of one bridge that a figure shows, the newest
MOST = 6


def is_bridge(code: str) -> bool:
    """Whether a text may be the code of a bridge."""
    return re.fullmatch(r"[a-z0-9][a-z0-9.-]{0,159}", code) is not None


def list_bridges(case: str) -> tuple[str, ...]:
    """The bridges of a case, or the one whose code it is."""
    return CASES.get(case, (case,))


def choose_periods(periods: pd.DataFrame, most: int = MOST) -> pd.DataFrame:
    """The newest periods of each bridge, the newest first: full years where there are two of them
    or more, else whatever both lines cover. ``periods``: query `bridge_periods`."""
    chosen = []
    for _, rows in periods.groupby("bridge", sort=False):
        years = rows[rows["period_kind"] == "year"]
        chosen.append((years if len(years) >= 2 else rows).tail(most).iloc[::-1])
    return pd.concat(chosen) if chosen else periods


def judge_gap(row: Any) -> Finding:
    """By how much the second line stays below or above the first in a period (query
    `bridge_periods`). The sentence needs the names of the lines, ``one`` and ``other``."""
    period = Quantity(row.period, PERIOD_SHORT)
    if row.share == 0:
        return Finding("bridge-same", {"period": period})
    share = Quantity(abs(float(row.share)), SHARE, digits=0 if abs(row.share) >= 0.01 else 1)
    return Finding(
        "bridge-less" if row.share < 0 else "bridge-more", {"share": share, "period": period}
    )


def judge_course(row: Any) -> Finding:
    """Whether a gap stays (query `bridges`): persistent, agrees, jumps, few, apart, versions."""
    values = {"count": Quantity(int(row.n_periods), PLURAL)}
    if row.n_periods:
        values["middle"] = Quantity(float(row.middle), CHANGE)
    if row.farthest:
        values["farthest"] = Quantity(row.farthest, PERIOD_SHORT)
        values["share"] = Quantity(float(row.farthest_share), CHANGE)
    return Finding(f"bridge-{row.verdict}", values)


def find_freight(rows: pd.DataFrame) -> tuple[float, float, float] | None:
    """What an import's value is divided by to take freight and insurance out: the newest factor
    published, the smallest and the largest. ``rows``: series_value rows of :data:`FREIGHT`, per
    cent of the value without them; None without any."""
    if rows.empty:
        return None
    factors = [1 + float(value) / 100 for value in rows.sort_values("period_end")["value"]]
    return factors[-1], min(factors), max(factors)
