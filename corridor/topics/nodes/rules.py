"""Rules of the Nodes page: what is a node's main series, what its figures allow to say.

``series`` is the query `node_series`; ``rows`` are series_value rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import pandas as pd

from corridor.evidence import comparison
from corridor.evidence.statuses import CAPACITY, COUNTED, HAPPENED, full_years
from corridor.language.quantities import (
    CARGO,
    NAME,
    PERIOD_INSIDE,
    PLURAL,
    SHARE,
    TIMES,
    UNIT,
    Quantity,
)
from corridor.spelling import nearest, spellings_of
from corridor.topics.finding import Finding, quantify

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
    """Part-years that happened, equal to ``row`` in their years, and ``row`` itself, in order."""
    part = (row.period_start, row.period_end)
    same = [
        one.period_kind != "year"
        and (one.period_start.month, one.period_start.day) == (1, 1)
        and comparison.are_equal_parts(one.period_start, one.period_end, *part)
        for one in rows.itertuples()
    ]
    parts = rows[pd.Series(same, index=rows.index, dtype=bool)]
    return parts[parts["status"].isin(HAPPENED)].sort_values("year")


def go_apart(rows: pd.DataFrame, equal: pd.DataFrame) -> bool:
    """Whether two equal parts did not rise while the bars of their years do, or the other way
    round, where no change of the year is named: one of them is no count.

    ``rows``: series_value rows of one series; ``equal``: its two parts, the earlier first.
    """
    full = full_years(rows)
    years = full[full["year"].isin(equal["year"])]
    if len(equal) != 2 or len(years) != 2 or not pd.isna(years["growth"].iloc[-1]):
        return False
    part, year = (own["value"].iloc[-1] - own["value"].iloc[0] for own in (equal, years))
    return bool(part * year < 0)


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
    values = {
        "cargo": Quantity(cargo[worst], CARGO),
        "fall": Quantity(falls[worst], last.unit),
        "year": Quantity(last.period, NAME),
        "peak_year": Quantity(peak.period, NAME),
    }
    rests_on = tuple((s, row.period) for s in (worst, last.series_id) for row in (last, peak))
    return Finding("nodes-found-lost", values, rests_on=rests_on)


def find_use(total: pd.DataFrame, ratings: pd.DataFrame) -> Finding | None:
    """How much of its rated capacity a place used, in the newest counted year that has a rating
    at most a year from it; a range where the ratings of that time differ widely.

    Only counted years: an estimate must not decide how full a place is. A year counted as "more
    than" used at least so much.
    """
    full, rated = full_years(total, COUNTED), ratings[ratings["status"] == CAPACITY]
    counted = list(zip(full["year"], full["value"], strict=True))
    use = comparison.find_use(counted, list(zip(rated["year"], rated["value"], strict=True)))
    if use is None:
        return None
    year = full[full["year"] == use.year].iloc[-1]
    near = rated[(rated["year"] - use.year).abs() <= comparison.USE_YEARS]
    values = {
        "year": Quantity(year.period, NAME),
        "bound": Quantity("least" if year.qualifier in ("more-than", "min") else "exact", NAME),
    }
    if use.is_range:
        ends = near.loc[[near["value"].idxmax(), near["value"].idxmin()]]
        values["low"] = Quantity(use.low, SHARE, digits=0)
        values["high"] = Quantity(use.high, SHARE, digits=0)
        values["rated"] = Quantity(_join_years(ends["year"]), NAME)
        rests_on = _keys(year, *(row for _, row in ends.iterrows()))
        return Finding("nodes-found-use-range", values, rests_on=rests_on)
    rating = near[near["year"] == use.rating_year].iloc[-1]
    values["share"] = Quantity(use.low, SHARE, digits=0)
    values["rated"] = Quantity(str(use.rating_year), NAME)
    return Finding("nodes-found-use", values, rests_on=_keys(year, rating))


def _join_years(years: pd.Series) -> str:
    first, last = int(years.min()), int(years.max())
    return str(first) if first == last else f"{first}–{last}"


def find_published_use(shares: pd.DataFrame) -> Finding | None:
    """The newest use of a capacity that was published and counted; an estimate is none.

    ``shares``: series_value rows in per cent. The sentence needs the ``whole`` that is used.
    """
    counted = shares[shares["status"].isin(COUNTED)].sort_values("period_end")
    if counted.empty:
        return None
    row = counted.iloc[-1]
    values = {
        "share": Quantity(row.value / 100, SHARE, digits=0),
        "period": Quantity(row.period, PERIOD_INSIDE),
    }
    return Finding("nodes-published-use", values, rests_on=_keys(row))


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
    values = {"year": Quantity(last.period, NAME), "value": quantify(last)}
    if last.value >= peak.value:
        values["count"] = Quantity(len(full), PLURAL)
        return Finding("nodes-found-record", values, rests_on=_keys(last))
    if last.value <= peak.value * 2 / 3 and last.qualifier != "more-than":
        values["peak"] = quantify(peak)
        values["peak_year"] = Quantity(peak.period, NAME)
        return Finding("nodes-found-fell", values, rests_on=_keys(last, peak))
    return None


@dataclass(frozen=True)
class Step:
    """Two values of one capacity, one after the other (series_value rows), and the sentence that
    says what they are; it needs ``what`` can take so much."""

    before: pd.Series
    after: pd.Series
    finding: Finding


def find_step(capacities: pd.DataFrame) -> Step | None:
    """From one value of a capacity to the other, with the status of each; None where there is one
    value, or more than two.

    ``capacities``: series_value rows of one unit, rated or planned. What stood before is said
    without a date: nobody dates a rating of the eve of a change.
    """
    rows = capacities.sort_values(["period_end", "value"])
    rows = rows.drop_duplicates(["value", "status"], keep="last")
    if len(rows) != 2 or rows["value"].nunique() != 2:
        return None
    before, after = rows.iloc[0], rows.iloc[1]
    kinds = [_read_kind(row) for row in (before, after)]
    values = {
        "before": Quantity(_read_target(before), PERIOD_INSIDE),
        "after": Quantity(_read_target(after), PERIOD_INSIDE),
    }
    key = f"nodes-step-{kinds[0]}-{kinds[1]}"
    return Step(before, after, Finding(key, values, rests_on=_keys(after, before)))


def find_newest_step(ratings: pd.DataFrame) -> Step | None:
    """The newest rating of a series that is at least half as high again as the one before it."""
    rated = ratings[ratings["status"] == CAPACITY].sort_values("period_end")
    for _, rows in rated.groupby("series_id", sort=False):
        if len(rows) > 1 and rows.iloc[-1].value >= 1.5 * rows.iloc[-2].value:
            return find_step(rows.tail(2))
    return None


def _read_kind(row: pd.Series) -> str:
    """Rated, planned for a date, or planned without one, of which is said when it was stated."""
    if row.status == CAPACITY:
        return "rated"
    return "stated" if row.get("stated") and not row.get("target") else "planned"


def _read_target(row: pd.Series) -> str:
    """The period of a capacity: of a plan that of its target, else of its statement; a plan of a
    year's last day was planned for the year."""
    if row.status != CAPACITY and (known := row.get("target") or row.get("stated")):
        return str(known)
    code = str(row.period)
    return code[:4] if row.status != CAPACITY and code.endswith("-12-31") else code


