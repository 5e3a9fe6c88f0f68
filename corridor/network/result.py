"""What the model answers: numbers with what they are of, no words. None of it is evidence.

Trains are counted in pairs a day: a train that goes comes back, so a pair uses a path each way.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass
from typing import Any

from corridor.network.scenario import Scenario


@dataclass(frozen=True)
class Limit:
    """What an element can carry, in its own ``unit`` (pairs/day, trains/day, teu/year, t/year).

    ``nominal``, ``effective`` and ``used`` are kept apart, None where not known; ``effective`` is
    the nominal figure at the occupancy that is recommended where no effective one is published
    (``effective_is_rule``). ``most``: what the model lets through: the effective figure where one
    is published, else the nominal; ``is_exceeded``: less than was carried, so that is taken.
    ``cargo``: container, wagon or empty for all together; ``direction``: of one direction alone.
    ``sources``: ids of the parameters and effects it rests on; ``assumed``: one of them is an
    assumption.
    """

    code: str
    section: str
    unit: str
    direction: str
    cargo: str
    nominal: float | None
    effective: float | None
    used: float | None
    most: float
    is_exceeded: bool
    effective_is_rule: bool
    assumed: bool
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Price:
    """What one more unit of a limit does, by solving again with it and with one less.

    A unit (``step``, in the limit's) is a pair or train a day, 1,000 TEU or 100,000 t a year.
    ``pairs``, ``teu``, ``tonnes``: what more goes over the section then, a day and a year;
    ``new_teu``, ``new_tonnes``: what of all goods no longer stays away, a year; ``usd``: what all
    goods save in a year, of it that of goods that now go. ``usd_less``: what one unit less costs,
    or all there is where it is less than one.
    ``is_unique``: a small step to each side changes as much, so that one price may be named; else
    each holds in its own direction.
    """

    step: float
    pairs: float
    teu: float
    tonnes: float
    new_teu: float
    new_tonnes: float
    usd: float
    usd_less: float
    is_unique: bool


@dataclass(frozen=True)
class LimitUse:
    """How much of a limit is used: ``load`` in its unit, ``share`` of ``most``; ``binds``: all of
    it is, and more would be worth something (``price``)."""

    limit: Limit
    load: float
    share: float
    binds: bool
    price: Price | None = None


@dataclass(frozen=True)
class SectionFlow:
    """What goes over a section: pairs of trains a day, of these with containers and wagons; TEU and
    tonnes a year of both directions. ``share``: of its fullest limit, None where none is known
    (``limits`` is empty: the model takes it as unlimited)."""

    section: str
    pairs: float
    containers: float
    wagons: float
    teu: float
    tonnes: float
    share: float | None
    limits: tuple[LimitUse, ...]


@dataclass(frozen=True)
class Way:
    """A way that a commodity takes: its sections in order, its pairs of trains a day, days and
    dollars of a forty-foot container on it; ``by_kazakhstan``: whether a section of it is there."""

    sections: tuple[str, ...]
    places: tuple[str, ...]
    pairs: float
    days: float
    usd: float
    by_kazakhstan: bool


@dataclass(frozen=True)
class Carried:
    """A commodity: pairs of trains a day that want to go and that go; TEU and tonnes a year of
    those that go and of those that do not; the ways they take, fullest first."""

    commodity: str
    group: str
    start: str
    end: str
    wanted: float
    carried: float
    teu: float
    tonnes: float
    teu_unmet: float
    tonnes_unmet: float
    ways: tuple[Way, ...]

    @property
    def unmet(self) -> float:
        """Pairs a day that stay away."""
        return self.wanted - self.carried


@dataclass(frozen=True)
class Totals:
    """Of all commodities: pairs a day, TEU and tonnes a year that go and that do not, and those
    that go by Kazakhstan (``kz_``); dollars a year of transport (``usd``), days of a container on
    average (by FEU), dollars a year that waiting at crowded crossings costs. ``burden``: what is
    made least: transport, time at its price, waiting, and what staying away costs, dollars a year.
    """

    pairs: float
    unmet: float
    teu: float
    tonnes: float
    teu_unmet: float
    tonnes_unmet: float
    kz_teu: float
    kz_tonnes: float
    usd: float
    days: float
    usd_waiting: float
    burden: float


@dataclass(frozen=True)
class Result:
    """The answer to a scenario. It carries what it is of: the scenario and its key, the day, and
    the vintage of evidence and network; ``is_model`` is always true.

    ``unlimited``: sections that carry trains and have no known limit. ``assumptions``: ids of
    parameters and effects marked as assumptions that it rests on, `share <flow>` of demand.
    ``calibration``: the factor to which container trains are scaled to those counted at the
    crossings. ``seconds``: of processing. ``closed_days``: days that the
    closures last, None without; flows are those of a day of closure.
    """

    scenario: Scenario
    key: str
    day: dt.date
    vintage: str
    totals: Totals
    carried: tuple[Carried, ...]
    sections: dict[str, SectionFlow]
    binding: tuple[LimitUse, ...]
    unlimited: tuple[str, ...]
    assumptions: tuple[str, ...]
    calibration: float
    closed_days: int | None
    seconds: float
    is_model: bool = True

    def as_data(self) -> dict[str, Any]:
        """The same as plain values, for JSON."""
        said = asdict(self) | {"scenario": self.scenario.model_dump(mode="json")}
        return said | {"day": self.day.isoformat()}
