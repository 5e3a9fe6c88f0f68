"""Tables of the Routes page: the ways, their steps, other ways of the world, the trial."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from corridor.language import joint, listed, number, percent, period_text
from corridor.language.spans import Span, markdown
from corridor.network.spread import measure
from corridor.network.staircase import Step
from corridor.topics.model_tables import name_origin
from corridor.topics.model_words import round_to_sense, spell_band
from corridor.topics.routes.journeys import Journey, Trial, name_way
from corridor.topics.view import View

_UNITS = {"time_days": "days", "cost_usd_per_feu": "usd", "length_km": "km"}


def make_way_table(view: View, journeys: Sequence[Journey], places: dict[str, str]) -> pd.DataFrame:
    """A row a way: kilometres, days, dollars, hours at borders, CO2e, how much is assumed."""
    return pd.DataFrame(
        [
            {
                view.say("routes-col-way"): name_way(view, one.way, places),
                view.say("routes-col-km"): number(round_to_sense(one.km), view.lang, 0),
                view.say("routes-col-days"): spell_band(view, one.days, "days"),
                view.say("routes-col-usd"): _spell_price(view, one),
                view.say("routes-col-border"): spell_band(view, one.border_hours, "hours"),
                view.say("routes-col-co2e"): spell_band(view, one.co2e, "kg"),
                view.say("routes-col-assumed"): percent(one.assumed, view.lang, 0),
            }
            for one in journeys
        ]
    )


def _spell_price(view: View, journey: Journey) -> str:
    price = spell_band(view, journey.usd, "usd")
    return view.say("routes-per-truck", price=price) if journey.way.corridor == "road" else price


def make_step_table(view: View, journey: Journey, places: dict[str, str]) -> pd.DataFrame:
    """The steps of a way: from, to, kilometres, hours on the move and standing, dollars, and what
    they rest on."""
    return pd.DataFrame(
        [
            {
                view.say("routes-col-step"): _join(view, (step.start, step.end), places),
                view.say("routes-col-km"): _spell(view, step.km),
                view.say("routes-col-run"): _spell(view, step.run_hours),
                view.say("routes-col-wait"): _spell(view, step.wait_hours),
                view.say("routes-col-usd"): _spell(view, step.usd),
                view.say("routes-col-rests"): _name_origins(view, step),
            }
            for step in journey.drawn.steps
        ]
    )


def _spell(view: View, value: object) -> str:
    middle = measure(value).middle  # type: ignore[arg-type]
    return number(round_to_sense(middle), view.lang) if middle else "–"


def _name_origins(view: View, step: Step) -> str:
    """Who said what the step rests on, each once; what is assumed or measured on the map."""
    origins = [name_origin(view, use) for use in step.uses.values()]
    return listed(dict.fromkeys(origins), view.lang)


def _join(view: View, codes: Sequence[str], places: dict[str, str]) -> str:
    """Places one after another: `Xi'an – Dostyk`."""
    return joint(view.lang).join(places.get(code, code) for code in codes)


def make_trial_table(view: View, trials: Sequence[Trial], places: dict[str, str]) -> pd.DataFrame:
    """Published values beside the model's, what misses marked."""
    return pd.DataFrame(
        [
            {
                view.say("routes-col-route"): _join(view, one.via, places),
                view.say("table-period"): period_text(
                    _read_period(one.period), view.lang, short=True
                ),
                view.say("routes-col-published"): _spell_published(view, one),
                view.say("routes-col-model"): spell_band(view, one.model, _UNITS[one.metric]),
                view.say("routes-col-error"): percent(one.error, view.lang, 0, sign=True),
                view.say("table-publisher"): markdown(
                    (Span(view.publisher(one.publisher), address=one.url),)
                ),
            }
            for one in trials
        ]
    )


def _read_period(code: str) -> str:
    return code.replace("H1", "-01-01/" + code[:4] + "-06-30") if "H1" in code else code


def _spell_published(view: View, trial: Trial) -> str:
    if trial.low is not None and trial.high is not None and trial.low != trial.high:
        return f"{number(trial.low, view.lang)}–{number(trial.high, view.lang)}"
    return number(trial.published, view.lang)
