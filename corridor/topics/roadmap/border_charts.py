"""The border in figures: hours, costs and speed by country, scores of countries."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.figure_words import FigureWords
from corridor.evidence.statuses import full_years
from corridor.language import capitalize, listed, named, number, sentences, subject
from corridor.topics.chart import Chart
from corridor.topics.roadmap.border_drawing import LineStyle, draw_country_lines
from corridor.topics.roadmap.border_rules import compare_waiting, find_common_years, select_edition
from corridor.topics.roadmap.score_drawing import draw_scores
from corridor.topics.view import View

#: code in the series -> colour token, marker
COUNTRIES = {
    "kz": ("kazakhstan-count", "square"),
    "cn": ("china-count", "circle"),
    "kg": ("plain", "triangle-down"),
    "carec": ("voice2", "triangle-up"),
}
SCORES = ("kz", "cn", "ru", "uz", "kg", "tj", "tm", "az", "ge", "tr", "mn", "by", "ir")


def name_countries(view: View) -> dict[str, str]:
    """Names of the countries, which the titles of their series begin with; CAREC is CAREC."""
    titles = view.ask("series_titles", series=[f"lpi-{code}" for code in SCORES])
    names = {
        r.series.removeprefix("lpi-"): subject(view.name(r, "title")) for r in titles.itertuples()
    }
    return {**names, "carec": "CAREC"}


def _read_full_years(view: View, series: list[str]) -> dict[str, pd.DataFrame]:
    """Full years of each series that has any, in the order asked for."""
    rows = full_years(view.ask("series_values", series=series))
    years = {str(code): own for code, own in rows.groupby("series_id")}
    return {code: years[code] for code in series if code in years}


def _write_alternative(
    view: View, title: str, rows: dict[str, pd.DataFrame], styles: dict[str, LineStyle]
) -> str:
    lines = [
        named(styles[key].name, view.spell_values(years), view.lang) for key, years in rows.items()
    ]
    return sentences([title, *lines], view.lang)


def draw_waiting(view: View) -> Chart:
    """Hours at the border: Kazakhstan by rail and road, China by rail."""
    series = {
        "kz-rail": "cpmm-kz-hours-rail",
        "cn-rail": "cpmm-cn-hours-rail",
        "kz-road": "cpmm-kz-hours-road",
    }
    years, names = _read_full_years(view, list(series.values())), name_countries(view)
    rows = {key: years[code] for key, code in series.items()}
    styles = {}
    for key in series:
        country, mode = key.split("-")
        short = view.say(f"roadmap-short-{mode}")
        name = view.say("roadmap-by-mode", name=names[country], mode=short)
        styles[key] = LineStyle(name, *COUNTRIES[country], pale=mode == "road")
    years_of = find_common_years(rows["kz-rail"], rows["kz-road"]) or ("", "")
    title = view.say(
        f"roadmap-waiting-{compare_waiting(rows['kz-rail'], rows['kz-road'])}",
        before=str(years_of[0]),
        year=str(years_of[1]),
    )
    alt = _write_alternative(view, title, rows, styles)
    words = FigureWords(title, view.say("roadmap-waiting-sub"), alt)
    return Chart(
        "waiting",
        _draw_hours(view, rows, styles, words),
        pd.concat(rows.values()),
        note=view.say("roadmap-waiting-note"),
        titles={code: styles[key].name for key, code in series.items()},
    )


def _draw_hours(
    view: View, rows: dict[str, pd.DataFrame], styles: dict[str, LineStyle], words: FigureWords
) -> go.Figure:
    """Lines of hours, with their unit where there is room for it."""
    unit = "" if view.phone else "\u00a0" + view.say("unit-hours")
    return draw_country_lines(rows, styles, view.lang, view.theme, unit=unit, words=words)


def draw_directions(view: View) -> Chart:
    """Hours at Kazakhstan's border by rail, on the way in and on the way out: two lines."""
    series = {way: f"cpmm-kz-hours-rail-{way}" for way in ("inbound", "outbound")}
    years = _read_full_years(view, list(series.values()))
    rows = {way: years[code] for way, code in series.items()}
    styles = {
        # behind a number: a word in the middle of a label
        way: LineStyle(
            view.say(f"roadmap-way-{way}").lower(), "kazakhstan-count", pale=way == "outbound"
        )
        for way in series
    }
    last = min(own["year"].max() for own in rows.values())
    hours = {
        way: number(float(own.loc[own["year"] == last, "value"].iloc[0]), view.lang)
        for way, own in rows.items()
    }
    title = view.say("roadmap-directions-title", year=str(last), **hours)
    alt = _write_alternative(view, title, rows, styles)
    words = FigureWords(title, view.say("roadmap-directions-sub"), alt)
    return Chart(
        "directions",
        _draw_hours(view, rows, styles, words),
        pd.concat(rows.values()),
        titles={series[way]: capitalize(style.name) for way, style in styles.items()},
    )


