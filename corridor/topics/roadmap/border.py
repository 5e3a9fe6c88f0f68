"""What the Roadmap shows of the border: hours, costs, speed, scores, and the measures there."""

from __future__ import annotations

from typing import Any

import pandas as pd

from corridor.charts.year_bars import full_years
from corridor.language import (
    date_text,
    listed,
    named,
    number,
    period_text,
    quantity,
    sentences,
    subject,
)
from corridor.topics.chart import Chart
from corridor.topics.roadmap import border_drawing as figures
from corridor.topics.roadmap import border_rules as rules
from corridor.topics.roadmap.border_drawing import Look
from corridor.topics.series_titles import measure
from corridor.topics.view import View

SINCE = 2023
#: code in the series -> colour token, marker
COUNTRIES = {
    "kz": ("kazakhstan-count", "square"),
    "cn": ("china-count", "circle"),
    "kg": ("plain", "diamond"),
    "carec": ("voice2", "triangle-up"),
}
SCORES = ("kz", "cn", "ru", "uz", "kg", "tj", "tm", "az", "ge", "tr", "mn", "by", "ir")
EFFECTS = ("eases", "restricts", "charges")


def names(view: View) -> dict[str, str]:
    """Names of the countries, which the titles of their series begin with; CAREC is CAREC."""
    titles = view.ask("series_titles", series=[f"lpi-{code}" for code in SCORES])
    made = {r.series[4:]: _before_colon(view, r) for r in titles.itertuples()}
    return {**made, "carec": "CAREC"}


def _before_colon(view: View, row: Any) -> str:
    return subject(view.name(row, "title"))


def _full(view: View, series: list[str]) -> dict[str, pd.DataFrame]:
    """Full years of each series that has any, in the order asked for."""
    rows = full_years(view.ask("series_values", series=series))
    parts = {str(s): own for s, own in rows.groupby("series_id")}
    return {s: parts[s] for s in series if s in parts}


def _alt(view: View, title: str, rows: dict[str, pd.DataFrame], looks: dict[str, Look]) -> str:
    said = []
    for key, own in rows.items():
        said.append(named(looks[key].name, view.values(own), view.lang))
    return sentences([title, *said], view.lang)


def waiting(view: View) -> Chart:
    """Hours at the border: Kazakhstan by rail and road, China by rail."""
    series = {
        "kz-rail": ("cpmm-kz-hours-rail", "kz", False),
        "cn-rail": ("cpmm-cn-hours-rail", "cn", False),
        "kz-road": ("cpmm-kz-hours-road", "kz", True),
    }
    found, called = _full(view, [one[0] for one in series.values()]), names(view)
    rows = {key: found[one[0]] for key, one in series.items()}
    looks = {}
    for key, (_, code, hollow) in series.items():
        mode = view.say(f"roadmap-short-{key[3:]}")
        looks[key] = Look(
            view.say("roadmap-by-mode", name=called[code], mode=mode), *COUNTRIES[code], hollow
        )
    title = view.say(f"roadmap-waiting-{rules.waiting(rows['kz-rail'], rows['kz-road'])}")
    meta = {
        "title": title,
        "subtitle": view.say("roadmap-waiting-sub"),
        "alt": _alt(view, title, rows, looks),
    }
    unit = "" if view.phone else "\u00a0" + view.say("unit-hours")
    made = figures.lines(rows, looks, view.lang, view.theme, unit=unit, meta=meta)
    return Chart(
        "waiting",
        made,
        pd.concat(rows.values()),
        note=view.say("roadmap-waiting-note"),
        titles={one[0]: looks[key].name for key, one in series.items()},
    )


def performance(view: View, mode: str, way: str) -> dict[str, Chart | None]:
    """TFI1 to TFI4 of one mode (`rail`, `road`) by key; None where nobody published a year.

    ``way``: `all`, `inbound` or `outbound`; costs of the way and speeds know no direction.
    """
    suffix = "" if way == "all" else f"-{way}"
    stems = {
        "hours": (f"hours-{mode}{suffix}", tuple(COUNTRIES), way),
        "cost": (f"cost-{mode}{suffix}", tuple(COUNTRIES), way),
        "distance": (f"cost-500km-{mode}", ("kz", "cn"), "all"),
    }
    called = names(view)
    every = [f"cpmm-{code}-{stem}" for stem, codes, _ in stems.values() for code in codes]
    found = _full(view, every)
    made: dict[str, Chart | None] = {}
    for key, (stem, codes, one_way) in stems.items():
        series = {f"cpmm-{code}-{stem}": code for code in codes}
        rows = {s: found[s] for s in series if s in found}
        looks = {s: Look(called[series[s]], *COUNTRIES[series[s]]) for s in rows}
        made[key] = _drawn(view, key, rows, looks, mode, one_way)
    return {**made, "speed": _speed(view, mode, called)}


