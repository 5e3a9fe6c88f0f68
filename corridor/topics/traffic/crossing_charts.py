"""Trains by crossing: the newest figure of each with its period, and all its years."""

from __future__ import annotations

import re

import pandas as pd

from corridor.charts.figure_words import FigureWords, set_words, title_figure
from corridor.charts.part_years import find_longest_parts, find_newest_figures
from corridor.evidence.statuses import full_years
from corridor.language import named, period_text, qualified, quantity
from corridor.topics.chart import Chart
from corridor.topics.traffic import crossing_drawing, rules
from corridor.topics.traffic.params import CROSSINGS, SPAN
from corridor.topics.view import View
from corridor.topics.years import Years, within


def load_crossings(view: View, span: Years = SPAN) -> dict[str, pd.DataFrame]:
    """Values of each crossing's trains in the years shown."""
    asked = {k: view.ask("series_values", series=[s]) for k, s in CROSSINGS.items()}
    return {key: within(rows, span) for key, rows in asked.items()}


def draw_crossings(view: View, span: Years = SPAN) -> list[Chart]:
    """The newest figure of every crossing with its period, on one scale; none when fewer than two
    have one."""
    newest = {k: find_newest_figures(own) for k, own in load_crossings(view, span).items()}
    newest = {key: own for key, own in newest.items() if len(own)}
    if len(newest) < 2:
        return []
    names = {key: view.say(f"traffic-crossing-{key}") for key in newest}
    figure = crossing_drawing.draw_newest(newest, names, view.lang, view.theme)
    title, subtitle = spell_crossings_title(view, newest), view.say("traffic-crossings-sub")
    set_words(figure, title_figure(title, subtitle, view.lang))
    shown = pd.concat(newest.values())
    titles = {CROSSINGS[key]: name for key, name in names.items()}
    note = view.say("figure-hatched")
    return [Chart("main", figure, shown, note=note, level=2, titles=titles)]


def draw_crossing_multiples(view: View) -> dict[str, Chart]:
    """All years of the five crossings on one scale: crossing -> its small figure."""
    crossings = load_crossings(view)
    shown = {k: pd.concat([full_years(r), find_longest_parts(r)]) for k, r in crossings.items()}
    top = max(float(rows["value"].max()) for rows in shown.values())
    charts = {}
    for key, rows in crossings.items():
        name = view.say(f"traffic-crossing-{key}")
        words = FigureWords(alt=qualified(name, view.say("traffic-crossings-sub"), view.lang))
        figure = crossing_drawing.draw_years(rows, view.lang, view.theme, top=top, words=words)
        charts[key] = Chart(f"crossing_{key}", figure, shown[key])
    return charts


def spell_newest(view: View) -> dict[str, str]:
    """The newest figure of each crossing with its period, however short: crossing -> words."""
    return {
        key: named(
            period_text(row.period, view.lang, short=True),
            quantity(row.value, row.unit, view.lang, qualifier=row.qualifier),
            view.lang,
        )
        for key, rows in load_crossings(view).items()
        for row in find_newest_figures(rows).tail(1).itertuples()
    }


def spell_crossings_title(view: View, newest: dict[str, pd.DataFrame] | None = None) -> str:
    """Which two crossings had the most trains, when the newest figures of all are of one period;
    else what is shown."""
    if newest is None:
        newest = {k: find_newest_figures(own) for k, own in load_crossings(view).items()}
    ranked = rules.rank_within_period(newest)[:2]
    if len(ranked) < 2:
        return view.say("traffic-crossings-plain")
    period = newest[ranked[0]].iloc[0].period
    first, second = (_name_chinese_side(view, key) for key in ranked)
    return view.say("traffic-crossings-title", first=first, second=second, year=period)


def _name_chinese_side(view: View, key: str) -> str:
    """The name of the post that counts: `Alashankou` of `Alashankou – Dostyk`."""
    return re.split(" – |—", view.say(f"traffic-crossing-{key}"))[0]
