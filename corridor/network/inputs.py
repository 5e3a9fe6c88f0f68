"""What the model stands on: the network, demand, what it is made of, what projects change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from corridor.network.graph import Network, read_network


@dataclass(frozen=True)
class Demand:
    """A figure of `network_demand`: ``value`` in ``unit`` between ``start`` and ``end``."""

    id: str
    group: str
    value: float
    unit: str
    start: dt.date
    end: dt.date
    role: str
    publisher: str
    url: str
    note: str

    @property
    def per_day(self) -> float:
        """The same by the day."""
        if self.unit.endswith("/day"):
            return self.value
        return self.value / ((self.end - self.start).days + 1)


@dataclass(frozen=True)
class Commodity:
    """A flow of the model, a row of `network_commodities`: which demand makes it and which part
    (``share``, between ``low`` and ``high``) it is; ``loaded``: directions in which its trains
    have a load."""

    code: str
    group: str
    start: str
    end: str
    train: str
    demand: tuple[str, ...]
    less: tuple[str, ...]
    control: tuple[str, ...]
    loaded: int
    share: float
    low: float
    high: float
    note: str


@dataclass(frozen=True)
class Effect:
    """What a project changes of a ``target`` from a ``day`` on: ``value`` (``low`` to ``high``) in
    ``unit``; ``before``: what held till then where the parameters do not say."""

    id: str
    project: str
    target: str
    name: str
    direction: str
    cargo: str
    before: float | None
    value: float
    low: float
    high: float
    unit: str
    day: dt.date
    status: str
    publisher: str
    url: str
    note: str


@dataclass(frozen=True)
class Inputs:
    """All of it, of one edition of the evidence (``vintage``: its hash)."""

    network: Network
    demand: Mapping[str, Demand]
    commodities: tuple[Commodity, ...]
    effects: tuple[Effect, ...]
    vintage: str

    @property
    def base_day(self) -> dt.date:
        """The day of the base case: the last of the newest year that demand is of."""
        return max(one.end for one in self.demand.values() if one.role == "demand")

    @property
    def groups(self) -> tuple[str, ...]:
        """Groups of demand that a scenario may raise or lower."""
        return tuple(dict.fromkeys(one.group for one in self.commodities))

    @property
    def projects(self) -> tuple[str, ...]:
        """Projects that a scenario may switch."""
        return tuple(dict.fromkeys(one.project for one in self.effects))

    @property
    def places(self) -> frozenset[str]:
        """Ends of all sections."""
        return frozenset(end for one in self.network.sections.values() for end in one.ends)

    def is_empty(self) -> bool:
        """Whether an edition lacks what the model needs: those before it came do."""
        return self.network.is_empty() or not self.commodities


def read_inputs(ask: Callable[..., pd.DataFrame], vintage: str = "") -> Inputs:
    """All inputs by the queries that ``ask`` answers (rows of a table)."""
    network = read_network(ask("network_sections"), ask("network_parameters"))
    demand = {
        row.demand_id: Demand(
            row.demand_id,
            row.od_group,
            float(row.value),
            row.unit,
            _day(row.from_date),
            _day(row.to_date),
            row.role,
            row.publisher or "",
            row.url or "",
            row.note or "",
        )
        for row in ask("network_demand").itertuples()
    }
    return Inputs(
        network,
        demand,
        _read_commodities(ask("network_commodities")),
        _read_effects(ask("network_effects")),
        vintage,
    )


def _read_commodities(rows: pd.DataFrame) -> tuple[Commodity, ...]:
    return tuple(
        Commodity(
            row.commodity,
            row.demand_group,
            row.from_node,
            row.to_node,
            row.train,
            tuple(row.demand_ids),
            tuple(row.less),
            tuple(row.control),
            int(row.loaded),
            float(row.share),
            float(row.low),
            float(row.high),
            row.note,
        )
        for row in rows.itertuples()
    )


def _read_effects(rows: pd.DataFrame) -> tuple[Effect, ...]:
    return tuple(
        Effect(
            row.effect_id,
            row.project,
            row.applies_to,
            row.parameter,
            row.direction or "",
            row.cargo or "",
            None if pd.isna(row.before) else float(row.before),
            float(row.value),
            float(row.low),
            float(row.high),
            row.unit,
            _day(row.date),
            row.status,
            row.publisher or "",
            row.url or "",
            row.note or "",
        )
        for row in rows.itertuples()
    )


def _day(value: Any) -> dt.date:
    return dt.date(value.year, value.month, value.day)
