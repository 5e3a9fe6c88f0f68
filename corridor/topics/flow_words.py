"""The corridor under a scenario in words: what binds, what is lost, what changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from corridor.language import (
    date_text,
    listed,
    number,
    percent,
    quantity,
    sentences,
    split_quantity,
    stop,
)
from corridor.language.dates import months_text
from corridor.network.next_limits import MOST
from corridor.network.result import Limit, LimitUse, Price, Totals
from corridor.network.scenario import OFF, Scenario
from corridor.topics.flow import Answer
from corridor.topics.flow_names import list_gates, name_gate, name_limit, name_place, name_section
from corridor.topics.flow_rules import find_gains, find_next, find_worst, is_same
from corridor.topics.model_words import round_to_figures
from corridor.topics.view import View

Places = Mapping[str, str]
#: projects that a title names
_MOST = 2
#: ways round a closure that a title names
_WAYS = 2
_UNITS = {"pairs/day": "pairs", "trains/day": "trains", "teu/year": "teu", "t/year": "tonnes"}


def answer(view: View, found: Answer, places: Places) -> str:
    """The title: what is lost where something is closed; what binds where something stays away or
    one more of it pays; else what binds first as freight grows."""
    head = view.say("scenarios-flow-head", day=spell_day(view, found.result.day))
    changes = spell_changes(view, found, places, most=_MOST)
    if changes:
        head = view.say("scenarios-flow-changed", head=head, changes=listed(changes, view.lang))
    return view.say("scenarios-flow-title", head=head, said=_spell_finding(view, found, places))


def _spell_finding(view: View, found: Answer, places: Places) -> str:
    if found.result.scenario.closures:
        return spell_lost(view, found, places)
    use = find_worst(found)
    if use is not None and use.price is not None:
        return _spell_binding(view, found, use, use.price, places)
    step = find_next(found)
    if step is None:
        return view.say("scenarios-flow-free", growth=percent(MOST - 1, view.lang, 0))
    return view.say(
        "scenarios-flow-first",
        growth=percent(step.times - 1, view.lang, 0),
        element=name_limit(view, step.use.limit, found.sections[step.use.limit.section], places),
    )


def _spell_binding(view: View, found: Answer, use: LimitUse, price: Price, places: Places) -> str:
    said = view.say(
        "scenarios-flow-binds",
        element=name_limit(view, use.limit, found.sections[use.limit.section], places),
        brings=spell_gain(view, use.limit, price),
    )
    away = spell_amount(view, found.result.totals.tonnes_unmet, "t")
    if found.result.totals.tonnes_unmet < 1:
        return said
    return view.say("scenarios-flow-away", said=said, away=away)


def spell_gain(view: View, limit: Limit, price: Price) -> str:
    """What one more unit brings: tonnes, TEU, else dollars a year."""
    step = view.say(f"scenarios-flow-step-{_UNITS[limit.unit]}")
    if price.new_teu >= 1 and (limit.unit == "teu/year" or price.new_tonnes < 1):
        key, gain = "t", spell_amount(view, price.new_teu, "teu")
    elif price.new_tonnes >= 1:
        key, gain = "t", spell_amount(view, price.new_tonnes, "t")
    else:
        key, gain = "usd", spell_amount(view, price.usd, "usd")
    return view.say(f"scenarios-flow-brings-{key}", step=step, gain=gain)


def spell_lost(view: View, found: Answer, places: Places) -> str:
    """What stays away because of a closure, and by where the rest goes."""
    days = found.result.closed_days
    part = 1.0 if days is None else days / 365
    tonnes, teu = (max(one, 0.0) * part for one in found.lost)
    gains = find_gains(found)
    closed = [one.place for one in found.result.scenario.closures]
    gates = list_gates(gains, found.sections, closed, _WAYS)
    ways = [name_gate(found.sections[one], places) for one in gates]
    joined = (
        view.say("scenarios-flow-and", one=ways[0], two=ways[-1]) if ways[1:] else "".join(ways)
    )
    round_ = view.say("scenarios-flow-round", ways=joined) if ways else ""
    if tonnes < 1:
        return view.say("scenarios-flow-nothing-lost", round=round_, n=len(gates))
    lost = spell_amount(view, tonnes, "t")
    if teu >= 1:
        lost = view.say("scenarios-flow-of-them", lost=lost, teu=spell_amount(view, teu, "teu"))
    span = view.say("scenarios-flow-span-days", n=days or 0, days=view.count(days or 0))
    if days is None:
        span = view.say("scenarios-flow-span-year")
    said = view.say("scenarios-flow-lost", lost=lost, span=span)
    return view.say("scenarios-flow-lost-round", said=said, round=round_, n=len(gates))


def spell_changes(view: View, found: Answer, places: Places, most: int | None = None) -> list[str]:
    """What differs from today; of more projects than ``most`` their number alone."""
    scenario = found.result.scenario
    parts = _spell_projects(view, scenario, most)
    times = scenario.demand.get("all", 1.0)
    if times != 1:
        key = "scenarios-flow-more" if times > 1 else "scenarios-flow-less-freight"
        parts.append(view.say(key, share=percent(abs(times - 1), view.lang, 0)))
    if scenario.month is not None:
        parts.append(view.say("scenarios-flow-month", month=spell_month(view, scenario.month)))
    for one in scenario.closures:
        place = _name_closed(view, found, one.place, places)
        if one.share < 1:
            part = percent(one.share, view.lang, 0)
            parts.append(view.say("scenarios-flow-closed-part", place=place, share=part))
        else:
            parts.append(view.say("scenarios-flow-closed", place=place))
    if others := _count_others(scenario):
        parts.append(view.say("scenarios-flow-others", n=others, count=view.count(others)))
    return parts


def _name_closed(view: View, found: Answer, code: str, places: Places) -> str:
    """A place by its name, a section by its own."""
    if code in found.sections:
        return name_section(view, found.sections[code], places)
    return name_place(places, code)


def _count_others(scenario: Scenario) -> int:
    """How many changes a scenario holds that only its text tells."""
    whole = (scenario.date, scenario.green_share, scenario.low_water, scenario.unmet_usd_per_feu)
    parts = len(scenario.demand.keys() - {"all"}) + len(scenario.larger) + len(scenario.hours_saved)
    return parts + sum(one is not None for one in whole) + scenario.plans


def _spell_projects(view: View, scenario: Scenario, most: int | None) -> list[str]:
    if most is not None and len(scenario.projects) > most:
        count = len(scenario.projects)
        return [view.say("scenarios-flow-projects", n=count, count=view.count(count))]
    names = load_projects(view)
    parts = []
    for key, wanted in (("with", False), ("without", True)):
        said = [names.get(p, p) for p, to in scenario.projects.items() if (to == OFF) == wanted]
        if said:
            parts.append(view.say(f"scenarios-flow-{key}", projects=listed(said, view.lang)))
    return parts


def load_projects(view: View) -> dict[str, str]:
    """Names of the register's projects by their codes."""
    rows = view.ask("projects")
    return dict(zip(rows["slug"], view.names(rows), strict=True))


