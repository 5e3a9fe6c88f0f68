"""Tables of a post: as it is and under a change, with bands; the same as rows for files."""

from __future__ import annotations

import math
from collections.abc import Callable

import pandas as pd

from corridor.language import percent
from corridor.network.crossing import State
from corridor.topics.border_hours import spell_flow, spell_hours_band
from corridor.topics.scenarios.border import Trial
from corridor.topics.view import View


def make_border_table(view: View, trial: Trial) -> pd.DataFrame:
    """What arrives, what can pass, how full it is, hours waited and spent; now and tried."""
    lines: list[tuple[str, Callable[[State], str]]] = [
        ("arrivals", lambda one: spell_flow(view, trial.crossing, one.arrivals)),
        ("limit", lambda one: spell_flow(view, trial.crossing, one.limit.middle)),
        ("use", lambda one: percent(one.use, view.lang, 0)),
        ("holds", lambda one: percent(one.holds, view.lang, 0)),
        ("wait", lambda one: spell_hours_band(view, one.wait)),
        ("hours", lambda one: spell_hours_band(view, one.hours)),
    ]
    worth = trial.worth
    return pd.DataFrame(
        [
            {
                view.say("scenarios-col-what"): view.say(f"scenarios-line-{name}"),
                view.say("scenarios-now"): spell(worth.before),
                view.say("scenarios-tried"): spell(worth.after),
            }
            for name, spell in lines
        ]
    )


def tabulate(trial: Trial) -> pd.DataFrame:
    """A row a state for files: numbers with their bands."""
    states = (("now", trial.worth.before), ("tried", trial.worth.after))
    usd = trial.worth.usd_a_year
    return pd.DataFrame(
        [
            {
                "post": trial.crossing.place,
                "state": name,
                "arrivals_a_day": round(state.arrivals, 2),
                "limit_a_day": round(state.limit.middle, 1),
                "use": round(state.use, 3),
                "holds_share": round(state.holds, 3),
                **_spread("wait_hours", state.wait, 2),
                **_spread("hours", state.hours, 2),
                **_spread("usd_a_year", usd if name == "tried" else None, 0),
            }
            for name, state in states
        ]
    )


def _spread(name: str, band: object, digits: int) -> dict[str, float | None]:
    parts = (("", "middle"), ("_low", "low"), ("_high", "high"))
    return {f"{name}{end}": _round(band, part, digits) for end, part in parts}


def _round(band: object, part: str, digits: int) -> float | None:
    """None too where the end of a band is infinite: files know no such number."""
    value = float("inf") if band is None else getattr(band, part)
    return round(value, digits) if math.isfinite(value) else None
