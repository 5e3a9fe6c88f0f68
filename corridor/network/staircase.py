"""Time, cost and distance along a route, step by step (UNESCAP's and CAREC's staircase).

Every step keeps the parameters it rests on; what nothing is known of is left out of its sums and
said. From terminal to terminal: no pick-up, no delivery, no wait for the first train.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from corridor.network.graph import BORDER, GAUGE, Network, Section
from corridor.network.parameters import Parameter, Question

#: hours of a day, TEU of a forty-foot container, grams of a kilogram
DAY, TEU_OF_FEU, GRAMS = 24.0, 2.0, 1000.0
#: parameter of the load whose emissions are counted
LOAD = "tonnes_per_teu"
#: by how a section is run -> class of its emissions
_EMISSIONS = {
    "rail": "class:rail",
    "road": "class:road",
    "sea-ocean": "class:sea-container",
    "sea-caspian": "class:sea-caspian",
    "sea-caspian-ferry": "class:sea-roro",
    "sea-black": "class:sea-caspian",
    "air": "class:air",
    "river": "class:river",
}
#: a number, or as many as there are draws
Number = float | NDArray[np.float64]
Read = Callable[[Parameter], Number]


@dataclass(frozen=True)
class Step:
    """A section of a route: kilometres, hours on the move and standing, dollars and kilograms CO2e
    of a forty-foot container or a truck; ``uses`` are the parameters it rests on, by what for."""

    start: str
    section: Section
    end: str
    km: Number
    run_hours: Number
    wait_hours: Number
    usd: Number
    co2e: Number
    uses: dict[str, Parameter] = field(default_factory=dict)

    @property
    def is_crossing(self) -> bool:
        """Whether a border or a change of gauge is crossed."""
        return self.section.mode in (BORDER, GAUGE)


@dataclass(frozen=True)
class Route:
    """Steps in order, from terminal to terminal."""

    steps: tuple[Step, ...]

    @property
    def km(self) -> Number:
        """Kilometres of the whole way."""
        return sum(step.km for step in self.steps)

    @property
    def days(self) -> Number:
        """Days on the move and standing."""
        return sum(step.run_hours + step.wait_hours for step in self.steps) / DAY

    @property
    def usd(self) -> Number:
        """Dollars of a forty-foot container (of a truck by road)."""
        return sum(step.usd for step in self.steps)

    @property
    def co2e(self) -> Number:
        """Kilograms of CO2 equivalent of a forty-foot container."""
        return sum(step.co2e for step in self.steps)

    @property
    def border_hours(self) -> Number:
        """Hours standing at borders and changes of gauge."""
        return sum(step.wait_hours for step in self.steps if step.is_crossing)

    @property
    def places(self) -> tuple[str, ...]:
        """Where it goes, in order."""
        return (self.steps[0].start, *(step.end for step in self.steps))

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """What it rests on, each once, in the order of its steps."""
        found = {use.id: use for step in self.steps for use in step.uses.values()}
        return tuple(found.values())


def read_value(parameter: Parameter) -> Number:
    """The value itself: of the base case."""
    return parameter.value


def climb(
    network: Network, start: str, codes: Sequence[str], question: Question, read: Read = read_value
) -> Route:
    """The staircase of the sections ``codes`` from ``start`` on.

    ``read``: the number to take of a parameter, where not its value.
    """
    return Route(
        tuple(
            build_step(network, place, section, end, question, read)
            for place, section, end in network.walk(start, codes)
        )
    )


def build_step(
    network: Network,
    start: str,
    section: Section,
    end: str,
    question: Question,
    read: Read = read_value,
) -> Step:
    """One step of a staircase."""
    uses: dict[str, Parameter] = {}

    def ask(name: str, targets: Sequence[str] = section.targets, *, plans: bool = False) -> Number:
        found = network.parameters.find(targets, name, question, plans=plans)
        if found is None:
            return 0.0
        uses[name] = found
        return read(found)

    km = ask("length_km", section.targets[:1], plans=True)
    run = ask("time_hours", section.targets[:1])
    if "time_hours" not in uses and "length_km" in uses:
        speed = ask("speed_km_day")
        run = km / speed * DAY if "speed_km_day" in uses else 0.0
    wait = ask("dwell_hours") + ask("wait_hours")
    load: Number = 0.0
    emissions = ask("co2e_g_per_tkm", _name_emissions(section)) if "length_km" in uses else 0.0
    if "co2e_g_per_tkm" in uses:
        load = ask(LOAD, ("class:emissions",)) * TEU_OF_FEU
    usd = _find_cost(section, km, load, uses, ask)
    co2e = km * emissions * load / GRAMS
    return Step(start, section, end, km, run, wait, usd, co2e, uses)


def is_by_road(section: Section) -> bool:
    """Whether a truck takes a container over a section."""
    return section.run_kind.startswith("road") or section.kind == "sea-caspian-ferry"


def _find_cost(
    section: Section,
    km: Number,
    load: Number,
    uses: dict[str, Parameter],
    ask: Callable[..., Number],
) -> Number:
    """Dollars of a step: a fixed part and one by the kilometre; the price of an ocean is one; by
    air and river one of the tonnes (``load``) and kilometres."""
    if is_by_road(section):
        return ask("cost_usd_per_vehicle") + ask("cost_usd_per_vehicle_km") * km
    if section.mode in ("air", "river"):
        return ask("cost_usd_per_tkm") * km * load
    fixed = ask("cost_usd_per_feu", section.targets[:2])
    if "cost_usd_per_feu" in uses and section.mode == "sea":
        return fixed
    return fixed + ask("cost_usd_per_feu_km", (section.code, f"class:{section.run_kind}")) * km


def _name_emissions(section: Section) -> tuple[str, ...]:
    run = section.run_kind
    name = _EMISSIONS.get(run) or _EMISSIONS.get(run.partition("-")[0], "")
    return (name,) if name else ()