def _speed(view: View, mode: str, called: dict[str, str]) -> Chart | None:
    series = {
        f"cpmm-{code}-speed-{mode}-{delay}-delay": (code, delay)
        for code in ("kz", "cn")
        for delay in ("with", "without")
    }
    rows = _full(view, list(series))
    looks = {
        s: Look(called[series[s][0]], *COUNTRIES[series[s][0]], series[s][1] == "without")
        for s in rows
    }
    titles = {s: view.say(f"roadmap-delay-{series[s][1]}", name=called[series[s][0]]) for s in rows}
    return _drawn(view, "speed", rows, looks, mode, "all", titles)


def _drawn(
    view: View,
    key: str,
    rows: dict[str, pd.DataFrame],
    looks: dict[str, Look],
    mode: str,
    way: str,
    titles: dict[str, str] | None = None,
) -> Chart | None:
    if not rows:
        return None
    title = view.say(f"roadmap-border-{key}")
    subtitle = view.say(
        f"roadmap-border-{key}-sub",
        mode=view.say(f"roadmap-mode-{mode}").lower(),
        way=view.say(f"roadmap-way-{way}").lower(),
    )
    meta = {"title": title, "subtitle": subtitle, "alt": _alt(view, title, rows, looks)}
    made = figures.lines(rows, looks, view.lang, view.theme, meta=meta)
    named = titles or {s: look.name for s, look in looks.items()}
    return Chart(f"border_{key}", made, pd.concat(rows.values()), titles=named)


def scores(view: View) -> Chart:
    """The Logistics Performance Index: last edition of each country, and the one before."""
    series, called = {f"lpi-{code}": code for code in SCORES}, names(view)
    rows = view.ask("series_values", series=list(series), kinds=["year"])
    newest = rules.latest(rows)
    titles = {s: called[code] for s, code in series.items()}
    own = newest.set_index("series_id")
    title = view.say(
        "roadmap-lpi-title",
        kz=number(own.loc["lpi-kz", "value"], view.lang),
        cn=number(own.loc["lpi-cn", "value"], view.lang),
        year=own.loc["lpi-kz", "period"],
    )
    said = listed(
        (
            f"{titles[r.series_id]} {number(r.value, view.lang)} ({r.period})"
            for r in newest.itertuples()
        ),
        view.lang,
        ";",
    )
    meta = {
        "title": title,
        "subtitle": view.say("roadmap-lpi-sub"),
        "alt": sentences([title, said], view.lang),
    }
    tones = {"lpi-kz": "kazakhstan-count", "lpi-cn": "china-count"}
    made = figures.scores(newest, titles, tones, view.lang, view.theme, meta=meta)
    return Chart("lpi", made, rows, note=view.say("roadmap-lpi-note"), titles=titles)


def measures(view: View) -> pd.DataFrame:
    """Measures at the border posts, newest first (model.border.measures)."""
    return rules.measures(view.ask("events"), SINCE)


def when(view: View, event: Any) -> str:
    """The date of an event, as precise as its source."""
    if event.precision == "day":
        return date_text(event.day, view.lang, "short")
    return period_text(event.date, view.lang, short=True)


def measures_table(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """The measures in words, with publisher, tier and address."""
    return pd.DataFrame(
        {
            view.say("roadmap-col-date"): [when(view, r) for r in rows.itertuples()],
            view.say("roadmap-col-effect"): [
                view.say(f"roadmap-effect-{e}") for e in rows["effect"]
            ],
            view.say("roadmap-col-measure"): [view.name(r, "title") for r in rows.itertuples()],
            view.say("table-publisher"): [view.publisher(p) for p in rows["publisher"]],
            view.say("passport-tier"): list(rows["tier"]),
            view.say("passport-address"): list(rows["url"]),
        }
    )


def posts(view: View) -> pd.DataFrame:
    """Series of single crossings with their newest figure (query `series_catalogue`)."""
    rows = view.ask("series_catalogue", group="border-performance")
    whole = tuple(f"cpmm-{code}-" for code in COUNTRIES)
    return rows[~rows["series_id"].str.startswith((*whole, "lpi-"))].reset_index(drop=True)


def posts_table(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """The newest figure of each crossing in words: the crossing, the figure, what it measures."""
    titles = [view.name(r, "title") for r in rows.itertuples()]
    return pd.DataFrame(
        {
            view.say("roadmap-col-node"): [subject(title) for title in titles],
            view.say("table-value"): [
                quantity(r.last_value, r.unit, view.lang) for r in rows.itertuples()
            ],
            view.say("table-series"): [measure(view, title) for title in titles],
            view.say("table-period"): [
                period_text(p, view.lang, short=True) for p in rows["last_period"]
            ],
            view.say("table-publisher"): [view.publisher(p) for p in rows["last_publisher"]],
        }
    )
