"""What binds next: limits are lifted one after the other, and demand grows until one binds again.

A limit is lifted altogether, which no project does; the steps say in which order limits stand in
the way, not what a project brings (:mod:`corridor.network.first`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from corridor.network.answer import list_binding
from corridor.network.changes import is_done
from corridor.network.flow import FlowModel, build_model
from corridor.network.inputs import Inputs
from corridor.network.prices import find_price
from corridor.network.program import INFINITY, Solution
from corridor.network.result import Limit, LimitUse
from corridor.network.scenario import Scenario
from corridor.network.setting import build_setting

#: steps that are told, times of demand up to which it grows, and how exactly that is found
COUNT, MOST, EXACT = 6, 2.0, 0.002


@dataclass(frozen=True)
class NextLimit:
    """A limit that binds (``use``, with its price) when demand is ``times`` what the scenario has
    and those of the steps before are lifted; ``pairs`` a day, ``tonnes`` and ``teu`` a year that go
    beside when it is lifted too. ``projects``: those of the register that raise it."""

    use: LimitUse
    times: float
    pairs: float
    teu: float
    tonnes: float
    projects: tuple[str, ...]


def list_next_limits(
    inputs: Inputs, scenario: Scenario, count: int = COUNT, most: float = MOST
) -> list[NextLimit]:
    """Limits in the order in which they bind, at most ``count``; fewer where nothing more binds up
    to ``most`` times the demand."""
    model = build_model(build_setting(inputs, scenario))
    times = 1.0
    steps: list[NextLimit] = []
    while len(steps) < count:
        found = _grow(model, times)
        uses = list_binding(model, found)
        if not uses:
            if times == most or not list_binding(model, _grow(model, most)):
                return steps
            times, found = _find_times(model, times, most)
            uses = list_binding(model, found)
        use = _choose(model, found, uses)
        _lift(model, use.limit.code)
        after = model.solve()
        gains = _measure_away(model, found), _measure_away(model, after)
        pairs, teu, tonnes = (before - then for before, then in zip(*gains, strict=True))
        projects = list_projects(inputs, use.limit)
        steps.append(NextLimit(use, times, pairs, teu, tonnes, projects))
    return steps


def list_projects(inputs: Inputs, limit: Limit) -> tuple[str, ...]:
    """Projects that change a limit and are not done."""
    found = (
        one.project
        for one in inputs.effects
        if one.target == limit.section
        and not is_done(one, inputs.base_day)
        and (one.unit == limit.unit or (one.name == "vessels" and limit.unit != "t/year"))
        and not (limit.cargo and one.cargo and one.cargo != limit.cargo)
    )
    return tuple(dict.fromkeys(found))


def _grow(model: FlowModel, times: float) -> Solution:
    for one, row in zip(model.setting.wanted, model.serve, strict=True):
        wanted = model.take(one.pairs) * times
        model.program.set_bounds(row, wanted, wanted)
    return model.solve()


def _find_times(model: FlowModel, low: float, high: float) -> tuple[float, Solution]:
    """From how much demand on something binds, where nothing does at ``low``; the flow then."""
    found = _grow(model, high)
    while high - low > EXACT:
        middle = (low + high) / 2
        tried = _grow(model, middle)
        if list_binding(model, tried):
            high, found = middle, tried
        else:
            low = middle
    return high, found


def _choose(model: FlowModel, found: Solution, uses: Iterable[LimitUse]) -> LimitUse:
    """The limit that one more of would save most; of those in a row with another full one, the one
    whose loss would cost most."""
    priced = [
        LimitUse(use.limit, use.load, use.share, use.binds, find_price(model, found, use))
        for use in uses
    ]

    def worth(use: LimitUse) -> tuple[float, float, str]:
        assert use.price is not None
        return round(use.price.usd), round(use.price.usd_less), use.limit.code

    return max(priced, key=worth)


def _lift(model: FlowModel, code: str) -> None:
    model.program.set_bounds(model.rows[code], -INFINITY, INFINITY)
    if code in model.wait_rows:
        model.program.set_bounds(model.wait_rows[code], -INFINITY, INFINITY)


def _measure_away(model: FlowModel, found: Solution) -> tuple[float, float, float]:
    """Pairs a day, TEU and tonnes a year that stay away."""
    pairs = teu = tonnes = 0.0
    for one, column in zip(model.setting.wanted, model.away, strict=True):
        value = float(found.values[column])
        pairs += value
        teu += value * model.take(one.teu) * 365
        tonnes += value * model.take(one.tonnes) * 365
    return pairs, teu, tonnes
