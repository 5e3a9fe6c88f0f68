"""Disagreements: different values that sources print for one series and one period.

Only figures of one date and one scope contradict each other: those of two periods are a step in
time, those of two definitions stand in two series. A plan and a count are never set against each
other either, for they stand in two series too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from corridor.evidence.statuses import PLANNED


@dataclass(frozen=True)
class Disagreement:
    """One figure of which sources print different values.

    ``values``: all of them, the smallest first; ``shown``: the one the series shows, None where
    none is; ``cause``: why they differ, in the words of the evidence, where it is known;
    ``row``: the first row of the query `conflicts`, for titles.
    """

    series_id: str
    period: str
    unit: str
    status: str
    values: tuple[float, ...]
    shown: float | None
    cause: str
    row: Any

    @property
    def ratio(self) -> float:
        """The largest value over the smallest."""
        return self.values[-1] / self.values[0]

    @property
    def is_planned(self) -> bool:
        """Whether it is about what is wanted or expected."""
        return self.status in PLANNED


def gather_disagreements(pairs: pd.DataFrame) -> list[Disagreement]:
    """Pairs of sources (query `conflicts`) as one disagreement a figure, the widest first."""
    found = []
    for (series, period), rows in pairs.groupby(["series_id", "period"], sort=False):
        first = next(rows.itertuples())
        shown = None if pd.isna(first.shown) else float(first.shown)
        values = {*rows["value_1"], *rows["value_2"]} | ({shown} if shown is not None else set())
        cause = next((c for c in rows["likely_cause"] if c), "")
        ordered = tuple(sorted(float(value) for value in values))
        found.append(
            Disagreement(
                str(series), str(period), first.unit, first.status, ordered, shown, cause, first
            )
        )
    return sorted(found, key=lambda one: (-one.ratio, one.series_id, one.period))


def part_plans(found: Iterable[Disagreement]) -> tuple[list[Disagreement], list[Disagreement]]:
    """Disagreements about what happened, and about plans."""
    listed = list(found)
    happened = [one for one in listed if not one.is_planned]
    return happened, [one for one in listed if one.is_planned]
