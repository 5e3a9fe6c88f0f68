"""The whole corridor under a scenario: what the codes of the choices ask, and what is answered.

Answers are kept by edition and scenario, packed: languages, themes and programs share one solve.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from corridor.network.counted import list_silent
from corridor.network.engine import read_result, solve
from corridor.network.flow import build_model
from corridor.network.graph import Section
from corridor.network.inputs import Inputs, read_inputs
from corridor.network.next_limits import NextLimit, list_next_limits
from corridor.network.parameters import Parameter
from corridor.network.result import Result
from corridor.network.scenario import OFF, ON, Closure, Scenario
from corridor.network.setting import build_setting
from corridor.topics.kept import Kept
from corridor.topics.view import View


@dataclass(frozen=True)
class Answer:
    """``result`` of a scenario beside that of the base case (``base``), of the same without its
    projects (``plain``) and without what is closed (``opened``); ``steps``: what binds next.

    ``silent``: projects of which the model counts nothing; ``uses``: parameters that limits, costs
    and demand rest on; ``sections`` by code.
    """

    result: Result
    base: Result
    plain: Result
    opened: Result
    steps: tuple[NextLimit, ...]
    silent: tuple[str, ...]
    uses: tuple[Parameter, ...]
    sections: dict[str, Section]

    @property
    def cache_key(self) -> str:
        """All of it follows from the scenario and the edition."""
        return self.result.key

    @property
    def lost(self) -> tuple[float, float]:
        """Tonnes and TEU a year that stay away because of what is closed."""
        now, before = self.result.totals, self.opened.totals
        return now.tonnes_unmet - before.tonnes_unmet, now.teu_unmet - before.teu_unmet


#: projects of the register that are done: the base case has them
DONE = ("dostyk-moiynty", "khorgos-dry-port", "almaty-jetisu")
#: nothing is closed; the weather of no month
NONE, YEAR = "none", "year"
#: places that may be closed, from east to west
PLACES = ("dostyk", "altynkol", "saryagash", "aktau", "kuryk", "alat", "poti", "petropavl", "brest")
#: the codes of the base case, in the order of `find_answer`
BASE = (DONE, "100", NONE, YEAR)

#: by the scenario's key
_KEPT: Kept[Answer] = Kept(4_000_000)
_RESULTS: Kept[Result] = Kept(2_000_000)
#: edition -> what the model stands on, of the editions asked for last
_INPUTS: dict[str, Inputs] = {}
_MOST_INPUTS = 2


def build_scenario(
    day: dt.date, projects: Sequence[str], demand: str, closed: str, month: str
) -> Scenario:
    """The scenario of the codes; ``day``: of the base case, in whose year a month is closed."""
    switched = {one: ON for one in projects if one not in DONE}
    switched |= {one: OFF for one in DONE if one not in projects}
    return Scenario.model_validate(
        {
            "projects": switched,
            "demand": {} if demand == "100" else {"all": int(demand) / 100},
            "closures": () if closed == NONE else (_close(closed, day.year, month),),
            "month": None if month == YEAR else int(month),
        }
    )


def _close(place: str, year: int, month: str) -> Closure:
    if month == YEAR:
        return Closure(place=place)
    _, days = calendar.monthrange(year, int(month))
    start = dt.date(year, int(month), 1)
    return Closure(place=place, start=start, end=start.replace(day=days))


def find_answer(
    view: View, vintage: str, projects: Sequence[str], demand: str, closed: str, month: str
) -> Answer | None:
    """The answer to the codes of the choices; None where the edition has no network with demand.

    ``vintage``: hash of the edition, under which the answer is kept; empty: it is not. NoSolution
    where no flow satisfies the scenario.
    """
    inputs = load_inputs(view, vintage)
    if inputs.is_empty():
        return None
    return answer(inputs, build_scenario(inputs.base_day, projects, demand, closed, month))


def answer(inputs: Inputs, scenario: Scenario) -> Answer:
    """The answer to a scenario, kept by the edition of its inputs."""
    found = _KEPT.get(inputs.vintage, scenario.key)
    if found is None:
        found = _solve(inputs, scenario)
        _KEPT.put(inputs.vintage, scenario.key, found)
    return found


def find_result(inputs: Inputs, scenario: Scenario) -> Result:
    """The flow of a scenario without prices and steps, kept likewise. NoSolution as above."""
    found = _RESULTS.get(inputs.vintage, scenario.key)
    if found is None:
        found = solve(inputs, scenario, prices=False)
        _RESULTS.put(inputs.vintage, scenario.key, found)
    return found


def load_inputs(view: View, vintage: str) -> Inputs:
    """The inputs of the edition, kept by its hash ``vintage``; empty: they are not."""
    if vintage not in _INPUTS or not vintage:
        inputs = read_inputs(view.ask, vintage)
        if not vintage:
            return inputs
        while len(_INPUTS) >= _MOST_INPUTS:
            _INPUTS.pop(next(iter(_INPUTS)), None)
        _INPUTS[vintage] = inputs
        return inputs
    return _INPUTS[vintage]


def _solve(inputs: Inputs, scenario: Scenario) -> Answer:
    setting = build_setting(inputs, scenario)
    model = build_model(setting)
    result = read_result(model, model.solve())
    others = {scenario.key: result}

    def compare(other: Scenario) -> Result:
        if other.key not in others:
            model = build_model(build_setting(inputs, other))
            others[other.key] = read_result(model, model.solve(), prices=False)
        return others[other.key]

    return Answer(
        result=result,
        base=compare(Scenario()),
        plain=compare(scenario.with_changes(projects={})),
        opened=compare(scenario.with_changes(closures=())),
        steps=tuple(list_next_limits(inputs, scenario)),
        silent=list_silent(inputs),
        uses=tuple(setting.uses.values()),
        sections=inputs.network.sections,
    )
