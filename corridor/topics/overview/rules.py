"""Findings: what changed, each by a rule over series_value rows, with the value it rests on.

A rule claims only what its series hold and says nothing (None) when a part of it is missing.
Rows are series_value rows (see `queries/series_values.yml`): series_id, period, period_kind,
value, unit, growth, prior_period, prior_value, status, year.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from corridor.evidence.comparison import are_equal_parts
from corridor.evidence.statuses import PLANNED, full_years
from corridor.language.quantities import (
    CHANGE,
    COUNT,
    DATE,
    NAME,
    PERIOD,
    PLURAL,
    PUBLISHER,
    SIZE,
    TIMES,
    Quantity,
)
from corridor.topics.balance import find_balance
from corridor.topics.finding import Finding, mark_reprints, quantify

#: plans of the Middle Corridor
PLAN = "titr-tonnes-plan"
#: series the rules read
SERIES = (
    "china-europe-trains",
    "china-europe-trains-westbound",
    "china-europe-trains-eastbound",
    "china-central-asia-trains",
    "kz-transit-tonnes-rail",
    "titr-tonnes-ministry",
    PLAN,
    "altynkol-tonnes",
    "dostyk-tonnes",
    "dostyk-moiynty-capacity-pairs",
)


def _full(rows: pd.DataFrame, series_id: str) -> pd.DataFrame:
    return full_years(rows[rows["series_id"] == series_id])


def _last(rows: pd.DataFrame, series_id: str) -> pd.Series | None:
    years = _full(rows, series_id)
    return None if years.empty else years.iloc[-1]


def _plural(times: float) -> Quantity:
    return Quantity(round(times) if times > 3 else round(float(times), 1), PLURAL)


def _growth(row: pd.Series) -> Quantity:
    return Quantity(row.growth, CHANGE, error=row.growth_error)


def _size_of_growth(row: pd.Series) -> Quantity:
    return Quantity(row.growth, SIZE, error=row.growth_error)


def _both(row: pd.Series) -> tuple[tuple[str, str], ...]:
    """A figure and the one it grew on, where that was found."""
    own = ((row.series_id, row.period),)
    return own if pd.isna(row.prior_value) else (*own, (row.series_id, row.prior_period))


def find_faster(rows: pd.DataFrame) -> Finding | None:
    """China–Central Asia against China–Europe: growth of the same year, both positive."""
    asia, europe = _last(rows, "china-central-asia-trains"), _last(rows, "china-europe-trains")
    if asia is None or europe is None or asia.period != europe.period:
        return None
    if not (asia.growth > 0 and europe.growth > 0) or asia.growth < 1.5 * europe.growth:
        return None
    times = asia.growth / europe.growth
    values = {
        "year": Quantity(asia.period, NAME),
        "asia": _growth(asia),
        "europe": _growth(europe),
        "times": Quantity(times, TIMES),
        "n": _plural(times),
    }
    return Finding(
        "finding-faster",
        values,
        (values["times"],),
        (*_both(asia), *_both(europe)),
        "china-central-asia",
    )


def find_directions(rows: pd.DataFrame) -> Finding | None:
    """Directions of China–Europe trains in the last year that has both."""
    west, east = (
        rows[rows["series_id"] == f"china-europe-trains-{side}"]
        for side in ("westbound", "eastbound")
    )
    return find_balance(west, east, tone="china-europe")


def find_transit(rows: pd.DataFrame) -> Finding | None:
    """Growth of transit by rail between the last two full years."""
    row = _last(rows, "kz-transit-tonnes-rail")
    if row is None or pd.isna(row.growth) or pd.isna(row.prior_value):
        return None
    key = "finding-transit-up" if row.growth >= 0 else "finding-transit-down"
    values = {
        "year": Quantity(row.period, NAME),
        "value": quantify(row),
        "prior": Quantity(row.prior_value, row.unit),
        "prior_year": Quantity(row.prior_period, NAME),
        "growth": _size_of_growth(row),
    }
    return Finding(key, values, (_growth(row),), _both(row))


def find_middle(rows: pd.DataFrame) -> Finding | None:
    """The Middle Corridor by the ministry's count, and its plan for the year where one exists."""
    row = _last(rows, "titr-tonnes-ministry")
    if row is None or pd.isna(row.growth):
        return None
    key = "finding-middle-up" if row.growth >= 0 else "finding-middle-down"
    values = {
        "year": Quantity(row.period, NAME),
        "value": quantify(row),
        "growth": _size_of_growth(row),
    }
    rests_on = _both(row)
    plan = find_plan(rows, row.period)
    if plan is not None:
        # plan and count are of other definitions: named beside each other, none is met or missed
        values |= spell_plan(plan)
        key += "-plans" if "other" in values else "-plan"
        rests_on += ((PLAN, row.period),)
    return Finding(key, values, (_growth(row),), rests_on, "middle")


def find_plan(rows: pd.DataFrame, period: str) -> pd.Series | None:
    """The plan of the Middle Corridor that is shown for a year; None without one."""
    plans = full_years(rows[rows["series_id"] == PLAN], PLANNED)
    plans = plans[plans["period"] == period]
    return plans.iloc[0] if len(plans) else None