def spell_beside(view: View, found: Answer) -> str:
    """What the projects change against the same without them; of which the model counts nothing.
    Nothing where none are switched."""
    scenario = found.result.scenario
    names = load_projects(view)
    silent = [names.get(code, code) for code in scenario.projects if code in found.silent]
    parts = []
    if len(silent) < len(scenario.projects):
        parts.append(_spell_difference(view, found))
    if silent:
        parts.append(view.say("scenarios-flow-silent", projects=listed(silent, view.lang, ";")))
    return _end(view, sentences(parts, view.lang)) if parts else ""


def _spell_difference(view: View, found: Answer) -> str:
    parts = list_differences(view, found.result.totals, found.plain.totals)
    if not parts:
        return view.say("scenarios-flow-same")
    return view.say("scenarios-flow-beside", changes=listed(parts, view.lang))


def list_differences(view: View, now: Totals, before: Totals) -> list[str]:
    """What goes more or less, and what transport, time and waiting cost more or less, a year;
    nothing where both are alike."""
    if is_same(now, before):
        return []
    parts = []
    if abs(tonnes := now.tonnes - before.tonnes) >= 1:
        way = "more" if tonnes > 0 else "fewer"
        parts.append(view.say(f"scenarios-flow-{way}-t", t=spell_amount(view, abs(tonnes), "t")))
    usd = now.burden - before.burden
    way = "dearer" if usd > 0 else "cheaper"
    parts.append(view.say(f"scenarios-flow-{way}", usd=spell_amount(view, abs(usd), "usd")))
    return parts


def _end(view: View, said: str) -> str:
    """A sentence with its stop, once."""
    return said if said.endswith(".") else said + stop(view.lang)


def spell_load(view: View, use: LimitUse) -> str:
    """`35 of 36 pairs of trains a day`, `600 of 636 thousand TEU a year`."""
    unit, most = use.limit.unit, _round(use.limit.most, use.limit.unit)
    load, _ = split_quantity(_round(use.load, unit), unit, view.lang, largest=most)
    said = {"load": number(load, view.lang), "most": quantity(most, unit, view.lang)}
    return view.say("scenarios-flow-load", **said)


def _round(value: float, unit: str) -> float:
    """Trains to a tenth, tonnes and TEU to three figures."""
    return round(value, 1) if unit in ("pairs/day", "trains/day") else float(f"{value:.3g}")


def spell_most(view: View, value: float | None, unit: str) -> str:
    """A limit in its unit; a dash where it is not known."""
    if value is None:
        return "–"
    return quantity(_round(value, unit), unit, view.lang)


def spell_amount(view: View, value: float, unit: str) -> str:
    """An amount of the model as exact as it may be said: `0.84 Mt`, `$13m`."""
    return quantity(round_to_figures(value), unit, view.lang)


def spell_day(view: View, day: dt.date) -> str:
    """`end of 2025` of the last day of a year."""
    if (day.month, day.day) == (12, 31):
        return view.say("scenarios-flow-end", year=str(day.year))
    return date_text(day, view.lang)


def spell_month(view: View, month: int) -> str:
    """The name of a month."""
    day = dt.date(2000, month, 1)
    return months_text(day, day, view.lang, "wide")
