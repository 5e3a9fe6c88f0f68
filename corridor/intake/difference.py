"""Statements compared with the evidence: what is new, revised, beside another's, the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pandas as pd

from corridor.intake.figures import Drafted, compare_figure
from corridor.intake.ground import Ground
from corridor.intake.other_rows import RowComparer
from corridor.intake.proposal import Finding, Item
from corridor.intake.reading import WITHDRAWN, Reader, Reading
from corridor.intake.sourcing import Sourcing, find_source, identify, name_counter, settle_origins
from corridor.intake.statement import Origin, RowStatement, Statement
from corridor.intake.withdrawal import withdraw_figure

#: told how far it is: done, of how many
Told = Callable[[int, int], Any]
#: statements between two words of progress
_STEP = 500

_kept: tuple[str, int, Ground] | None = None


def compare(
    statements: Iterable[Statement | RowStatement],
    tables: Mapping[str, pd.DataFrame],
    base: str,
    told: Told | None = None,
) -> tuple[list[Item], int]:
    """The items of statements, in their order, and how many figures stand in the evidence already.

    ``tables``: the evidence as text (`releases.as_tables`); ``base``: the hash of its edition, by
    which look-ups over the same tables are kept. Items that are refused hold no changes. Nothing
    is raised for what a statement says: its findings say what is wrong with it.
    """
    ground = _make_ground(tables, base)
    given = list(statements)
    reader = Reader(ground)
    rows = RowComparer(ground, reader)
    readings = [reader.read(one) if isinstance(one, Statement) else one for one in given]
    sources = _find_sources(readings, ground)
    items: list[Item] = []
    same = 0
    seen: dict[tuple[Any, ...], Reading] = {}
    drafted = Drafted()
    for number, reading in enumerate(readings):
        if told is not None and number % _STEP == 0:
            told(number, len(readings))
        if isinstance(reading, RowStatement):
            item = rows.compare(reading)
        elif not reading.whole:
            item = _refuse(reading)
        elif (twice := _find_twice(reading, seen)) is not None:
            item = _refuse(reading, twice)
        else:
            sourcing = sources[identify(reading.statement.origin)]
            counter = name_counter(reading.statement.origin, ground) or sourcing.counter
            if reading.statement.status == WITHDRAWN:
                item = withdraw_figure(reading, counter, ground)
            else:
                item = compare_figure(reading, sourcing, counter, ground, drafted)
        if item is None:
            same += 1
        else:
            items.append(item)
    return items, same


def _make_ground(tables: Mapping[str, pd.DataFrame], base: str) -> Ground:
    global _kept
    if _kept is None or _kept[:2] != (base, id(tables)) or _kept[2].tables is not tables:
        _kept = (base, id(tables), Ground(tables))
    return _kept[2]


def _find_sources(
    readings: Iterable[Reading | RowStatement], ground: Ground
) -> dict[tuple[str, ...], Sourcing]:
    origins: list[Origin] = [
        one.statement.origin for one in readings if isinstance(one, Reading) and one.whole
    ]
    settled = settle_origins(origins)
    return {key: find_source(origin, ground) for key, origin in settled.items()}


def _find_twice(reading: Reading, seen: dict[tuple[Any, ...], Reading]) -> Finding | None:
    """The finding that a statement stands in the same sheet already, with its value or another."""
    statement = reading.statement
    what = (
        statement.series,
        reading.days,
        statement.status,
        statement.stated,
        statement.target,
        statement.qualifier if statement.qualifier in ("min", "max") else "",
        statement.origin.counter or statement.origin.printer,
    )
    first = seen.setdefault(what, reading)
    if first is reading:
        return None
    known = {"place": first.statement.place, "value": statement.value}
    if first.statement.value == statement.value:
        return Finding("intake-twice", "refuse", known)
    return Finding("intake-twice-other", "refuse", {**known, "other": first.statement.value})


def _refuse(reading: Reading, *more: Finding) -> Item:
    """What can't be proposed as it stands."""
    statement = reading.statement
    try:
        value: float | None = float(statement.value)
    except ValueError:
        value = None
    return Item(
        "refused",
        "observations",
        statement.series,
        statement.period,
        reading.unit or statement.unit,
        None,
        value,
        (),
        (*reading.findings, *more),
        statement.place,
    )
