"""Tables of the corridor under a scenario: what binds, what next, every element, every flow."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from corridor.language import capitalize, listed, number, percent
from corridor.network.result import Carried, Limit, LimitUse
from corridor.topics import flow_words as words
from corridor.topics.flow import Answer
from corridor.topics.flow_names import name_commodity, name_limit, name_section, name_way
from corridor.topics.flow_rules import find_shares
from corridor.topics.model_words import spell_number
from corridor.topics.view import View

Places = Mapping[str, str]


def make_binding_table(view: View, found: Answer, places: Places) -> pd.DataFrame:
    """What binds now: what one more unit brings and what one less costs; that the two are not one
    price where they are not."""
    rows = []
    for use in found.result.binding:
        if use.price is None:
            continue
        less = words.spell_amount(view, use.price.usd_less, "usd")
        less = view.say("scenarios-flow-less", usd=less)
        if not use.price.is_unique:
            less = view.say("scenarios-flow-not-unique", less=less)
        rows.append(
            {
                view.say("scenarios-col-binds"): _name(view, found, use.limit, places),
                view.say("scenarios-col-more"): capitalize(
                    words.spell_gain(view, use.limit, use.price)
                ),
                view.say("scenarios-col-less"): capitalize(less),
            }
        )
    return pd.DataFrame(rows)


def make_step_table(view: View, found: Answer, places: Places) -> pd.DataFrame:
    """What binds next, each row without the limits of those before: from how much freight on, what
    goes beside without it, the register's projects that raise it."""
    names = words.load_projects(view)
    asked = found.result.scenario.demand.get("all", 1.0)
    rows = []
    for place, step in enumerate(found.steps, 1):
        projects = [names[one] for one in step.projects if one in names]
        gain = "–"
        if step.tonnes >= 1:
            gain = words.spell_amount(view, step.tonnes, "t/year")
        rows.append(
            {
                view.say("scenarios-col-step"): view.count(place),
                view.say("scenarios-col-growth"): percent(
                    step.times * asked - 1, view.lang, 0, sign=True
                ),
                view.say("scenarios-col-binds"): _name(view, found, step.use.limit, places),
                view.say("scenarios-col-gain"): gain,
                view.say("scenarios-col-projects"): listed(projects, view.lang, ";") or "–",
            }
        )
    return pd.DataFrame(rows)


def make_element_table(view: View, found: Answer, places: Places) -> pd.DataFrame:
    """Every element that carries something: load, most and use; nominal, effective and carried
    figures apart; what is taken as unlimited."""
    uses = [use for one in found.result.sections.values() for use in one.limits if use.load > 0]
    rows = [_list_cells(view, found, use, places) for use in sorted(uses, key=_order)]
    for code in found.result.unlimited:
        flow = found.result.sections[code]
        name = name_section(view, found.sections[code], places)
        load = words.spell_most(view, flow.pairs, "pairs/day")
        rows.append([name, load, view.say("scenarios-flow-no-limit"), "–", "–", "–", "–"])
    heads = ("element", "load", "most", "use", "nominal", "effective", "used")
    return pd.DataFrame(rows, columns=[view.say(f"scenarios-col-{one}") for one in heads])


def _order(use: LimitUse) -> float:
    return -use.share


def _list_cells(view: View, found: Answer, use: LimitUse, places: Places) -> list[str]:
    limit = use.limit
    effective = words.spell_most(view, limit.effective, limit.unit)
    if limit.effective_is_rule and limit.effective is not None:
        effective = view.say("scenarios-flow-by-rule", value=effective)
    most = words.spell_most(view, limit.most, limit.unit)
    if limit.is_exceeded:
        most = view.say("scenarios-flow-exceeded", value=most)
    elif limit.assumed:
        most = view.say("scenarios-flow-assumed", value=most)
    return [
        _name(view, found, limit, places),
        words.spell_most(view, use.load, limit.unit),
        most,
        percent(use.share, view.lang, 0),
        words.spell_most(view, limit.nominal, limit.unit),
        effective,
        words.spell_most(view, limit.used, limit.unit),
    ]


def make_commodity_table(view: View, found: Answer, places: Places) -> pd.DataFrame:
    """Every flow: pairs of trains a day that want to go and that go, what stays away, by which
    ways in how many days and for how many dollars."""
    rows = []
    for one in found.result.carried:
        kind = "container" if one.teu + one.teu_unmet > 0 else "wagon"
        away = words.spell_amount(view, one.tonnes_unmet, "t/year")
        rows.append(
            [
                name_commodity(view, one, places),
                view.say(f"scenarios-flow-{kind}"),
                number(round(one.wanted, 1), view.lang),
                number(round(one.carried, 1), view.lang),
                away if one.tonnes_unmet >= 1 else "–",
                _spell_ways(view, found, one, places),
            ]
        )
    heads = ("flow", "cargo", "wanted", "carried", "away", "ways")
    return pd.DataFrame(rows, columns=[view.say(f"scenarios-col-{one}") for one in heads])


def _spell_ways(view: View, found: Answer, one: Carried, places: Places) -> str:
    said = (
        view.say(
            "scenarios-flow-way",
            through=name_way(view, way, found.sections, places),
            days=spell_number(view, way.days, "days"),
            usd=spell_number(view, way.usd, "usd"),
            pairs=number(round(way.pairs, 1), view.lang),
        )
        for way in one.ways
    )
    return listed(said, view.lang, ";")


def _name(view: View, found: Answer, limit: Limit, places: Places) -> str:
    return name_limit(view, limit, found.sections[limit.section], places)


def tabulate(found: Answer) -> pd.DataFrame:
    """A row a limit that carries something, for files and programs."""
    before = find_shares(found.base)
    rows = [
        _tabulate(one.section, found, use, before)
        for one in found.result.sections.values()
        for use in one.limits
        if use.load > 0 or use.binds
    ]
    return pd.DataFrame(rows).sort_values(["used_share", "element"], ascending=[False, True])


def _tabulate(
    section: str, found: Answer, use: LimitUse, before: Mapping[str, float]
) -> dict[str, object]:
    limit, flow, price = use.limit, found.result.sections[section], _find_price(found, use)
    return {
        "section": section,
        "element": limit.code,
        "load": round(use.load, 3),
        "most": round(limit.most, 3),
        "unit": limit.unit,
        "direction": limit.direction or None,
        "cargo": limit.cargo or None,
        "used_share": round(use.share, 4),
        "used_share_base": None if limit.code not in before else round(before[limit.code], 4),
        "binds": use.binds,
        "nominal": limit.nominal,
        "effective": limit.effective,
        "carried": limit.used,
        "is_assumed": limit.assumed,
        "pairs_a_day": round(flow.pairs, 3),
        "t_a_year": round(flow.tonnes),
        "teu_a_year": round(flow.teu),
        **_tabulate_price(price),
        "scenario": found.result.key,
    }


def _find_price(found: Answer, use: LimitUse) -> LimitUse | None:
    return next((one for one in found.result.binding if one.limit.code == use.limit.code), None)


def _tabulate_price(use: LimitUse | None) -> dict[str, object]:
    price = use.price if use else None
    return {
        "step": price.step if price else None,
        "new_t_a_year": round(price.new_tonnes) if price else None,
        "new_teu_a_year": round(price.new_teu) if price else None,
        "usd_saved_a_year": round(price.usd) if price else None,
        "usd_less_a_year": round(price.usd_less) if price else None,
        "is_unique": price.is_unique if price else None,
    }
