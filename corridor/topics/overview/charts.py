"""The three figures under the Overview's map, with their findings and rows."""

from __future__ import annotations

import pandas as pd

from corridor.charts.year_bars import find_newest_part
from corridor.evidence.statuses import COUNTED, full_years
from corridor.language import capitalize, number, percent, quantity, scale_of
from corridor.topics.chart import Chart
from corridor.topics.overview.drawing import draw_tonnes, draw_trains
from corridor.topics.overview.rules import find_plan, spell_plan
from corridor.topics.overview.series import HEADLINES, load_plans, load_values
from corridor.topics.view import View

#: names of the figures, as a briefing has them
KEYS = ("europe", "asia", "middle")


def draw_figures(view: View) -> list[Chart]:
    """China–Europe, China–Central Asia on one scale; the Middle Corridor on its own."""
    return [draw_figure(view, key) for key in KEYS]


def draw_figure(view: View, key: str) -> Chart:
    """One of them by its name."""
    values = load_values(view)
    europe, asia, middle = (
        values[values["series_id"] == HEADLINES[line][0]].sort_values("period_end")
        for line in ("china-europe", "china-central-asia", "middle")
    )
    if key == "middle":
        return _draw_middle(view, middle)
    top = float(full_years(europe)["value"].max())
    return (
        _draw_europe(view, europe, top) if key == "europe" else _draw_asia(view, asia, europe, top)
    )


def _draw_europe(view: View, europe: pd.DataFrame, top: float) -> Chart:
    counted = full_years(europe, COUNTED)  # an estimate passes no mark
    largest = counted.loc[counted["value"].idxmax()]
    thousands = int(largest.value // 5000 * 5000)
    figure = draw_trains(
        europe,
        view.lang,
        view.theme,
        tone="china-europe",
        top=top,
        title=view.say(
            "overview-europe-passed", count=number(thousands, view.lang, 0), year=largest.period
        ),
        subtitle=view.say("overview-europe-sub"),
    )
    part = find_newest_part(europe)
    shown = europe[europe.index.isin([*full_years(europe).index, *part.index])]
    note = view.say("figure-hatched") if len(part) else ""
    return Chart("europe", figure, shown, note=note)


def _draw_asia(view: View, asia: pd.DataFrame, europe: pd.DataFrame, top: float) -> Chart:
    whole = "china-central-asia-trains"
    west, east = (
        view.ask("series_values", series=[f"{whole}-{side}"], kinds=["year"])
        for side in ("westbound", "eastbound")
    )
    figure = draw_trains(
        asia,
        view.lang,
        view.theme,
        tone="china-central-asia",
        top=top,
        west=west,
        title=_spell_share(view, asia, europe),
        subtitle=view.say("overview-asia-sub"),
    )
    divided = set(asia["period"]) & set(west["period"])
    sides = [side[side["period"].isin(divided)].tail(1) for side in (west, east)]
    titles = {
        f"{whole}{ending}": view.say(f"direction-{ending.removeprefix('-') or 'total'}")
        for ending in ("", "-westbound", "-eastbound")
    }
    return Chart("asia", figure, pd.concat([full_years(asia), *sides]), titles=titles)


def _draw_middle(view: View, middle: pd.DataFrame) -> Chart:
    plans = load_plans(view)
    _, unit = scale_of("t", middle["value"].max(), view.lang)
    figure = draw_tonnes(
        middle,
        plans,
        view.lang,
        view.theme,
        title=_spell_plan(view, middle, plans),
        subtitle=view.say("overview-middle-sub", unit=capitalize(unit)),
    )
    note = _name_planners(view, middle, plans)
    return Chart("middle", figure, pd.concat([full_years(middle), plans]), note=note)


def _spell_share(view: View, asia: pd.DataFrame, europe: pd.DataFrame) -> str:
    """Central Asia's trains beside China–Europe's in the last year with both."""
    years = full_years(asia).merge(europe, on="period", suffixes=("", "_europe"))
    if years.empty:
        return view.say("overview-asia-plain")
    last = years.iloc[-1]
    share = percent(last.value / last.value_europe, view.lang, 0)
    return view.say("overview-asia-share", share=share, year=last.period)


def _spell_plan(view: View, middle: pd.DataFrame, plans: pd.DataFrame) -> str:
    """The last year counted, and what was planned for it by whom: none is set against the count."""
    last = full_years(middle).iloc[-1]
    plan = find_plan(plans, last.period)
    if plan is None:
        return view.say("overview-middle-plain")
    values = {key: one.words(view.lang) for key, one in spell_plan(plan).items()}
    key = "overview-middle-plans" if "other" in values else "overview-middle-plan"
    count = quantity(last.value, last.unit, view.lang)
    return view.say(key, year=last.period, count=count, **values)


def _name_planners(view: View, middle: pd.DataFrame, plans: pd.DataFrame) -> str:
    """Who printed the plan of the last year counted, where others printed another."""
    plan = find_plan(plans, full_years(middle).iloc[-1].period)
    values = {} if plan is None else spell_plan(plan)
    if "other" not in values:
        return ""
    words = {key: one.words(view.lang) for key, one in values.items()}
    return view.say("overview-middle-planners", **words)
