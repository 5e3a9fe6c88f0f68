"""A post under a change in words: the answer, what is tried, numbers with their bands."""

from __future__ import annotations

from corridor.language import listed, percent
from corridor.topics.border_hours import spell_flow, spell_hours, spell_money
from corridor.topics.scenarios.border import Trial
from corridor.topics.view import View


def answer(view: View, trial: Trial, places: dict[str, str]) -> str:
    """What the change brings: hours before and after and what they are worth; that more arrive
    than can pass; without a change, how the post is."""
    worth, place = trial.worth, places[trial.crossing.place]
    before, after = worth.before.hours, worth.after.hours
    said = {"place": place, "change": spell_change(view, trial)}
    if before is None or not said["change"]:
        said["limit"] = spell_flow(view, trial.crossing, worth.before.limit.middle)
        hours = "" if before is None else spell_hours(view, before.middle)
        return view.say("scenarios-border-as-is", hours=hours, **said)
    if after is None:
        said["limit"] = spell_flow(view, trial.crossing, worth.after.limit.middle)
        said["arrivals"] = spell_flow(view, trial.crossing, worth.after.arrivals)
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
