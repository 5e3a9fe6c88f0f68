"""Rules of the Nodes page: what is a node's main series, what its figures allow to say.

``series`` is the query `node_series`; ``rows`` are series_value rows.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

import pandas as pd

HAPPENED = ("actual", "preliminary", "estimate")
#: measures of what passes a node, the first that has enough years is the node's
MEASURES = ("freight_volume", "container_volume", "trains", "wagons", "vehicles")
#: measures of what a node can take, the most telling first
RATED = ("capacity_train_pairs", "capacity_freight", "capacity_container", "capacity_trains")
#: years of a series without which it does not come before a better measure
ENOUGH_YEARS = 3
#: a series whose newest figure is older than the node's newest by more is not its main one
STALE_YEARS = 2
#: parts make a total when their sum is this near to it (rounded totals, a rest not named)
SUM_NEAR = 0.06
#: a rating says nothing of a year further away than this
RATING_YEARS = 10


@dataclass(frozen=True)
class Said:
    """One thing the figures allow to say: its key in the catalogue and values for the words."""

    key: str
    values: dict[str, Any] = field(default_factory=dict)


def passing(series: pd.DataFrame) -> pd.DataFrame:
    """The series that count all of what passed: every direction, no single cargo, no plan."""
    return series[
        series["metric"].isin(MEASURES)
        & ~series["planned"]
        & ~series["rated"]
        & series["direction"].isin(["total", ""])
        & series["cargo"].isin(["all", "", "container"])
    ]


def main_series(series: pd.DataFrame) -> str | None:
    """The series of a node's main figure: tonnes before TEU before trains, when they have three
    full years and are not stale; else the measure with the most full years. None without any."""
    own = passing(series)
    own = own[own["n_years"] > 0]
    if own.empty:
        return None
    own = own[own["last_year"] >= own["last_year"].max() - STALE_YEARS].copy()
    own["rank"] = own["metric"].map(MEASURES.index)
    enough = own[own["n_years"] >= ENOUGH_YEARS]
    if len(enough):
        order = enough.sort_values(["rank", "n_years", "n_values"], ascending=[True, False, False])
    else:
        order = own.sort_values(["n_years", "rank", "n_values"], ascending=[False, True, False])
    return str(order.iloc[0]["series_id"])


def cargo_parts(main: str, series: pd.DataFrame) -> dict[str, str]:
    """Cargo -> series of the same entity and measure that count one cargo of the main series."""
    if main not in set(series["series_id"]):
        return {}
    whole = series.set_index("series_id").loc[main]
    own = series[
        (series["entity"] == whole["entity"])
        & (series["metric"] == whole["metric"])
        & (series["direction"] == whole["direction"])
        & ~series["planned"]
    ]
    known = {s: c for s, c in zip(own["series_id"], own["cargo"], strict=True) if s != main}
    return {c: s for s, c in known.items() if s == f"{main}-{c}"}


def stacks(total: pd.DataFrame, parts: pd.DataFrame) -> dict[str, list[str]]:
    """Period -> series whose values of that full year add up to the total (within 6 %).

    The set of two or more that comes nearest, of those the smallest: a part of a part would be
    counted twice. Years whose parts do not add up are left out.
    """
    made: dict[str, list[str]] = {}
    for row in total[total["period_kind"] == "year"].itertuples():
        own = parts[(parts["period"] == row.period) & (parts["period_kind"] == "year")]
        values = dict(zip(own["series_id"], own["value"], strict=True))
        near = [
            (round(abs(sum(values[s] for s in chosen) / row.value - 1), 3), size, list(chosen))
            for size in range(2, len(values) + 1)
            for chosen in combinations(sorted(values), size)
        ]
        off, _, members = min(near, default=(1.0, 0, []))
        if off <= SUM_NEAR:
            made[row.period] = members
    return made


def full_years(rows: pd.DataFrame) -> pd.DataFrame:
    """Full years that happened, in order."""
    return rows[(rows["period_kind"] == "year") & rows["status"].isin(HAPPENED)].sort_values("year")


def same_part(rows: pd.DataFrame, row: Any) -> pd.DataFrame:
    """Part-years of other years that run over the same months as ``row``, and ``row``, in order."""
    ends = (row.period_end.month, row.period_end.day)
    same = rows["period_end"].map(lambda d: (d.month, d.day) == ends)
    starts = rows["period_start"].map(lambda d: (d.month, d.day) == (1, 1))
    own = rows[same & starts & (rows["period_kind"] != "year") & rows["status"].isin(HAPPENED)]
    return own.sort_values("year")


def newest_rating(ratings: pd.DataFrame) -> pd.Series | None:
    """The newest rated capacity, None without one."""
    own = ratings[ratings["status"] == "capacity"].sort_values("period_end")
    return None if own.empty else own.iloc[-1]


def lost(total: pd.DataFrame, parts: pd.DataFrame) -> Said | None:
    """Which cargo makes most (60 %) of a fall by a third or more since the highest full year.

    Both years need parts that add up to their totals.
    """
    full = full_years(total)
    added = stacks(total, parts)
    full = full[full["period"].isin(added)]
    if len(full) < 2:
        return None
    peak, last = full.loc[full["value"].idxmax()], full.iloc[-1]
    if peak.period == last.period or last.value > peak.value * 2 / 3:
        return None
    value = parts.set_index(["series_id", "period"])["value"]
    both = [s for s in added[peak.period] if s in added[last.period]]
    falls = {s: float(value[s, peak.period] - value[s, last.period]) for s in both}
    worst = max(falls, key=lambda s: falls[s], default=None)
    if worst is None or falls[worst] < 0.6 * (peak.value - last.value):
        return None
    values = {"series": worst, "fall": falls[worst], "from": peak.period, "to": last.period}
    return Said("nodes-found-lost", values)


def against_rating(total: pd.DataFrame, ratings: pd.DataFrame) -> Said | None:
    """The last full year beside the newest rating: below half, near (85 % and more) or above."""
    full, rating = full_years(total), newest_rating(ratings)
    if full.empty or rating is None:
        return None
    if abs(full.iloc[-1].year - rating.year) > RATING_YEARS:
        return None
    share = float(full.iloc[-1].value / rating.value)
    values = {"share": share, "year": full.iloc[-1].period, "rating": rating.value}
    if share > 1:
        return Said("nodes-found-above", values)
    if share >= 0.85:
        return Said("nodes-found-near", values)
    return Said("nodes-found-below", values) if share < 0.5 else None


def course(total: pd.DataFrame) -> Said | None:
    """The last full year is the highest found, or stands a third or more below the highest.

    Needs three full years and no later part of a year that is above them; a year whose figure
    is a lower bound may be a record, not a fall.
    """
    full = full_years(total)
    if len(full) < ENOUGH_YEARS:
        return None
    peak, last = full.loc[full["value"].idxmax()], full.iloc[-1]
    later = total[(total["year"] > last.year) & total["status"].isin(HAPPENED)]
    if (later["value"] >= last.value).any():
        return None
    values = {"year": last.period, "value": last.value, "unit": last.unit}
    if last.value >= peak.value:
        return Said("nodes-found-record", values)
    if last.value <= peak.value * 2 / 3 and last.qualifier != "more-than":
        return Said("nodes-found-fell", {**values, "peak": peak.value, "peak_year": peak.period})
    return None


def step(ratings: pd.DataFrame) -> Said | None:
    """Two ratings of one series, the newer at least half as high again: before and after."""
    own = ratings[ratings["status"] == "capacity"].sort_values("period_end")
    for name in dict.fromkeys(own["series_id"]):
        one = own[own["series_id"] == name]
        if len(one) > 1 and one.iloc[-1].value >= 1.5 * one.iloc[-2].value:
            before, after = one.iloc[-2], one.iloc[-1]
            values = {"before": before.value, "after": after.value, "unit": after.unit}
            return Said("nodes-found-step", values)
    return None


def apart(one: pd.DataFrame, other: pd.DataFrame) -> Said | None:
    """Two counts of one unit that differ by half or more in their last common period."""
    happened = [rows[rows["status"].isin(HAPPENED)] for rows in (one, other)]
    both = happened[0].merge(happened[1], on="period", suffixes=("", "_other"))
    if both.empty:
        return None
    row = both.sort_values(["period_end", "period_start"], ascending=[True, False]).iloc[-1]
    low, high = sorted((row.value, row.value_other))
    if low <= 0 or high / low < 1.5:
        return None
    larger = "one" if row.value >= row.value_other else "other"
    return Said("nodes-found-apart", {"times": high / low, "period": row.period, "larger": larger})


def findings(total: pd.DataFrame, parts: pd.DataFrame, ratings: pd.DataFrame) -> list[Said]:
    """What the main figure allows to say, at most two: its course, then its capacity."""
    found = [lost(total, parts) or course(total), against_rating(total, ratings)]
    return [one for one in found if one is not None]


def nearest(words: str, names: pd.DataFrame, most: int = 4) -> list[str]:
    """Slugs of the nodes whose code or a name is most like the words, best first."""
    asked = words.strip().lower()
    best: dict[str, float] = {}
    for row in names.itertuples():
        spellings: Iterable[str] = (row.slug, row.name_en, row.name_ru, row.name_kk, row.name_zh)
        for said in spellings:
            said = said.lower()
            near = difflib.SequenceMatcher(None, asked, said).ratio()
            if len(asked) > 2 and (asked in said or said in asked):
                near = max(near, 0.9)
            best[row.slug] = max(best.get(row.slug, 0), near)
    good = sorted((s for s in best if best[s] >= 0.5), key=lambda s: (-best[s], s))
    return good[:most]
