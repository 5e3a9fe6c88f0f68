"""Small networks that can be solved by hand."""

from __future__ import annotations

import datetime as dt

from corridor.network.graph import Network, Section
from corridor.network.inputs import Commodity, Demand, Inputs
from corridor.network.parameters import Parameter, Parameters

LAST = dt.date(2025, 12, 31)


def parameter(target: str, name: str, value: float, unit: str = "") -> Parameter:
    code = f"{target} {name}"
    return Parameter(code, target, name, "", "", None, None, value, value, value, unit, "published")


def section(start: str, end: str) -> Section:
    code = f"{start}--{end}"
    return Section(code, (start, end), "rail-1520", frozenset(), "existing", "rail", "rail")


def network_of(rows: dict[tuple[str, str], tuple[float | None, float]], wanted: float) -> Inputs:
    """Sections by their ends with their pairs a day (None: not known) and dollars; ``wanted`` pairs
    of trains of wagons want to go from `a` to `z`."""
    given = [
        parameter("class:container", "value_of_time_usd_feu_day", 0),
        parameter("class:container", "unmet_usd_per_feu", 1000),
        parameter("class:all", "tonnes_per_teu", 12),
        parameter("class:wagon-train", "tonnes_per_train", 2304),
        parameter("class:wagon-train", "wagons_per_train", 1),
    ]
    for (start, end), (most, usd) in rows.items():
        given.append(parameter(f"{start}--{end}", "cost_usd_per_feu", usd))
        if most is not None:
            given.append(parameter(f"{start}--{end}", "capacity_nominal", most, "pairs/day"))
    sections = {one.code: one for one in (section(*ends) for ends in rows)}
    demand = Demand("d", "g", wanted, "trains/day", LAST, LAST, "demand", "", "", "")
    flow = Commodity("f", "g", "a", "z", "wagon-train", ("d",), (), (), 1, 1.0, 1.0, 1.0, "")
    return Inputs(Network(sections, Parameters(given)), {"d": demand}, (flow,), (), "small")


def series(first: float, second: float, wanted: float) -> Inputs:
    """Two sections, one after the other."""
    return network_of({("a", "b"): (first, 10), ("b", "z"): (second, 10)}, wanted)
