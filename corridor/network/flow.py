"""The flow of least cost: every commodity at once over all sections, as a linear programme.

Columns are pairs of trains a day of a commodity on a section in one direction, those that stay
away, and what waits at crowded crossings; rows keep trains together at places and loads within
limits.
Trains go in pairs, so a section's load is that of both directions of travel together.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from corridor.network.capacity import CONTAINER, WAGON
from corridor.network.congestion import find_steps
from corridor.network.demand import YEAR, Wanted
from corridor.network.graph import BORDER, GAUGE
from corridor.network.program import INFINITY, Program, Solution
from corridor.network.result import Limit
from corridor.network.setting import Arc, Setting
from corridor.network.staircase import Number

#: arcs on no way that costs less than staying away are left out, with this much to spare
SPARE = 1.0


@dataclass
class FlowModel:
    """A programme with what its columns and rows are: ``columns[k]``: (arc, forward) -> column of
    a commodity; ``away[k]``: column of what stays away; ``rows``: code of a limit -> its row,
    ``wait_rows``: -> the row of what waits there;
    ``serve[k]``: the row of demand; ``limits`` by code; ``best[k]``: dollars of the cheapest way;
    ``waits``: columns of waiting with their cost; ``far``: dollars from a place to each other, with
    and without ferries.
    """

    setting: Setting
    draw: int | None
    program: Program = field(default_factory=Program)
    columns: list[dict[tuple[int, bool], int]] = field(default_factory=list)
    away: list[int] = field(default_factory=list)
    serve: list[int] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
    wait_rows: dict[str, int] = field(default_factory=dict)
    limits: dict[str, Limit] = field(default_factory=dict)
    waits: list[tuple[int, float]] = field(default_factory=list)
    far: dict[tuple[str, bool], dict[str, float]] = field(default_factory=dict)
    best: list[float] = field(default_factory=list)

    def take(self, value: Number) -> float:
        """A number of this draw."""
        return float(value[self.draw or 0]) if isinstance(value, np.ndarray) else float(value)

    def solve(self) -> Solution:
        """The flow of least cost."""
        return self.program.solve()


def build_model(setting: Setting, draw: int | None = None) -> FlowModel:
    """The programme of a setting; of one of its draws by ``draw``."""
    model = FlowModel(setting, draw)
    costs = [_cost(model, arc) for arc in setting.arcs]
    loads: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for place, one in enumerate(setting.wanted):
        _add_commodity(model, place, one, costs, loads)
    for arc_place, arc in enumerate(setting.arcs):
        for bound in setting.bounds.get(arc.section.code, ()):
            _add_limit(model, bound.limit, model.take(bound.most), arc, loads[arc_place])
    return model


def _cost(model: FlowModel, arc: Arc) -> float:
    """Dollars of a container on a section, its days at their price."""
    value = model.take(model.setting.value_of_day)
    return model.take(arc.usd) + value * model.take(arc.days)


def _add_commodity(
    model: FlowModel,
    place: int,
    one: Wanted,
    costs: Sequence[float],
    loads: dict[int, list[tuple[int, int]]],
) -> None:
    """Columns and rows of a commodity on the arcs that it may take."""
    setting = model.setting
    start, end = one.commodity.start, one.commodity.end
    usable = [n for n, arc in enumerate(setting.arcs) if not (one.is_container and arc.wagons_only)]
    ends = {n: setting.arcs[n].section.ends for n in usable}
    for node in (start, end):
        if (node, one.is_container) not in model.far:
            model.far[node, one.is_container] = _measure(node, ends, costs)
    there, back = (model.far[node, one.is_container] for node in (start, end))
    best = there.get(end, INFINITY)
    most = best + model.take(setting.unmet) + SPARE
    feu, wanted = model.take(one.feu), model.take(one.pairs)
    columns: dict[tuple[int, bool], int] = {}
    balance: dict[str, dict[int, float]] = defaultdict(dict)
    for n, (a, b) in ends.items() if best < INFINITY else ():
        for forward, (tail, head) in ((True, (a, b)), (False, (b, a))):
            way = there.get(tail, INFINITY) + costs[n] + back.get(head, INFINITY)
            if way > most or tail == end or head == start:
                continue
            column = model.program.add_column(costs[n] * feu)
            columns[n, forward] = column
            loads[n].append((place, column))
            balance[tail][column] = 1.0
            balance[head][column] = -1.0
    unserved = best if best < INFINITY else 0.0
    away = model.program.add_column((unserved + model.take(setting.unmet)) * feu)
    for node, row in balance.items():
        if node not in (start, end):
            model.program.add_row(row, 0.0, 0.0)
    model.serve.append(model.program.add_row({**balance[start], away: 1.0}, wanted, wanted))
    model.columns.append(columns)
    model.away.append(away)
    model.best.append(best)


def _measure(
    start: str, ends: Mapping[int, tuple[str, str]], costs: Sequence[float]
) -> dict[str, float]:
    """Dollars of the cheapest way from a place to each other."""
    beside: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for n, (a, b) in ends.items():
        beside[a].append((b, costs[n]))
        beside[b].append((a, costs[n]))
    found: dict[str, float] = {}
    heap = [(0.0, start)]
    while heap:
        far, place = heapq.heappop(heap)
        if place in found:
            continue
        found[place] = far
        for other, cost in beside[place]:
            if other not in found:
                heapq.heappush(heap, (far + cost, other))
    return found


def _add_limit(
    model: FlowModel, limit: Limit, most: float, arc: Arc, loads: Sequence[tuple[int, int]]
) -> None:
    """A row that keeps a load within its limit; at crossings what waits costs."""
    entries: dict[int, float] = {}
    for place, column in loads:
        weight = weigh(limit, arc, model.setting.wanted[place], model)
        if weight:
            entries[column] = entries.get(column, 0.0) + weight
    if not entries:
        return
    model.rows[limit.code] = model.program.add_row(entries, -INFINITY, most)
    model.limits[limit.code] = limit
    if limit.unit in ("pairs/day", "trains/day") and arc.section.mode in (BORDER, GAUGE):
        _add_waiting(model, limit, most, entries)


def weigh(limit: Limit, arc: Arc, one: Wanted, model: FlowModel) -> float:
    """How much of a limit a pair of trains a day takes, in the limit's unit; 0 where it is of
    another cargo.

    Trains of both directions are two a pair; at a change of gauge containers are reloaded on the
    side they come to, so one of the two. TEU and tonnes of a year are of both directions.
    """
    cargo = CONTAINER if one.is_container else WAGON
    if limit.cargo and limit.cargo != cargo:
        return 0.0
    if limit.unit == "pairs/day":
        return 1.0
    if limit.unit == "trains/day":
        if arc.section.mode == GAUGE:
            return 1.0 if one.is_container else 0.0
        return 1.0 if limit.direction else 2.0
    size = model.take(one.teu if limit.unit == "teu/year" else one.tonnes) * YEAR
    return size / one.commodity.loaded if limit.direction else size


def _add_waiting(model: FlowModel, limit: Limit, most: float, entries: Mapping[int, float]) -> None:
    """Columns of what a crowded crossing costs, dearer the fuller it is."""
    if most <= 0:
        return
    feu = float(np.mean([model.take(one.feu) for one in model.setting.wanted])) / 2
    value = model.take(model.setting.value_of_day)
    row: dict[int, float] = dict(entries)
    (usual, _), *steps = find_steps(most)
    free = usual * most
    for number, (share, days) in enumerate(steps, 1):
        # the last has no end of its own: what fills a crossing is its limit alone
        width = share * most if number < len(steps) else INFINITY
        column = model.program.add_column(days * value * feu, 0.0, width)
        model.waits.append((column, days * value * feu))
        row[column] = -1.0
    model.wait_rows[limit.code] = model.program.add_row(row, -INFINITY, free)
