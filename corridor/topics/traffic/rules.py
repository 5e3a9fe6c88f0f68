"""Rules of the Traffic page: which events stand on the axis, what the figures allow to say."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

#: what an event must concern to stand beside a traffic
ABOUT = {
    "china-europe": {"china-europe", "corridor-northern", "dostyk-moiynty", "kz-transit"},
    "china-central-asia": {
        "china-central-asia",
        "kz-china-rail",
        "altynkol",
        "dostyk",
        "dostyk-moiynty",
    },
}
ABOUT["both"] = ABOUT["china-europe"] | ABOUT["china-central-asia"]
_WEIGHT = {
    "opening": 1,
    "disruption": 2,
    "policy": 2,
    "tariff": 2,
    "closure": 3,
    "sanction": 4,
    "summit": 5,
    "agreement": 6,
    "record": 7,
}
MOST, APART_DAYS = 6, 300


def on_the_axis(
    events: pd.DataFrame, flow: str, first: int, last: int, built: Collection[str] = ()
) -> pd.DataFrame:
    """At most six events of a traffic in the years shown, numbered in order of time.

    ``events``: query `events`. Taken by kind (openings, disruptions and policy first), by how
    directly they concern the traffic, at least ten months apart; before all others the openings
    of what was ``built`` (entities whose capacity a finished project changed). Adds columns
    number and x (year with its part, for the axis of years whose bars stand on whole numbers).
    """
    about = ABOUT[flow]
    direct = {"china-europe", "china-central-asia"} if flow == "both" else {flow}
    own = events[[bool(about & set(e)) for e in events["entities"]]].copy()
    own = own[[first <= d.year <= last for d in own["day"]]]
    own["near"] = [0 if (direct | {"dostyk-moiynty"}) & set(e) else 1 for e in own["entities"]]
    own["weight"] = own["kind"].map(_WEIGHT).fillna(9)
    own["built"] = [
        0 if kind == "opening" and set(built) & set(e) else 1
        for kind, e in zip(own["kind"], own["entities"], strict=True)
    ]
    chosen: list[int] = []
    for index, row in own.sort_values(["built", "near", "weight", "day"]).iterrows():
        apart = all(abs((row["day"] - own.loc[i, "day"]).days) >= APART_DAYS for i in chosen)
        if apart and len(chosen) < MOST:
            chosen.append(index)
    made = own.loc[chosen].sort_values("day").copy()
    made["number"] = range(1, len(made) + 1)
    made["x"] = [d.year - 0.5 + (d.timetuple().tm_yday - 1) / 365 for d in made["day"]]
    return made


def balance(west: pd.DataFrame, east: pd.DataFrame) -> tuple[str, str] | None:
    """(`return` or `leave`, year): which direction had more trains in the last year with both."""
    both = west[west["period_kind"] == "year"].merge(
        east[east["period_kind"] == "year"], on="period", suffixes=("", "_east")
    )
    if both.empty:
        return None
    row = both.sort_values("period").iloc[-1]
    return ("return" if row.value_east > row.value else "leave"), row.period


def passed(rows: pd.DataFrame, step: float) -> tuple[float, str] | None:
    """The highest multiple of ``step`` the last full year stands above, and that year; None when
    the year is below one step."""
    full = rows[(rows["period_kind"] == "year") & rows["status"].isin(["actual", "preliminary"])]
    if full.empty:
        return None
    row = full.sort_values("period").iloc[-1]
    mark = row.value // step * step
    return (mark, row.period) if mark > 0 else None


def over_rating(rows: pd.DataFrame, ratings: pd.DataFrame) -> tuple[str, float] | None:
    """(year, share) when the last full year stands above the newest rating; None otherwise."""
    full = rows[rows["period_kind"] == "year"].sort_values("period")
    if full.empty or ratings.empty:
        return None
    row, rating = full.iloc[-1], ratings.sort_values("period_end").iloc[-1]
    return (row.period, row.value / rating.value) if row.value > rating.value else None


def leaders(values: dict[str, pd.DataFrame]) -> list[str]:
    """Series in the order of their last full year's value, the largest first."""
    last = {}
    for name, rows in values.items():
        full = rows[rows["period_kind"] == "year"].sort_values("period")
        if len(full):
            last[name] = full.iloc[-1].value
    return sorted(last, key=lambda name: -last[name])