def find_level(measured: pd.DataFrame, forecasts: pd.DataFrame) -> Finding | None:
    """The newest year of a sea's level, whether it is the lowest found, and the range forecast for
    the last year that is; None without both.

    ``measured``: full years; ``forecasts``: years planned, of the same measure.
    """
    if measured.empty or forecasts.empty:
        return None
    newest = measured.iloc[-1]
    last = forecasts[forecasts["year"] == forecasts["year"].max()].sort_values("value")
    lowest, highest = last.iloc[0], last.iloc[-1]
    values = {
        "year": Quantity(newest.period, NAME),
        "level": Quantity(newest.value, newest.unit, bare=True),
        "rank": Quantity("lowest" if newest.value <= measured["value"].min() else "other", NAME),
        "count": Quantity(len(measured), PLURAL),
        "then": Quantity(lowest.period, NAME),
        "high": Quantity(highest.value, newest.unit, bare=True),
        "low": Quantity(lowest.value, newest.unit, bare=True),
        "unit": Quantity(newest.unit, UNIT),
    }
    return Finding("nodes-found-level", values, rests_on=_keys(newest, highest, lowest))


def find_overrun(parts: pd.DataFrame, whole: pd.DataFrame) -> tuple[pd.DataFrame, pd.Series] | None:
    """Plans for parts of a whole that are above the plan for all of it, of the newest year that
    has both: they do not fit each other. The rows of the parts, and the whole's; None without."""
    for _, row in whole.sort_values("year", ascending=False).iterrows():
        above = parts[(parts["year"] == row.year) & (parts["value"] > row.value)]
        if len(above):
            return above, row
    return None


def do_ratings_wander(ratings: pd.DataFrame) -> bool:
    """Whether ratings of different times rise and fall: then they are what sources said, and no
    course of a place's capacity."""
    values = list(ratings.sort_values("period_end")["value"])
    changes = [b - a for a, b in zip(values, values[1:], strict=False) if a != b]
    return any(change > 0 for change in changes) and any(change < 0 for change in changes)


def may_sources_agree(values: pd.DataFrame, series: pd.DataFrame) -> bool:
    """Whether it may be said that sources agree: some figure has two of them, nothing here is
    counted in two ways, and no capacity was told with two values.

    ``values``: series_value rows of the ``series`` (query node_series).
    """
    if not ((values["n_sources"] > 1) & values["status"].isin(HAPPENED)).any():
        return False
    counts = series[~series["planned"] & ~series["rated"] & series["metric"].isin(MEASURES)]
    if counts.duplicated(["metric", "direction", "cargo", "mode"]).any():
        return False
    metric = series.set_index("series_id")["metric"]
    told = values[values["series_id"].map(metric).isin(RATED)]
    return not (told.groupby("unit")["value"].nunique() > 1).any()


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
    """What the main figure allows to say, at most two: its course, then the use of its capacity."""
    candidates = [
        find_lost_cargo(total, parts, cargo) or find_course(total),
        find_use(total, ratings),
    ]
    return [finding for finding in candidates if finding is not None]


def find_nearest_nodes(words: str, names: pd.DataFrame) -> list[str]:
    """Slugs of the nodes whose code or a name is most like the words, best first, at most four."""
    return nearest(words, spellings_of(names), count=4, least=60)
