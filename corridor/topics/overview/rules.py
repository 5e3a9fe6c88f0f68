"""Findings: what changed, each by a rule over series_value rows, with the value it rests on.

A rule claims only what its series hold and says nothing (None) when a part of it is missing.
Rows are series_value rows (see `queries/series_values.yml`): series_id, period, period_kind,
value, unit, growth, prior_period, prior_value, status, year.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from corridor.topics.finding import Finding

#: series the rules read
SERIES = (
    "china-europe-trains",
    "china-europe-trains-westbound",
    "china-europe-trains-eastbound",
    "china-central-asia-trains",
    "kz-transit-tonnes-rail",
    "titr-tonnes-ministry",
    "titr-tonnes-plan",
    "altynkol-tonnes",
    "dostyk-tonnes",
    "dostyk-moiynty-capacity-pairs",
)


def _full(rows: pd.DataFrame, series_id: str) -> pd.DataFrame:
    found = rows[(rows["series_id"] == series_id) & (rows["period_kind"] == "year")]
    return found.sort_values("period")


def _last(rows: pd.DataFrame, series_id: str) -> pd.Series | None:
    found = _full(rows, series_id)
    return None if found.empty else found.iloc[-1]


def faster(rows: pd.DataFrame) -> Finding | None:
    """China–Central Asia against China–Europe: growth of the same year, both positive."""
    asia, europe = _last(rows, "china-central-asia-trains"), _last(rows, "china-europe-trains")
    if asia is None or europe is None or asia.period != europe.period:
        return None
    if not (asia.growth > 0 and europe.growth > 0) or asia.growth < 1.5 * europe.growth:
        return None
    times = asia.growth / europe.growth
    values = {"year": asia.period, "asia": asia.growth, "europe": europe.growth, "times": times}
    return Finding(
        "finding-faster",
        ("times", times),
        asia.series_id,
        asia.period,
        values,
        "china-central-asia",
    )


def balance(rows: pd.DataFrame) -> Finding | None:
    """Directions of China–Europe trains in the last year that has both."""
    west = _full(rows, "china-europe-trains-westbound").set_index("period")["value"]
    east = _full(rows, "china-europe-trains-eastbound").set_index("period")["value"]
    years = sorted(set(west.index) & set(east.index))
    if not years:
        return None
    year = years[-1]
    returned = east[year] > west[year]
    values = {"year": year, "west": west[year], "east": east[year]}
    side = "eastbound" if returned else "westbound"
    return Finding(
        "finding-return" if returned else "finding-leave",
        ("count", max(east[year], west[year])),
        f"china-europe-trains-{side}",
        year,
        values,
        "china-europe",
    )


def transit(rows: pd.DataFrame) -> Finding | None:
    """Growth of transit by rail between the last two full years."""
    row = _last(rows, "kz-transit-tonnes-rail")
    if row is None or pd.isna(row.growth):
        return None
    key = "finding-transit-up" if row.growth >= 0 else "finding-transit-down"
    values = {"year": row.period, "value": row.value, "prior": row.prior_value}
    values["prior_year"] = row.prior_period
    return Finding(key, ("growth", row.growth), row.series_id, row.period, values)


def middle(rows: pd.DataFrame) -> Finding | None:
    """The Middle Corridor by the ministry's count, and its plan for the year where one exists."""
    row = _last(rows, "titr-tonnes-ministry")
    if row is None or pd.isna(row.growth):
        return None
    key = "finding-middle-up" if row.growth >= 0 else "finding-middle-down"
    values = {"year": row.period, "value": row.value, "growth": row.growth}
    plans = rows[(rows["series_id"] == "titr-tonnes-plan") & (rows["period"] == row.period)]
    if len(plans):
        key += "-plan"
        values["plan"] = float(plans.iloc[0]["value"])
    return Finding(key, ("growth", row.growth), row.series_id, row.period, values, "middle")


def crossings(rows: pd.DataFrame) -> Finding | None:
    """Altynkol's last full year beside Dostyk's."""
    one, other = _last(rows, "altynkol-tonnes"), _last(rows, "dostyk-tonnes")
    if one is None or other is None:
        return None
    record = other.value >= _full(rows, "dostyk-tonnes")["value"].max()
    values = {"year": one.period, "value": one.value}
    values |= {"other": other.value, "other_year": other.period}
    key = "finding-crossings-record" if record else "finding-crossings"
    return Finding(key, ("tonnes", one.value), one.series_id, one.period, values)


def second_track(rows: pd.DataFrame) -> Finding | None:
    """The step of the Dostyk–Moiynty line's capacity, in pairs of trains a day."""
    found = rows[rows["series_id"] == "dostyk-moiynty-capacity-pairs"].sort_values("period_end")
    if len(found) < 2:
        return None
    before, after = found.iloc[-2], found.iloc[-1]
    values = {"before": before.value, "after": after.value, "date": after.period_end}
    values["times"] = after.value / before.value
    return Finding("finding-track", ("step", after.value), after.series_id, after.period, values)


def this_year(rows: pd.DataFrame) -> Finding | None:
    """The newest part-year of China–Europe trains, beside the same months of an earlier year."""
    found = rows[(rows["series_id"] == "china-europe-trains")].sort_values("period_end")
    full = found[found["period_kind"] == "year"]
    parts = found[found["period_kind"].isin(["year-to-date", "half", "quarter"])]
    if parts.empty or full.empty:
        return None
    row = parts.iloc[-1]
    if row.period_end <= full.iloc[-1].period_end:
        return None
    months = (row.period_end.month, row.period_end.day)
    same = parts[
        parts["period_end"].map(
            lambda d: (d.month, d.day) == months or (d.month, months[0]) == (2, 2)
        )
        & (parts["period_end"] < row.period_end)
    ]
    values: dict[str, Any] = {"period": row.period, "value": row.value}
    key = "finding-newest"
    if len(same):
        key = "finding-newest-beside"
        values |= {"other": same.iloc[-1].value, "other_year": str(same.iloc[-1].period_end.year)}
    return Finding(key, ("count", row.value), row.series_id, row.period, values, "china-europe")


RULES: tuple[Callable[[pd.DataFrame], Finding | None], ...] = (
    faster,
    balance,
    transit,
    middle,
    crossings,
    second_track,
    this_year,
)


def what_changed(rows: pd.DataFrame) -> list[Finding]:
    """All findings the rows support, in the order of the rules; at most seven."""
    return [found for rule in RULES if (found := rule(rows)) is not None]
