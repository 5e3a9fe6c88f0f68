"""Rules of the border: which events ease or restrict a crossing, how waiting has changed."""

from __future__ import annotations

import pandas as pd

#: posts, crossings and queues a measure must concern
POSTS = {
    "kz-china-road",
    "nur-zholy",
    "bakhty",
    "alakol",
    "kalzhat",
    "maykapchagay",
    "dostyk",
    "altynkol",
    "alashankou",
    "horgos-cn",
    "cargoruqsat",
    "maktaaral",
    "country-kz",
}
#: works on a line are no measure at a post
_LINES = {"dostyk-moiynty", "bakhty-ayagoz", "almaty-jetisu", "corridor-road-tir"}
_EFFECT = {
    "policy": "eases",
    "opening": "eases",
    "agreement": "eases",
    "record": "eases",
    "disruption": "restricts",
    "closure": "restricts",
    "sanction": "restricts",
    "tariff": "charges",
}


def select_measures(events: pd.DataFrame, since: int) -> pd.DataFrame:
    """Events at the border posts since a year, newest first, with ``effect``.

    ``events``: query `events`. ``effect`` follows the kind of event: `eases`, `restricts`, or
    `charges` (a fee). Works on railway lines and summits are not measures at a post.
    """
    at_post = [bool(POSTS & set(e)) and not _LINES & set(e) for e in events["entities"]]
    measures = events[pd.Series(at_post, index=events.index) & events["kind"].isin(_EFFECT)]
    measures = measures[[day.year >= since for day in measures["day"]]]
    measures = measures.assign(effect=measures["kind"].map(_EFFECT))
    return measures.sort_values(["day", "title_en"], ascending=[False, True])


def find_common_years(rail: pd.DataFrame, road: pd.DataFrame) -> tuple[int, int] | None:
    """First and last year that both have; None when they have not two."""
    years = sorted(set(rail["year"]) & set(road["year"]))
    return (int(years[0]), int(years[-1])) if len(years) > 1 else None


def compare_waiting(rail: pd.DataFrame, road: pd.DataFrame) -> str:
    """`rail-longer`, `both-longer`, `both-shorter`, `road-longer` or `plain`.

    ``rail``, ``road``: full years of hours at the border of one country; the last year that both
    have against the first.
    """
    if (years := find_common_years(rail, road)) is None:
        return "plain"
    first, last = years
    changes = [_value_of(rows, last) - _value_of(rows, first) for rows in (rail, road)]
    names = {
        (True, False): "rail-longer",
        (True, True): "both-longer",
        (False, True): "road-longer",
        (False, False): "both-shorter",
    }
    return "plain" if 0 in changes else names[(changes[0] > 0, changes[1] > 0)]


def _value_of(rows: pd.DataFrame, year: int) -> float:
    values = rows.loc[rows["year"] == year, "value"]
    return float(values.iloc[0]) if len(values) else 0.0


def select_edition(rows: pd.DataFrame) -> pd.DataFrame:
    """The newest edition alone, the highest value first: editions of other methods stand beside
    no other, and who is not in it is left out."""
    newest = rows[rows["period"] == rows["period"].max()]
    return newest.sort_values(["value", "series_id"], ascending=[False, True])
