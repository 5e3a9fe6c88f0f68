"""Rules of the Traffic page: which events stand on the axis, what the figures allow to say."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd

from corridor.evidence.statuses import COUNTED, full_years
from corridor.language.quantities import NAME, SHARE, Quantity
from corridor.topics.finding import Finding

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


def choose_events(
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
    nearby = events[[bool(about & set(e)) for e in events["entities"]]].copy()
    nearby = nearby[[first <= d.year <= last for d in nearby["day"]]]
    nearby["near"] = [
        0 if (direct | {"dostyk-moiynty"}) & set(e) else 1 for e in nearby["entities"]
    ]
    nearby["weight"] = nearby["kind"].map(_WEIGHT).fillna(9)
    nearby["built"] = [
        0 if kind == "opening" and set(built) & set(e) else 1
        for kind, e in zip(nearby["kind"], nearby["entities"], strict=True)
    ]
    chosen: list[int] = []
    for index, row in nearby.sort_values(["built", "near", "weight", "day"]).iterrows():
        apart = all(abs((row["day"] - nearby.loc[i, "day"]).days) >= APART_DAYS for i in chosen)
        if apart and len(chosen) < MOST:
            chosen.append(index)
    numbered = nearby.loc[chosen].sort_values("day").copy()
    numbered["number"] = range(1, len(numbered) + 1)
    numbered["x"] = [d.year - 0.5 + (d.timetuple().tm_yday - 1) / 365 for d in numbered["day"]]
    return numbered


def find_passed_mark(rows: pd.DataFrame, step: float, key: str) -> Finding | None:
    """The highest multiple of ``step`` the last full year stands above; None below one step.

    ``key`` of the sentence; the finding's value is ``mark``, in the unit of the rows.
    """
    full = full_years(rows, COUNTED)  # an estimate passes no mark
    if full.empty:
        return None
    last = full.iloc[-1]
    mark = last.value // step * step
    if mark <= 0:
        return None
    figure = (last.series_id, last.period)
    return Finding(key, {"mark": Quantity(mark, last.unit)}, rests_on=(figure,))


def find_over_rating(rows: pd.DataFrame, ratings: pd.DataFrame) -> Finding | None:
    """The last full year stands above the newest rating; None otherwise.

    Values ``year``, and ``share`` of the rating that was used.
    """
    full = full_years(rows, COUNTED)  # no estimate says that a capacity is used up
    if full.empty or ratings.empty:
        return None
    last, rating = full.iloc[-1], ratings.sort_values("period_end").iloc[-1]
    if last.value <= rating.value:
        return None
    return Finding(
        "traffic-border-title",
        {"year": Quantity(last.period, NAME), "share": Quantity(last.value / rating.value, SHARE)},
        rests_on=((last.series_id, last.period), (rating.series_id, rating.period)),
    )


def rank_by_last_year(rows: Mapping[str, pd.DataFrame]) -> list[str]:
    """Names of series in the order of their last full year's value, the largest first.

    An estimate counts: it is the last point of the line whose name this orders.
    """
    full = {name: full_years(values) for name, values in rows.items()}
    last = {name: years.iloc[-1].value for name, years in full.items() if len(years)}
    return sorted(last, key=lambda name: -last[name])
