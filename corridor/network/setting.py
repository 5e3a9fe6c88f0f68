"""All numbers that a flow is solved from, under a scenario: arcs with their costs, limits, demand.

Each may be a number (the base case) or as many as there are draws.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Container
from dataclasses import dataclass

import numpy as np

from corridor.errors import CorridorError
from corridor.network.capacity import Bound, is_closed, list_bounds
from corridor.network.changes import change
from corridor.network.demand import Wanted, list_wanted
from corridor.network.graph import Network, Section
from corridor.network.inputs import Inputs
from corridor.network.parameters import ASSUMPTION, Parameter, Question
from corridor.network.scenario import Scenario
from corridor.network.scenario_file import check_names
from corridor.network.staircase import DAY, Number, build_step, is_by_road

Read = Callable[[Parameter], Number]
#: what trains go over; by road, air and river nothing of it goes
_MODES = ("rail-1520", "rail-1435", "border", "gauge-change", "terminal", "sea")

#: what a step of a route rests on and flows do not: its emissions
_UNUSED = ("co2e_g_per_tkm", "tonnes_per_teu")


class NoNetwork(CorridorError):
    """An edition of the evidence that has no network or no demand."""

    key = "scenario-no-network"


@dataclass(frozen=True)
class Arc:
    """A section that trains go over: dollars and days of a forty-foot container on it. Those with
    ``wagons_only`` take no containers (ferries). ``sources``: ids of the parameters it rests on."""

    section: Section
    usd: Number
    days: Number
    wagons_only: bool
    sources: frozenset[str]


@dataclass(frozen=True)
class Setting:
    """What is solved. ``value_of_day``: dollars of a container's day; ``unmet``: dollars above the
    cheapest way at which it stays away; ``uses``: parameters that all of it rests on, by id;
    ``general``: ids of those that are of no section."""

    scenario: Scenario
    day: dt.date
    vintage: str
    arcs: tuple[Arc, ...]
    bounds: dict[str, tuple[Bound, ...]]
    wanted: tuple[Wanted, ...]
    calibration: Number
    value_of_day: Number
    unmet: Number
    uses: dict[str, Parameter]
    general: frozenset[str]

    def list_sources(self, sections: Container[str] | None = None) -> set[str]:
        """Ids of parameters behind flows over some sections (all without): of these and of all."""
        sources = set(self.general)
        for arc in self.arcs:
            if sections is None or arc.section.code in sections:
                sources |= arc.sources
                for bound in self.bounds.get(arc.section.code, ()):
                    sources.update(bound.limit.sources)
        return sources

    def list_assumptions(self, sections: Container[str]) -> tuple[str, ...]:
        """Ids of assumptions behind flows over some sections: of these, of all, and `share <flow>`
        for a share of demand."""
        sources = self.list_sources(sections)
        found = {i for i in sources if i in self.uses and self.uses[i].status == ASSUMPTION}
        shares = {
            f"share {one.commodity.code}"
            for one in self.wanted
            if one.commodity.low < one.commodity.high
        }
        return tuple(sorted(found | shares))


def read_middle(_code: str, _low: float, middle: float, _high: float) -> Number:
    """The share itself: of the base case."""
    return middle


def build_setting(
    inputs: Inputs,
    scenario: Scenario,
    read: Read = lambda parameter: parameter.value,
    read_share: Callable[[str, float, float, float], Number] = read_middle,
) -> Setting:
    """The numbers of a scenario. ScenarioWrong for a name the network lacks, NoNetwork where there
    is none."""
    if inputs.is_empty():
        raise NoNetwork("this edition of the evidence has no network with demand")
    check_names(
        scenario,
        groups=inputs.groups,
        projects=inputs.projects,
        sections=inputs.network.sections,
        places=inputs.places,
    )
    uses: dict[str, Parameter] = {}

    def note(parameter: Parameter) -> Number:
        uses[parameter.id] = parameter
        return read(parameter)

    changed = change(inputs, scenario)
    wanted, factor = list_wanted(inputs, scenario, note, read_share)
    value_of_day = _ask_container(changed.network, "value_of_time_usd_feu_day", changed.day, note)
    unmet = scenario.unmet_usd_per_feu or _ask_container(
        changed.network, "unmet_usd_per_feu", changed.day, note
    )
    general = frozenset(uses)
    return Setting(
        scenario,
        changed.day,
        inputs.vintage,
        _list_arcs(changed.network, changed.day, scenario, note),
        list_bounds(inputs, changed, scenario, note),
        tuple(wanted),
        factor,
        value_of_day,
        unmet,
        uses,
        general,
    )


def _ask_container(network: Network, name: str, day: dt.date, read: Read) -> Number:
    found = network.parameters.find(["class:container"], name, Question(day))
    if found is None:
        raise NoNetwork(f"no {name} in this edition")
    return read(found)


def is_for_trains(section: Section) -> bool:
    """Whether trains, or what they carry, may go over a section."""
    return section.mode in _MODES and not section.run_kind.startswith("road")


def _list_arcs(network: Network, day: dt.date, scenario: Scenario, read: Read) -> tuple[Arc, ...]:
    arcs = []
    for section in network.sections.values():
        if section.status != "existing" or not is_for_trains(section):
            continue
        if is_closed(section, scenario.closures):
            continue
        start, end = section.ends
        step = build_step(network, start, section, end, Question(day), read)
        saved = scenario.hours_saved.get(section.code, 0.0)
        wait = step.wait_hours if not saved else _less(step.wait_hours, saved)
        ferry = is_by_road(section)
        usd = _find_ferry_cost(network, section, step.km, day, read) if ferry else step.usd
        sources = frozenset(one.id for name, one in step.uses.items() if name not in _UNUSED)
        arcs.append(Arc(section, usd, (step.run_hours + wait) / DAY, ferry, sources))
    return tuple(arcs)


def _less(hours: Number, saved: float) -> Number:
    """Hours that are left; never fewer than none."""
    return np.maximum(hours - saved, 0.0)


def _find_ferry_cost(
    network: Network, section: Section, km: Number, day: dt.date, read: Read
) -> Number:
    """Dollars of a wagon over the sea, by its tonnes and kilometres."""
    question = Question(day, cargo="wagon")
    by_tkm = network.parameters.find(section.targets, "cost_usd_per_tkm", question)
    load = network.parameters.find(["class:wagon-train"], "tonnes_per_train", question)
    wagons = network.parameters.find(["class:wagon-train"], "wagons_per_train", question)
    if by_tkm is None or load is None or wagons is None:
        return 0.0
    return read(by_tkm) * km * read(load) / read(wagons)