def draw_performance(view: View, mode: str, way: str) -> dict[str, Chart | None]:
    """TFI1 to TFI4 of one mode (`rail`, `road`) by key; None where nobody published a year.

    ``way``: `all`, `inbound` or `outbound`; costs of the way and speeds know no direction.
    """
    suffix = "" if way == "all" else f"-{way}"
    stems = {
        "hours": (f"hours-{mode}{suffix}", tuple(COUNTRIES), way),
        "cost": (f"cost-{mode}{suffix}", tuple(COUNTRIES), way),
        "distance": (f"cost-500km-{mode}", ("kz", "cn"), "all"),
    }
    names = name_countries(view)
    every = [f"cpmm-{code}-{stem}" for stem, codes, _ in stems.values() for code in codes]
    years = _read_full_years(view, every)
    charts: dict[str, Chart | None] = {}
    for key, (stem, codes, counted_way) in stems.items():
        country = {f"cpmm-{code}-{stem}": code for code in codes}
        rows = {code: years[code] for code in country if code in years}
        styles = {code: LineStyle(names[country[code]], *COUNTRIES[country[code]]) for code in rows}
        charts[key] = _draw_measure(view, key, rows, styles, mode, counted_way)
    return {**charts, "speed": _draw_speed(view, mode, names)}


def _draw_speed(view: View, mode: str, names: dict[str, str]) -> Chart | None:
    """Speed with the hours at the border and without them."""
    series = {
        f"cpmm-{country}-speed-{mode}-{delay}-delay": (country, delay)
        for country in ("kz", "cn")
        for delay in ("with", "without")
    }
    rows = _read_full_years(view, list(series))
    styles, titles = {}, {}
    for code in rows:
        country, delay = series[code]
        name = names[country]
        styles[code] = LineStyle(name, *COUNTRIES[country], pale=delay == "without")
        titles[code] = view.say(f"roadmap-delay-{delay}", name=name)
    return _draw_measure(view, "speed", rows, styles, mode, "all", titles)


def _draw_measure(
    view: View,
    key: str,
    rows: dict[str, pd.DataFrame],
    styles: dict[str, LineStyle],
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
    alt = _write_alternative(view, title, rows, styles)
    words = FigureWords(title, subtitle, alt)
    figure = draw_country_lines(rows, styles, view.lang, view.theme, words=words)
    names = titles or {code: style.name for code, style in styles.items()}
    return Chart(f"border_{key}", figure, pd.concat(rows.values()), titles=names)


def draw_logistics_scores(view: View) -> Chart:
    """The Logistics Performance Index: its newest edition alone."""
    names = name_countries(view)
    titles = {f"lpi-{code}": names[code] for code in SCORES}
    rows = view.ask("series_values", series=list(titles), kinds=["year"])
    latest = select_edition(rows)
    of_series = latest.set_index("series_id")
    title = view.say(
        "roadmap-lpi-title",
        kz=number(of_series.loc["lpi-kz", "value"], view.lang),
        cn=number(of_series.loc["lpi-cn", "value"], view.lang),
        year=of_series.loc["lpi-kz", "period"],
    )
    countries = listed(
        (f"{titles[r.series_id]} {number(r.value, view.lang)}" for r in latest.itertuples()),
        view.lang,
        ";",
    )
    alt = sentences([title, countries], view.lang)
    words = FigureWords(title, view.say("roadmap-lpi-sub"), alt)
    tones = {"lpi-kz": "kazakhstan-count", "lpi-cn": "china-count"}
    figure = draw_scores(latest, titles, tones, view.lang, view.theme, words=words)
    return Chart("lpi", figure, latest, note=view.say("roadmap-lpi-note"), titles=titles)
