"""How many pairs of trains a day want to go: what is printed of demand, met with what the crossings
count.

Containers are trains by their mean load; tonnes are what is left of a total after containers, in
trains of wagons. Crossings count fewer container trains than those who dispatch them add up to: the
flows that name counts (``control``) are scaled to these together, and the factor is told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from corridor.network.inputs import Commodity, Inputs
from corridor.network.parameters import Parameter, Parameters, Question
from corridor.network.scenario import Scenario
from corridor.network.staircase import TEU_OF_FEU, Number

Read = Callable[[Parameter], Number]
#: draws of a share of demand: its code, least, middle, greatest
ReadShare = Callable[[str, float, float, float], Number]
YEAR = 365.0
WAGONS = "wagon-train"


@dataclass(frozen=True)
class Wanted:
    """A commodity with its pairs of trains a day; TEU, tonnes and forty-foot containers (a wagon
    counts as one) of a pair, both directions."""

    commodity: Commodity
    pairs: Number
    teu: Number
    tonnes: Number
    feu: Number

    @property
    def is_container(self) -> bool:
        """Whether its trains are of containers."""
        return self.commodity.train != WAGONS


def list_wanted(
    inputs: Inputs, scenario: Scenario, read: Read, read_share: ReadShare
) -> tuple[list[Wanted], Number]:
    """All commodities under a scenario, and the factor to which those of the crossings are scaled
    (1 where nothing is counted)."""
    loads = _Loads(inputs, read)
    shares = _draw_shares(inputs, read_share)
    raw: dict[str, Number] = {}
    for one in inputs.commodities:
        if one.train != WAGONS:
            raw[one.code] = _sum_trains(inputs, one, loads, raw) * shares[one.code]
    factor = _find_factor(inputs, raw)
    trains = {
        code: value * factor if _find(inputs, code).control else value
        for code, value in raw.items()
    }
    for one in inputs.commodities:
        if one.train == WAGONS:
            trains[one.code] = _sum_wagon_trains(inputs, one, loads, trains) * shares[one.code]
    wanted = []
    for one in inputs.commodities:
        times = scenario.demand.get(one.group, 1.0) * scenario.demand.get("all", 1.0)
        pairs = trains[one.code] / one.loaded * times
        teu, tonnes = loads.of(one.train)
        feu = teu / TEU_OF_FEU if one.train != WAGONS else loads.wagons
        size = (teu * one.loaded, tonnes * one.loaded, feu * one.loaded)
        wanted.append(Wanted(one, np.maximum(pairs, 0.0), *size))
    return wanted, factor


class _Loads:
    """What trains carry."""

    def __init__(self, inputs: Inputs, read: Read) -> None:
        self._parameters: Parameters = inputs.network.parameters
        self._question = Question(inputs.base_day)
        self._read = read
        self.per_teu = self._ask("class:all", "tonnes_per_teu")
        self.wagons = self._ask(f"class:{WAGONS}", "wagons_per_train")

    def of(self, train: str) -> tuple[Number, Number]:
        """TEU and tonnes of a train."""
        if train == WAGONS:
            return 0.0, self._ask(f"class:{WAGONS}", "tonnes_per_train")
        teu = self._ask(f"class:{train}", "teu_per_train")
        return teu, teu * self.per_teu

    def _ask(self, target: str, name: str) -> Number:
        found = self._parameters.find([target], name, self._question)
        if found is None:
            raise KeyError(f"{target} {name}")
        return self._read(found)


def _draw_shares(inputs: Inputs, read_share: ReadShare) -> dict[str, Number]:
    """Which part of its demand each commodity is; parts of one whole add up to it in every draw."""
    drawn = {
        one.code: one.share
        if one.low == one.high
        else read_share(one.code, one.low, one.share, one.high)
        for one in inputs.commodities
    }
    wholes: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Commodity]] = {}
    for one in inputs.commodities:
        wholes.setdefault((one.demand, one.less), []).append(one)
    for parts in wholes.values():
        told = sum(one.share for one in parts)
        together = sum(drawn[one.code] for one in parts)
        for one in parts:
            drawn[one.code] = drawn[one.code] * told / together
    return drawn


def _find(inputs: Inputs, code: str) -> Commodity:
    return next(one for one in inputs.commodities if one.code == code)


def _sum_trains(inputs: Inputs, one: Commodity, loads: _Loads, raw: dict[str, Number]) -> Number:
    """Container trains a day of both directions, before they are scaled."""
    teu, _ = loads.of(one.train)
    whole: Number = 0.0
    for row in (inputs.demand[code] for code in one.demand):
        if row.unit == "teu":
            whole = whole + row.per_day / teu
        elif row.unit in ("trains", "trains/day"):
            whole = whole + row.per_day
        else:
            raise ValueError(f"{one.code}: {row.id} counts {row.unit}, no containers or trains")
    for code in one.less:
        other, _ = loads.of(_find(inputs, code).train)
        whole = whole - raw[code] * other / teu
    return np.maximum(whole, 0.0)


def _sum_wagon_trains(
    inputs: Inputs, one: Commodity, loads: _Loads, trains: dict[str, Number]
) -> Number:
    """Trains of wagons a day: tonnes less those of containers, or trains less trains."""
    _, tonnes = loads.of(one.train)
    rows = [inputs.demand[code] for code in one.demand]
    counts_trains = rows[0].unit in ("trains", "trains/day")
    whole: Number = sum(row.per_day for row in rows)
    for code in one.less:
        other = _find(inputs, code)
        load = other.loaded if counts_trains else loads.of(other.train)[1]
        whole = whole - (trains[code] / load if counts_trains else trains[code] * load)
    return np.maximum(whole, 0.0) if counts_trains else np.maximum(whole, 0.0) / tonnes


def _find_factor(inputs: Inputs, raw: dict[str, Number]) -> Number:
    """Trains counted at the crossings over those of the flows that are to meet them."""
    met = [one for one in inputs.commodities if one.control and one.code in raw]
    if not met:
        return 1.0
    counted = sum(inputs.demand[code].per_day for code in met[0].control)
    return counted / sum(raw[one.code] for one in met)
