"""A solved flow as an answer: sections, limits, commodities with the ways they take, totals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from corridor.network.capacity import Bound
from corridor.network.demand import YEAR, Wanted
from corridor.network.flow import FlowModel
from corridor.network.program import TINY, Solution
from corridor.network.result import Carried, LimitUse, SectionFlow, Totals, Way

#: pairs a day below which a flow is none
LEAST = 1e-4
#: a limit is full when no more than this part of it is left
FULL = 1e-6
#: dollars a day by which a limit that binds would have to pay at least, per unit
WORTH = 1e-6


def list_carried(model: FlowModel, found: Solution) -> tuple[Carried, ...]:
    """What each commodity wanted and what of it goes, by which ways."""
    answers = []
    for place, one in enumerate(model.setting.wanted):
        wanted = model.take(one.pairs)
        away = max(float(found.values[model.away[place]]), 0.0)
        carried = max(wanted - away, 0.0)
        teu, tonnes = model.take(one.teu) * YEAR, model.take(one.tonnes) * YEAR
        answers.append(
            Carried(
                commodity=one.commodity.code,
                group=one.commodity.group,
                start=one.commodity.start,
                end=one.commodity.end,
                wanted=wanted,
                carried=carried,
                teu=carried * teu,
                tonnes=carried * tonnes,
                teu_unmet=(wanted - carried) * teu,
                tonnes_unmet=(wanted - carried) * tonnes,
                ways=tuple(_list_ways(model, found, place, one)),
            )
        )
    return tuple(answers)


def _list_ways(model: FlowModel, found: Solution, place: int, one: Wanted) -> Iterable[Way]:
    """The flow taken apart into ways, fullest first: each follows what is left most of."""
    left: dict[str, dict[tuple[str, int], float]] = defaultdict(dict)
    for (n, forward), column in model.columns[place].items():
        value = float(found.values[column])
        if value > LEAST:
            a, b = model.setting.arcs[n].section.ends
            tail, head = (a, b) if forward else (b, a)
            left[tail][head, n] = value
    ways = []
    while way := _follow(left, one.commodity.start, one.commodity.end):
        pairs = min(left[tail][head, n] for tail, head, n in way)
        for tail, head, n in way:
            rest = left[tail][head, n] - pairs
            if rest > LEAST:
                left[tail][head, n] = rest
            else:
                del left[tail][head, n]
        arcs = [model.setting.arcs[n] for _, _, n in way]
        ways.append(
            Way(
                sections=tuple(arc.section.code for arc in arcs),
                places=(way[0][0], *(head for _, head, _ in way)),
                pairs=pairs,
                days=sum(model.take(arc.days) for arc in arcs),
                usd=sum(model.take(arc.usd) for arc in arcs),
                by_kazakhstan=any(arc.section.is_kazakh for arc in arcs),
            )
        )
    return sorted(ways, key=lambda way: -way.pairs)


def _follow(
    left: dict[str, dict[tuple[str, int], float]], start: str, end: str
) -> list[tuple[str, str, int]]:
    """The way from start to end along what is left most of; none where nothing is left."""
    way: list[tuple[str, str, int]] = []
    place, seen = start, {start}
    while place != end:
        onward = {to: value for to, value in left[place].items() if to[0] not in seen}
        if not onward:
            return []
        head, n = max(onward, key=lambda to: onward[to])
        way.append((place, head, n))
        seen.add(head)
        place = head
    return way


def list_sections(model: FlowModel, found: Solution) -> dict[str, SectionFlow]:
    """What goes over every section that carries something or is limited."""
    wanted = model.setting.wanted
    sums: dict[int, NDArray[np.float64]] = defaultdict(lambda: np.zeros(5))
    for place, columns in enumerate(model.columns):
        one = wanted[place]
        pair = np.array(
            [
                1.0,
                float(one.is_container),
                float(not one.is_container),
                model.take(one.teu) * YEAR,
                model.take(one.tonnes) * YEAR,
            ]
        )
        for (n, _), column in columns.items():
            if found.values[column] > LEAST:
                sums[n] += found.values[column] * pair
    flows = {}
    for n, arc in enumerate(model.setting.arcs):
        code = arc.section.code
        uses = tuple(use_limit(model, found, one) for one in model.setting.bounds.get(code, ()))
        if n not in sums and not uses:
            continue
        pairs, containers, wagons, teu, tonnes = (float(value) for value in sums[n])
        share = max((use.share for use in uses), default=None)
        flows[code] = SectionFlow(code, pairs, containers, wagons, teu, tonnes, share, uses)
    return flows


def use_limit(model: FlowModel, found: Solution, bound: Bound) -> LimitUse:
    """How much of a limit is used."""
    limit, most = bound.limit, model.take(bound.most)
    row = model.rows.get(limit.code)
    if row is None:
        return LimitUse(limit, 0.0, 0.0, binds=False)
    load = max(float(found.loads[row]), 0.0)
    share = load / most if most > 0 else float(load > 0)
    full = load >= most * (1 - FULL) - TINY
    return LimitUse(limit, load, share, binds=full and float(found.duals[row]) * most < -WORTH)


def sum_up(model: FlowModel, found: Solution, carried: Iterable[Carried]) -> Totals:
    """Totals of a year."""
    carried = tuple(carried)
    setting = model.setting
    usd = days = feu_days = 0.0
    for place, columns in enumerate(model.columns):
        feu = model.take(setting.wanted[place].feu)
        for (n, _), column in columns.items():
            value = float(found.values[column]) * feu
            usd += value * model.take(setting.arcs[n].usd)
            days += value * model.take(setting.arcs[n].days)
        feu_days += carried[place].carried * feu
    kz = [
        sum(way.pairs for way in one.ways if way.by_kazakhstan) / one.carried
        if one.carried
        else 0.0
        for one in carried
    ]
    waiting = sum(float(found.values[column]) * cost for column, cost in model.waits)
    return Totals(
        pairs=sum(one.carried for one in carried),
        unmet=sum(one.unmet for one in carried),
        teu=sum(one.teu for one in carried),
        tonnes=sum(one.tonnes for one in carried),
        teu_unmet=sum(one.teu_unmet for one in carried),
        tonnes_unmet=sum(one.tonnes_unmet for one in carried),
        kz_teu=sum(one.teu * share for one, share in zip(carried, kz, strict=True)),
        kz_tonnes=sum(one.tonnes * share for one, share in zip(carried, kz, strict=True)),
        usd=usd * YEAR,
        days=days / feu_days if feu_days else 0.0,
        usd_waiting=waiting * YEAR,
        burden=found.objective * YEAR,
    )


def list_binding(model: FlowModel, found: Solution) -> list[LimitUse]:
    """The limits that bind."""
    uses = (
        use_limit(model, found, bound)
        for arc in model.setting.arcs
        for bound in model.setting.bounds.get(arc.section.code, ())
        if bound.limit.code in model.rows
    )
    return [use for use in uses if use.binds]
