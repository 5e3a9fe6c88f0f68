"""Rules of the Nodes page: what is a node's main series, what its figures allow to say.

``series`` is the query `node_series`; ``rows`` are series_value rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from typing import Any

import pandas as pd

from corridor.evidence.statuses import CAPACITY, COUNTED, HAPPENED, full_years
from corridor.language.quantities import CARGO, NAME, PERIOD_INSIDE, SHARE, TIMES, UNIT, Quantity
from corridor.spelling import nearest, spellings_of
from corridor.topics.finding import Finding

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


def select_passing(series: pd.DataFrame) -> pd.DataFrame:
    """The series that count all of what passed: every direction, no single cargo, no plan."""
    return series[
        series["metric"].isin(MEASURES)
        & ~series["planned"]
        & ~series["rated"]
        & series["direction"].isin(["total", ""])
        & series["cargo"].isin(["all", "", "container"])
    ]


def choose_main_series(series: pd.DataFrame) -> str | None:
    """The series of a node's main figure: tonnes before TEU before trains, when they have three
    full years and are not stale; else the measure with the most full years. None without any."""
    counts = select_passing(series)
    counts = counts[counts["n_years"] > 0]
    if counts.empty:
        return None
    counts = counts[counts["last_year"] >= counts["last_year"].max() - STALE_YEARS]
    counts = counts.assign(rank=counts["metric"].map(MEASURES.index))
    enough = counts[counts["n_years"] >= ENOUGH_YEARS]
    if len(enough):
        order = enough.sort_values(["rank", "n_years", "n_values"], ascending=[True, False, False])
    else:
        order = counts.sort_values(["n_years", "rank", "n_values"], ascending=[False, True, False])
    return str(order.iloc[0]["series_id"])


def find_cargo_parts(main: str, series: pd.DataFrame) -> dict[str, str]:
    """Cargo -> series of the same entity and measure that count one cargo of the main series."""
    if main not in set(series["series_id"]):
        return {}
    whole = series.set_index("series_id").loc[main]
    alike = series[
        (series["entity"] == whole["entity"])
        & (series["metric"] == whole["metric"])
        & (series["direction"] == whole["direction"])
        & ~series["planned"]
    ]
    pairs = zip(alike["cargo"], alike["series_id"], strict=True)
    return {cargo: code for cargo, code in pairs if code == f"{main}-{cargo}"}


def add_up_parts(total: pd.DataFrame, parts: pd.DataFrame) -> dict[str, list[str]]:
    """Period -> series whose values of that full year add up to the total (within 6 %).

    The set of two or more that comes nearest, of those the smallest: a part of a part would be
    counted twice. Years whose parts do not add up are left out.
    """
    added: dict[str, list[str]] = {}
    for row in total[total["period_kind"] == "year"].itertuples():
        year = parts[(parts["period"] == row.period) & (parts["period_kind"] == "year")]
        values = dict(zip(year["series_id"], year["value"], strict=True))
        near = [
            (round(abs(sum(values[s] for s in members) / row.value - 1), 3), size, list(members))
            for size in range(2, len(values) + 1)
            for members in combinations(sorted(values), size)
        ]
        off, _, members = min(near, default=(1.0, 0, []))
        if off <= SUM_NEAR:
            added[row.period] = members
    return added


def select_same_part(rows: pd.DataFrame, row: Any) -> pd.DataFrame:
    """Part-years of other years that run over the same months as ``row``, and ``row``, in order."""
    ends = (row.period_end.month, row.period_end.day)
    same = rows["period_end"].map(lambda d: (d.month, d.day) == ends)
    starts = rows["period_start"].map(lambda d: (d.month, d.day) == (1, 1))
    parts = rows[same & starts & (rows["period_kind"] != "year") & rows["status"].isin(HAPPENED)]
    return parts.sort_values("year")


def find_newest_rating(ratings: pd.DataFrame) -> pd.Series | None:
    """The newest rated capacity, None without one."""
    rated = ratings[ratings["status"] == CAPACITY].sort_values("period_end")
    return None if rated.empty else rated.iloc[-1]


def find_lost_cargo(
    total: pd.DataFrame, parts: pd.DataFrame, cargo: Mapping[str, str]
) -> Finding | None:
    """Which cargo makes most (60 %) of a fall by a third or more since the highest full year.

    Both years need parts that add up to their totals. ``cargo``: series of ``parts`` -> its cargo.
    """
    full = full_years(total)
    added = add_up_parts(total, parts)
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
    values = {"cargo": Quantity(cargo[worst], CARGO), "fall": Quantity(falls[worst], last.unit)}
    rests_on = tuple((s, row.period) for s in (worst, last.series_id) for row in (last, peak))
    return Finding("nodes-found-lost", values, rests_on=rests_on)


def compare_with_rating(total: pd.DataFrame, ratings: pd.DataFrame) -> Finding | None:
    """The last full year beside the newest rating: below half, near (85 % and more) or above.

    Only counted years: an estimate must not decide how full a place is.
    """
    full, rating = full_years(total, COUNTED), find_newest_rating(ratings)
    if full.empty or rating is None:
        return None
    last = full.iloc[-1]
    if abs(last.year - rating.year) > RATING_YEARS:
        return None
    share = float(last.value / rating.value)
    if share > 1:
        key = "nodes-found-above"
    elif share >= 0.85:
        key = "nodes-found-near"
    elif share < 0.5:
        key = "nodes-found-below"
    else:
        return None
    return Finding(key, {"share": Quantity(share, SHARE, digits=0)}, rests_on=_keys(last, rating))


def find_course(total: pd.DataFrame) -> Finding | None:
    """The last full year is the highest found, or stands a third or more below the highest.

    Needs three full years and no later part of a year that is above them; a year whose figure
    is a lower bound may be a record, not a fall. Estimates count here, for the bars under the
    sentence show them too.
    """
    full = full_years(total)
    if len(full) < ENOUGH_YEARS:
        return None
    peak, last = full.loc[full["value"].idxmax()], full.iloc[-1]
    later = total[(total["year"] > last.year) & total["status"].isin(HAPPENED)]
    if (later["value"] >= last.value).any():
        return None
    values = {"year": Quantity(last.period, NAME), "value": Quantity(last.value, last.unit)}
    if last.value >= peak.value:
        return Finding("nodes-found-record", values, rests_on=_keys(last))
    if last.value <= peak.value * 2 / 3 and last.qualifier != "more-than":
        values["peak"] = Quantity(peak.value, peak.unit)
        values["peak_year"] = Quantity(peak.period, NAME)
        return Finding("nodes-found-fell", values, rests_on=_keys(last, peak))
    return None


def find_rating_step(ratings: pd.DataFrame) -> Finding | None:
    """Two ratings of one series, the newer at least half as high again: before and after."""
    rated = ratings[ratings["status"] == CAPACITY].sort_values("period_end")
    for _, rows in rated.groupby("series_id", sort=False):
        if len(rows) > 1 and rows.iloc[-1].value >= 1.5 * rows.iloc[-2].value:
            before, after = rows.iloc[-2], rows.iloc[-1]
            values = {
                "before": Quantity(before.value, before.unit, bare=True),
                "after": Quantity(after.value, after.unit, bare=True),
                "unit": Quantity(after.unit, UNIT),
            }
            return Finding("nodes-found-step", values, rests_on=_keys(after, before))
    return None


def compare_two_counts(first: pd.DataFrame, second: pd.DataFrame) -> Finding | None:
    """Two counts of one unit that differ by half or more in their last common period.

    Only what was counted: an estimate beside a count contradicts nobody. The finding rests on
    the larger count, then on the smaller; which is which its sentence names.
    """
    counted = [rows[rows["status"].isin(COUNTED)] for rows in (first, second)]
    both = counted[0].merge(counted[1], on="period", suffixes=("", "_second"))
    if both.empty:
        return None
    row = both.sort_values(["period_end", "period_start"], ascending=[True, False]).iloc[-1]
    low, high = sorted((row.value, row.value_second))
    if low <= 0 or high / low < 1.5:
        return None
    series = [row.series_id, row.series_id_second]
    larger, smaller = series if row.value >= row.value_second else series[::-1]
    values = {
        "times": Quantity(high / low, TIMES, digits=1),
        "period": Quantity(row.period, PERIOD_INSIDE),
    }
    rests_on = ((larger, row.period), (smaller, row.period))
    return Finding("nodes-found-apart", values, rests_on=rests_on)


def _keys(*rows: pd.Series) -> tuple[tuple[str, str], ...]:
    """Series and period of figures, as a finding rests on them."""
    return tuple((row.series_id, row.period) for row in rows)


def find_node_findings(
    total: pd.DataFrame, parts: pd.DataFrame, ratings: pd.DataFrame, cargo: Mapping[str, str]
) -> list[Finding]:
    """What the main figure allows to say, at most two: its course, then its capacity."""
    candidates = [
        find_lost_cargo(total, parts, cargo) or find_course(total),
        compare_with_rating(total, ratings),
    ]
    return [finding for finding in candidates if finding is not None]


def find_nearest_nodes(words: str, names: pd.DataFrame) -> list[str]:
    """Slugs of the nodes whose code or a name is most like the words, best first, at most four."""
    return nearest(words, spellings_of(names), count=4, least=60)
