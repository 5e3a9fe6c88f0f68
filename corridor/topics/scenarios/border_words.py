"""A post under a change in words: the answer, what is tried, numbers with their bands."""

from __future__ import annotations

import math

from corridor.language import listed, number, percent, quantity
from corridor.network.spread import Band
from corridor.topics.scenarios.border import Trial
from corridor.topics.view import View

#: figures that are said of a sum of money: the model knows no more
_FIGURES = 2


def answer(view: View, trial: Trial, places: dict[str, str]) -> str:
    """What the change brings: hours before and after and what they are worth; that more arrive
    than can pass; without a change, how the post is."""
    worth, place = trial.worth, places[trial.crossing.place]
    before, after = worth.before.hours, worth.after.hours
    said = {"place": place, "change": spell_change(view, trial)}
    if before is None or not said["change"]:
        said["limit"] = spell_flow(view, trial, worth.before.limit.middle)
        hours = "" if before is None else spell_hours(view, before.middle)
        return view.say("scenarios-border-as-is", hours=hours, **said)
    if after is None:
        said["limit"] = spell_flow(view, trial, worth.after.limit.middle)
        said["arrivals"] = spell_flow(view, trial, worth.after.arrivals)
        return view.say("scenarios-border-overrun", **said)
    said |= {"before": spell_hours(view, before.middle), "after": spell_hours(view, after.middle)}
    usd = worth.usd_a_year
    if usd is None or usd.low <= 0:
        return view.say("scenarios-border-hours", **said)
    return view.say("scenarios-border-worth", usd=spell_money(view, usd), **said)


def spell_change(view: View, trial: Trial) -> str:
    """`60 minutes less, 25 % more traffic`; empty where nothing is tried."""
    change = trial.change
    parts = []
    if change.hours_saved:
        minutes = view.count(round(change.hours_saved * 60))
        parts.append(view.say("scenarios-change-saved", minutes=minutes))
    if change.demand != 1:
        share = percent(change.demand - 1, view.lang, 0)
        parts.append(view.say("scenarios-change-demand", share=share))
    if change.green is not None:
        parts.append(view.say("scenarios-change-green", share=percent(change.green, view.lang, 0)))
    return listed(parts, view.lang)


def spell_hours(view: View, hours: float) -> str:
    """`3.2 h`; under an hour minutes, as the tenth of an hour says little."""
    if hours < 1:
        return view.say("scenarios-minutes", value=view.count(round(hours * 60)))
    return quantity(round(hours, 1), "hours", view.lang)


def spell_hours_band(view: View, band: Band | None) -> str:
    """Hours with what four draws in five say; `no end` where the queue grows."""
    if band is None:
        return view.say("scenarios-no-end")
    low = spell_hours(view, band.low)
    high = (
        spell_hours(view, band.high) if math.isfinite(band.high) else view.say("scenarios-endless")
    )
    middle = spell_hours(view, band.middle)
    return middle if low == high else view.say("model-band", middle=middle, low=low, high=high)


def spell_flow(view: View, trial: Trial, value: float) -> str:
    """`20 trains a day`, `840 trucks a day`."""
    unit = "trucks" if trial.crossing.by_road else "trains"
    rounded = round(value, -1) if value >= 100 else round(value)
    return view.say(f"scenarios-flow-{unit}", n=rounded, value=number(rounded, view.lang, 0))


def spell_money(view: View, band: Band) -> str:
    """`$0.9m (0.5–1.5)`: dollars of a year, as exact as the model is."""
    said = {}
    for name in ("middle", "low", "high"):
        value = getattr(band, name)
        said[name] = number(_round(value / 1e6), view.lang)
        said[f"{name}10000"] = number(_round(value / 1e4), view.lang)
    return view.say("scenarios-money", **said)


def _round(value: float) -> float:
    if not value:
        return 0.0
    return round(value, _FIGURES - 1 - math.floor(math.log10(abs(value))))
