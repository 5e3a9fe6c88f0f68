"""Which first, in words and as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from corridor.language import listed, number, percent, quantity, sentences
from corridor.network.first import Gain
from corridor.network.ranges import FirstOften
from corridor.topics.model_words import round_to_figures, spell_between
from corridor.topics.scenarios.first import AIMS, MEASURES, NAMED, Ranked
from corridor.topics.view import View

#: the least dollars, tonnes, TEU and days that are told
_LEAST = {"usd": AIMS["usd"].least, "t": AIMS["kz"].least, "teu": 500.0, "days": 0.005}


def name_candidate(view: View, code: str, projects: Mapping[str, str]) -> str:
    """A project by its name in the register, a measure by its own."""
    if code in MEASURES:
        return view.say(f"scenarios-first-{code}")
    return projects.get(code, code)


def answer(view: View, found: Ranked, projects: Mapping[str, str], day: str) -> str:
    """The first ones by what each brings alone, and what they bring together."""
    if not found.gains or found.together is None:
        return view.say(f"scenarios-first-none-{found.aim}", day=day)
    names = [name_candidate(view, one.code, projects) for one in found.gains[:NAMED]]
    aim = AIMS[found.aim]
    won = quantity(round_to_figures(found.together.by(aim.gain)), aim.unit, view.lang)
    said = {"day": day, "names": listed(names, view.lang), "won": won}
    return view.say(f"scenarios-first-answer-{found.aim}", **said)


def spell_lost(view: View, found: Ranked, projects: Mapping[str, str]) -> str:
    """Which of those named take freight from lines in Kazakhstan, and that together they bring no
    more than the first alone; nothing where neither is so."""
    lost = [
        view.say(
            "scenarios-first-takes",
            name=name_candidate(view, one.code, projects),
            t=quantity(round_to_figures(-one.kz_tonnes), "t", view.lang),
        )
        for one in found.gains[:NAMED]
        if one.kz_tonnes < -_LEAST["t"]
    ]
    gain, named = AIMS[found.aim].gain, found.gains[:NAMED]
    if found.together and len(named) > 1 and found.together.by(gain) <= named[0].by(gain):
        lost.append(view.say("scenarios-first-same"))
    return sentences(lost, view.lang)


def make_first_table(
    view: View,
    found: Ranked,
    projects: Mapping[str, str],
    often: Sequence[FirstOften] | None = None,
) -> pd.DataFrame:
    """A row a candidate: what it brings of the aim, then what it saves a year, what more goes, days
    less, its cost, and what a dollar of that saves; with draws, what half of them say it brings and
    in which share of them it comes first."""
    table = _list_gains(view, found, projects)
    if often is None or table.empty:
        return table
    by_code = {one.code: one for one in often}
    drawn = [by_code[one.code] for one in found.gains]
    shares = [percent(one.first, view.lang, 0) for one in drawn]
    bands = [
        spell_between(view, one.gain.low50, one.gain.high50, AIMS[found.aim].unit) for one in drawn
    ]
    table.insert(1, view.say("scenarios-first-col-often"), shares)
    table.insert(3, view.say("scenarios-first-col-half"), bands)
    return table


def _list_gains(view: View, found: Ranked, projects: Mapping[str, str]) -> pd.DataFrame:
    table = pd.DataFrame(
        [
            {
                view.say("scenarios-first-col-name"): name_candidate(view, one.code, projects),
                view.say("scenarios-first-col-usd"): _spell(view, one.usd, "usd"),
                view.say("scenarios-first-col-t"): _spell(view, one.tonnes, "t"),
                view.say("scenarios-first-col-teu"): _spell(view, one.teu, "teu"),
                view.say("scenarios-first-col-kz"): _spell(view, one.kz_tonnes, "t"),
                view.say("scenarios-first-col-days"): _spell(view, one.days, "days"),
                view.say("scenarios-first-col-cost"): _spell_cost(view, one),
                view.say("scenarios-first-col-per"): _spell_return(view, one),
            }
            for one in found.gains
        ]
    )
    if found.gains:
        sought = view.say(f"scenarios-first-col-{found.aim}")
        table.insert(1, sought, table.pop(sought))
    return table


def find_cost_claims(view: View, found: Ranked) -> pd.DataFrame:
    """Who said the costs that stand in the table: rows of the query `project_claims`."""
    priced = {one.code for one in found.gains if one.cost}
    claims = view.ask("project_claims")
    return claims[claims["slug"].isin(priced) & (claims["field"] == "cost")]


def _spell(view: View, value: float, unit: str) -> str:
    if abs(value) < _LEAST[unit]:
        return "–"
    sign = "−" if value < 0 else ""
    return sign + quantity(round_to_figures(abs(value)), unit, view.lang)


def _spell_cost(view: View, gain: Gain) -> str:
    return quantity(round_to_figures(gain.cost), "usd", view.lang) if gain.cost else "–"


def _spell_return(view: View, gain: Gain) -> str:
    back = gain.usd_per_dollar
    return "–" if back is None else number(round_to_figures(back), view.lang)
