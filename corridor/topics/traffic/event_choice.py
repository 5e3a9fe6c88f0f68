"""Which events stand on the time axis of a traffic."""

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
