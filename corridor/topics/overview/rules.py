"""Findings: what changed, each by a rule over series_value rows, with the value it rests on.

A rule claims only what its series hold and says nothing (None) when a part of it is missing.
Rows are series_value rows (see `queries/series_values.yml`): series_id, period, period_kind,
value, unit, growth, prior_period, prior_value, status, year.
"""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from corridor.language.quantities import (
    CHANGE,
    COUNT,
    DATE,
    NAME,
    PERIOD,
    PLURAL,
    SHARE,
    TIMES,
    Quantity,
)
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


def _plural(times: float) -> Quantity:
    return Quantity(round(times) if times > 3 else round(float(times), 1), PLURAL)


def _growth(row: pd.Series) -> Quantity:
    return Quantity(row.growth, CHANGE, digits=0)


def _both(row: pd.Series) -> tuple[tuple[str, str], ...]:
    return (row.series_id, row.period), (row.series_id, row.prior_period)


def faster(rows: pd.DataFrame) -> Finding | None:
    """China–Central Asia against China–Europe: growth of the same year, both positive."""
    asia, europe = _last(rows, "china-central-asia-trains"), _last(rows, "china-europe-trains")
    if asia is None or europe is None or asia.period != europe.period:
        return None
    if not (asia.growth > 0 and europe.growth > 0) or asia.growth < 1.5 * europe.growth:
        return None
    times = asia.growth / europe.growth
    values = {
        "year": Quantity(asia.period, NAME),
        "asia": Quantity(asia.growth, CHANGE),
        "europe": Quantity(europe.growth, CHANGE),
        "times": Quantity(times, TIMES),
        "n": _plural(times),
    }
    return Finding(
        "finding-faster",
        values,
        (values["times"],),
        ((asia.series_id, asia.period), (europe.series_id, europe.period)),
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
    values = {
        "year": Quantity(year, NAME),
        "west": Quantity(west[year], COUNT),
        "east": Quantity(east[year], COUNT),
    }
    more, less = ("east", "west") if returned else ("west", "east")
    return Finding(
        "finding-return" if returned else "finding-leave",
        values,
        (values[more],),
        tuple((f"china-europe-trains-{side}bound", year) for side in (more, less)),
        "china-europe",
    )


def transit(rows: pd.DataFrame) -> Finding | None:
    """Growth of transit by rail between the last two full years."""
    row = _last(rows, "kz-transit-tonnes-rail")
    if row is None or pd.isna(row.growth):
        return None
    key = "finding-transit-up" if row.growth >= 0 else "finding-transit-down"
    values = {
        "year": Quantity(row.period, NAME),
        "value": Quantity(row.value, row.unit),
        "prior": Quantity(row.prior_value, row.unit),
        "prior_year": Quantity(row.prior_period, NAME),
        "growth": Quantity(abs(row.growth), SHARE),
    }
    return Finding(key, values, (_growth(row),), _both(row))


def middle(rows: pd.DataFrame) -> Finding | None:
    """The Middle Corridor by the ministry's count, and its plan for the year where one exists."""
    row = _last(rows, "titr-tonnes-ministry")
    if row is None or pd.isna(row.growth):
        return None
    key = "finding-middle-up" if row.growth >= 0 else "finding-middle-down"
    values = {
        "year": Quantity(row.period, NAME),
        "value": Quantity(row.value, row.unit),
        "growth": Quantity(abs(row.growth), SHARE),
    }
    rests_on = _both(row)
    plans = rows[(rows["series_id"] == "titr-tonnes-plan") & (rows["period"] == row.period)]
    if len(plans):
        key += "-plan"
        values["plan"] = Quantity(float(plans.iloc[0]["value"]), row.unit)
        rests_on += (("titr-tonnes-plan", row.period),)
    return Finding(key, values, (_growth(row),), rests_on, "middle")


def crossings(rows: pd.DataFrame) -> Finding | None:
    """Altynkol's last full year beside Dostyk's."""
    one, other = _last(rows, "altynkol-tonnes"), _last(rows, "dostyk-tonnes")
    if one is None or other is None:
        return None
    record = other.value >= _full(rows, "dostyk-tonnes")["value"].max()
    values = {
        "year": Quantity(one.period, NAME),
        "value": Quantity(one.value, one.unit),
        "other": Quantity(other.value, other.unit),
        "other_year": Quantity(other.period, NAME),
    }
    key = "finding-crossings-record" if record else "finding-crossings"
    both = ((one.series_id, one.period), (other.series_id, other.period))
    return Finding(key, values, (values["value"],), both)


def second_track(rows: pd.DataFrame) -> Finding | None:
    """The step of the Dostyk–Moiynty line's capacity, in pairs of trains a day."""
    found = rows[rows["series_id"] == "dostyk-moiynty-capacity-pairs"].sort_values("period_end")
    if len(found) < 2:
        return None
    before, after = found.iloc[-2], found.iloc[-1]
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
    values = {"period": Quantity(row.period, PERIOD), "value": Quantity(row.value, COUNT)}
    key, rests_on = "finding-newest", [(row.series_id, row.period)]
    if len(same):
        key, beside = "finding-newest-beside", same.iloc[-1]
        values["other"] = Quantity(beside.value, COUNT)
        values["other_year"] = Quantity(str(beside.period_end.year), NAME)
        rests_on.append((beside.series_id, beside.period))
    return Finding(key, values, (values["value"],), tuple(rests_on), "china-europe")


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
