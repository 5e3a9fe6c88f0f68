"""Dated parameters of the network, and which of several holds."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

PLAN, ASSUMPTION = "plan", "assumption"


@dataclass(frozen=True)
class Parameter:
    """A row of `network_parameter`: ``value`` in ``unit`` with its range ``low`` to ``high``, of a
    ``target`` (section, place or `class:<name>`); ``start`` and ``end`` of its time where known.

    ``is_early``: it is of a later time than it was asked for, as nothing older is known.
    """

    id: str
    target: str
    name: str
    direction: str
    cargo: str
    start: dt.date | None
    end: dt.date | None
    value: float
    low: float
    high: float
    unit: str
    status: str
    publisher: str = ""
    url: str = ""
    note: str = ""
    is_early: bool = False

    def lives(self, day: dt.date) -> bool:
        """Whether it holds on a day."""
        return (self.start is None or self.start <= day) and (self.end is None or self.end >= day)


@dataclass(frozen=True)
class Question:
    """When, which way and of what cargo parameters are asked for."""

    day: dt.date
    direction: str = "westbound"
    cargo: str = "container"


class Parameters:
    """All parameters, found by target and name."""

    def __init__(self, rows: Iterable[Parameter]) -> None:
        self._rows: dict[tuple[str, str], list[Parameter]] = defaultdict(list)
        for row in rows:
            self._rows[row.target, row.name].append(row)

    @property
    def rows(self) -> list[Parameter]:
        """All of them."""
        return [row for rows in self._rows.values() for row in rows]

    def list_of(self, target: str, name: str) -> list[Parameter]:
        """Those of one target and name, whatever they are of else."""
        return self._rows.get((target, name), [])

    def find(
        self, targets: Sequence[str], name: str, question: Question, *, plans: bool = False
    ) -> Parameter | None:
        """The parameter of the first target that has one; None where nothing is known.

        Of those that hold on the day: of the cargo before any cargo, of the direction before any
        direction, known before assumed, the latest. Where none holds yet, the earliest that will.
        Plans are asked for by ``plans``; else they are of no base case.
        """
        for target in targets:
            found = [
                row
                for row in self._rows.get((target, name), ())
                if row.cargo in ("", question.cargo)
                and row.direction in ("", question.direction)
                and (plans or row.status != PLAN)
            ]
            if chosen := _choose(found, question):
                return chosen
        return None


def _choose(rows: list[Parameter], question: Question) -> Parameter | None:
    live = [row for row in rows if row.lives(question.day)]
    if live:
        return min(live, key=lambda row: _rank(row, newest=True))
    later = [row for row in rows if row.start and row.start > question.day]
    if not later:
        return None
    first = min(later, key=lambda row: (row.start, *_rank(row, newest=False)))
    return replace(first, is_early=True)


def _rank(row: Parameter, *, newest: bool) -> tuple[bool, bool, bool, int]:
    day = row.start.toordinal() if row.start else 0
    assumed = row.status == ASSUMPTION
    return (row.cargo == "", row.direction == "", assumed, -day if newest else day)


def read_parameters(rows: pd.DataFrame) -> Parameters:
    """Parameters from rows of the query `network_parameters`."""
    return Parameters(
        Parameter(
            row.parameter_id,
            row.applies_to,
            row.parameter,
            row.direction or "",
            row.cargo or "",
            _read_day(row.from_date),
            _read_day(row.to_date),
            float(row.value),
            float(row.low),
            float(row.high),
            row.unit,
            row.status,
            row.publisher or "",
            row.url or "",
            row.note or "",
        )
        for row in rows.itertuples()
    )


def _read_day(value: Any) -> dt.date | None:
    """A day as the tables have it (date or timestamp), or none."""
    if not isinstance(value, dt.date) or pd.isna(value):
        return None
    return dt.date(value.year, value.month, value.day)