def name_others(rows: pd.DataFrame, plans: pd.DataFrame) -> pd.DataFrame:
    """The rows with ``other``, what else was planned for a period, and ``other_by``, who planned
    it; empty where nothing differs. ``plans``: query `plans` of the series that hold plans."""
    found: dict[tuple[str, str], list[tuple[float, str]]] = {}
    for row in plans[plans["role"] == "alternative"].itertuples():
        found.setdefault((row.series_id, row.period), []).append((row.value, row.attribution))
    values = zip(rows["series_id"], rows["period"], rows["value"], strict=True)
    others = [
        next((one for one in found.get((series, period), ()) if one[0] != value), (None, ""))
        for series, period, value in values
    ]
    amounts = pd.array([value for value, _ in others], dtype="Float64")
    return rows.assign(other=amounts, other_by=[by for _, by in others])


def spell_plan(plan: pd.Series) -> dict[str, Quantity]:
    """A plan with whose it is, and what another planned where one differs."""
    values = {"plan": Quantity(plan.value, plan.unit), "by": Quantity(plan.attribution, PUBLISHER)}
    if pd.notna(plan.other):
        values["other"] = Quantity(float(plan.other), plan.unit)
        values["other_by"] = Quantity(plan.other_by, PUBLISHER)
    return values


def find_crossings(rows: pd.DataFrame) -> Finding | None:
    """Altynkol's last full year beside Dostyk's."""
    altynkol, dostyk = _last(rows, "altynkol-tonnes"), _last(rows, "dostyk-tonnes")
    if altynkol is None or dostyk is None:
        return None
    record = dostyk.value >= _full(rows, "dostyk-tonnes")["value"].max()
    values = {
        "year": Quantity(altynkol.period, NAME),
        "value": quantify(altynkol),
        "other": quantify(dostyk),
        "other_year": Quantity(dostyk.period, NAME),
    }
    key = "finding-crossings-record" if record else "finding-crossings"
    both = ((altynkol.series_id, altynkol.period), (dostyk.series_id, dostyk.period))
    return Finding(key, values, (values["value"],), both)


def find_second_track(rows: pd.DataFrame) -> Finding | None:
    """The step of the Dostyk–Moiynty line's capacity, in pairs of trains a day."""
    capacities = rows[rows["series_id"] == "dostyk-moiynty-capacity-pairs"]
    if len(capacities) < 2:
        return None
    before, after = (row for _, row in capacities.sort_values("period_end").tail(2).iterrows())
    times = after.value / before.value
    step = tuple(Quantity(row.value, row.unit, bare=True) for row in (before, after))
    values = {
        "before": Quantity(before.value, before.unit, bare=True, digits=0),
        "after": Quantity(after.value, after.unit, bare=True, digits=0),
        "date": Quantity(after.period_end, DATE),
        "times": Quantity(times, TIMES),
        "n": _plural(times),
    }
    both = tuple((row.series_id, row.period) for row in (after, before))
    return Finding("finding-track", values, step, both)


def find_this_year(rows: pd.DataFrame) -> Finding | None:
    """The newest part-year of China–Europe trains, beside the same months of an earlier year."""
    trains = rows[(rows["series_id"] == "china-europe-trains")].sort_values("period_end")
    full = full_years(trains)
    parts = trains[trains["period_kind"].isin(["year-to-date", "half", "quarter"])]
    if parts.empty or full.empty:
        return None
    row = parts.iloc[-1]
    if row.period_end <= full.iloc[-1].period_end:
        return None
    same = parts[[_is_same_part(row, other) for other in parts.itertuples()]]
    values = {"period": Quantity(row.period, PERIOD), "value": Quantity(row.value, COUNT)}
    key, rests_on = "finding-newest", [(row.series_id, row.period)]
    if len(same):
        key, beside = "finding-newest-beside", same.iloc[-1]
        if row.year - beside.year > 1:  # the year before is not passed over in silence
            key = "finding-newest-gap"
            values["missing"] = Quantity(str(row.year - 1), NAME)
            if row.growth_printed:  # its number was not found, the rate on it was
                key = "finding-newest-rate"
                values["growth"] = _growth(row)
        values["other"] = Quantity(beside.value, COUNT)
        values["other_year"] = Quantity(str(beside.period_end.year), NAME)
        rests_on.append((beside.series_id, beside.period))
    return Finding(key, values, (values["value"],), tuple(rests_on), "china-europe")


def _is_same_part(row: pd.Series, other: Any) -> bool:
    """Whether ``other`` covers the months of ``row`` in an earlier year."""
    dates = (row.period_start, row.period_end, other.period_start, other.period_end)
    return other.period_end < row.period_end and are_equal_parts(*dates)


RULES: tuple[Callable[[pd.DataFrame], Finding | None], ...] = (
    find_faster,
    find_directions,
    find_transit,
    find_middle,
    find_crossings,
    find_second_track,
    find_this_year,
)


def find_changes(rows: pd.DataFrame) -> list[Finding]:
    """What changed: all findings the rows support, in the order of the rules; at most seven."""
    findings = (rule(rows) for rule in RULES)
    return mark_reprints((finding for finding in findings if finding is not None), rows)
