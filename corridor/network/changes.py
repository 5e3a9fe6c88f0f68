"""The network as a scenario has it: projects done or not, hours saved, what is closed.

A project's effect takes the place of the parameters it is of. What a project that is off had
changed falls back to what held before.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from corridor.network.graph import Network
from corridor.network.inputs import Effect, Inputs
from corridor.network.parameters import ASSUMPTION, PLAN, Parameter, Parameters
from corridor.network.scenario import OFF, ON, Scenario

#: a row that holds for fewer days is of a season, and of no year
SEASON = 184
#: parameters that a larger project has more of
_SIZES = ("capacity_nominal", "capacity_effective", "vessels")


@dataclass(frozen=True)
class Changed:
    """A network on a ``day``: sections that are open, parameters as the scenario has them."""

    network: Network
    day: dt.date


def change(inputs: Inputs, scenario: Scenario) -> Changed:
    """The network under a scenario."""
    day = scenario.date or inputs.base_day
    done = min(day, inputs.base_day)
    first = find_first_days(inputs)
    held = [one for one in inputs.effects if _holds(one, scenario, day, done, first)]
    fallen = [one for one in inputs.effects if _is_off(one, scenario, day, done, first)]
    rows = _season(inputs.network.parameters.rows, scenario, day)
    if scenario.plans:
        rows = [replace(row, status="published") if row.status == PLAN else row for row in rows]
    for effect in fallen:
        rows = _take_back(rows, effect)
    for effect in sorted(held, key=lambda one: one.day):
        rows = _put(rows, effect, scenario.larger.get(effect.project, 1.0))
    opened = {one.target for one in held}
    closed = {one.target for one in fallen if not one.before and one.name == "opens"}
    sections = {
        code: replace(section, status="existing") if code in opened else section
        for code, section in inputs.network.sections.items()
        if code not in closed
    }
    return Changed(Network(sections, Parameters(rows)), day)


def find_first_days(inputs: Inputs) -> dict[str, dt.date]:
    """Project -> the day of its first effect."""
    days: dict[str, dt.date] = {}
    for effect in inputs.effects:
        days[effect.project] = min(effect.day, days.get(effect.project, effect.day))
    return days


def _holds(
    effect: Effect, scenario: Scenario, day: dt.date, done: dt.date, first: dict[str, dt.date]
) -> bool:
    """Whether an effect takes the place of parameters; what happened by ``done`` is among them."""
    to = scenario.projects.get(effect.project)
    if to == OFF:
        return False
    is_larger = effect.project in scenario.larger
    if is_done(effect, done) and not is_larger:
        return False
    if isinstance(to, dt.date):
        return effect.day + (to - first[effect.project]) <= day
    return to == ON or is_larger or (scenario.plans and effect.day <= day)


def _is_off(
    effect: Effect, scenario: Scenario, day: dt.date, done: dt.date, first: dict[str, dt.date]
) -> bool:
    to = scenario.projects.get(effect.project)
    if isinstance(to, dt.date):
        late = effect.day + (to - first[effect.project])
        return late > day and is_done(effect, done)
    return to == OFF


def is_done(effect: Effect, day: dt.date) -> bool:
    """Whether the parameters have it already: what happened, and assumptions of what happened."""
    return effect.status != PLAN and effect.day <= day


def _season(rows: Iterable[Parameter], scenario: Scenario, day: dt.date) -> list[Parameter]:
    """Without rows of a season but that of the month asked for, which then hold first."""
    kept = []
    for row in rows:
        if row.start is None or row.end is None or (row.end - row.start).days >= SEASON:
            kept.append(row)
        elif scenario.month is not None and _has_month(row, scenario.month):
            kept.append(replace(row, start=day, end=None))
    return kept


def _has_month(row: Parameter, month: int) -> bool:
    assert row.start is not None
    assert row.end is not None
    first, last = row.start.month, row.end.month
    return first <= month <= last if first <= last else month >= first or month <= last


def _is_of(row: Parameter, effect: Effect) -> bool:
    return (row.target, row.name, row.unit, row.direction, row.cargo) == (
        effect.target,
        effect.name,
        effect.unit,
        effect.direction,
        effect.cargo,
    )


def _put(rows: list[Parameter], effect: Effect, times: float) -> list[Parameter]:
    """Rows with an effect in the place of those it is of."""
    if effect.name not in _SIZES:
        times = 1.0
    row = Parameter(
        effect.id,
        effect.target,
        effect.name,
        effect.direction,
        effect.cargo,
        None,
        None,
        effect.value * times,
        effect.low * times,
        effect.high * times,
        effect.unit,
        ASSUMPTION if effect.status == ASSUMPTION else "published",
        effect.publisher,
        effect.url,
        effect.note,
    )
    return [one for one in rows if not _is_of(one, effect)] + [row]


def _take_back(rows: list[Parameter], effect: Effect) -> list[Parameter]:
    """Rows without those that began with an effect; with what held before where none says it."""
    kept = [
        row
        for row in rows
        if not (_is_of(row, effect) and row.start is not None and row.start >= effect.day)
    ]
    if effect.before is not None and not any(_is_of(row, effect) for row in kept):
        return _put(
            kept, replace(effect, value=effect.before, low=effect.before, high=effect.before), 1
        )
    return kept
