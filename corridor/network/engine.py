"""A scenario in, an answer out. The answer is of a model and is no evidence."""

from __future__ import annotations

import time

import numpy as np

from corridor.network.answer import LEAST, list_carried, list_sections, sum_up
from corridor.network.flow import FlowModel, build_model
from corridor.network.inputs import Inputs
from corridor.network.prices import add_prices
from corridor.network.program import Solution
from corridor.network.result import Result
from corridor.network.scenario import Scenario
from corridor.network.setting import build_setting


def solve(inputs: Inputs, scenario: Scenario | None = None, *, prices: bool = True) -> Result:
    """The flow of a scenario (of the base case without one). ``prices``: whether what binds is
    priced, which takes four more solves each.

    ScenarioWrong for a name that the network lacks, NoNetwork for an edition without one.
    """
    began = time.process_time()
    scenario = scenario or Scenario()
    model = build_model(build_setting(inputs, scenario))
    found = model.solve()
    return read_result(model, found, prices=prices, began=began)


def read_result(
    model: FlowModel, found: Solution, *, prices: bool = True, began: float | None = None
) -> Result:
    """The answer of a solved model; ``began``: process seconds at which work on it began."""
    began = time.process_time() if began is None else began
    setting = model.setting
    carried = list_carried(model, found)
    sections = list_sections(model, found)
    binding = tuple(use for one in sections.values() for use in one.limits if use.binds)
    lengths = [one.days for one in setting.scenario.closures if one.days is not None]
    return Result(
        scenario=setting.scenario,
        key=setting.scenario.key,
        day=setting.day,
        vintage=setting.vintage,
        totals=sum_up(model, found, carried),
        carried=carried,
        sections=sections,
        binding=add_prices(model, found, binding) if prices else binding,
        unlimited=tuple(
            code for code, one in sections.items() if not one.limits and one.pairs > LEAST
        ),
        assumptions=setting.list_assumptions(_list_reachable(model)),
        calibration=float(np.mean(setting.calibration)),
        closed_days=max(lengths) if lengths else None,
        seconds=time.process_time() - began,
    )


def _list_reachable(model: FlowModel) -> frozenset[str]:
    """Sections on ways that some commodity might take."""
    reached = {n for columns in model.columns for n, _ in columns}
    return frozenset(model.setting.arcs[n].section.code for n in reached)
