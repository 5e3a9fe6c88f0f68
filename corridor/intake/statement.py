"""A figure as a person or a publisher states it, before anything is compared or decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Origin:
    """Where a statement was read: who printed and who counted (codes of publishers.csv), address,
    day of publication (2026, 2026-05 or a day), language, licence (`LICENCES` of the contracts)."""

    title: str
    printer: str
    counter: str = ""
    address: str = ""
    published: str = ""
    language: str = "en"
    licence: str = ""
    note: str = ""


@dataclass(frozen=True)
class Statement:
    """One figure of a series of the evidence.

    ``period`` is 2025, 2025-Q3, 2025-07 or, cumulative from January, 2025-01/2025-09; ``value`` the
    number as printed, with a point; ``unit``, ``status`` and ``qualifier`` words of the evidence;
    ``place`` where it stands in what was read (`row 12`, `Sheet1!B7`).
    """

    series: str
    period: str
    value: str
    unit: str
    origin: Origin
    status: str = "final"
    qualifier: str = "exact"
    stated: str = ""
    target: str = ""
    note: str = ""
    place: str = ""


@dataclass(frozen=True)
class RowStatement:
    """One row of another table of the evidence (trade_totals, rates, signal_values …), by its
    columns; columns that name a source are filled in from ``origin``."""

    table: str
    row: Mapping[str, str] = field(default_factory=dict)
    origin: Origin = field(default_factory=lambda: Origin("", ""))
    place: str = ""
