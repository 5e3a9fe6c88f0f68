"""Freight by mode of SDG indicator 9.1.2, as statements of series: what two connectors share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from corridor.intake.statement import Origin, Statement
from corridor.sources.connector import Reading
from corridor.sources.numbers import write_number

if TYPE_CHECKING:
    import pandas as pd

#: a number of fewer figures is stated as rounded
_FIGURES = 3


@dataclass(frozen=True)
class Volume:
    """One figure as printed: ``value`` times ``factor`` is in ``unit``; of which series it is."""

    series: str
    year: str
    value: Decimal
    factor: int
    unit: str
    place: str


def state_volumes(
    volumes: Iterable[Volume], origin: Origin, tables: Mapping[str, pd.DataFrame]
) -> Reading:
    """Volumes as statements; one that the evidence has in more figures is left."""
    reading = Reading()
    finer = _find_values(tables)
    series = set(tables["series"]["series_id"])
    for one in volumes:
        value = one.value * one.factor
        step = Decimal(one.factor).scaleb(int(one.value.as_tuple().exponent))
        if one.series not in series:
            reading.leave("no-series")
        elif any(_rounds_to(other, value, step) for other in finer[one.series, one.year]):
            reading.leave("coarser")
        else:
            rounded = len(one.value.as_tuple().digits) < _FIGURES
            reading.statements.append(
                Statement(
                    one.series,
                    one.year,
                    write_number(value),
                    one.unit,
                    origin,
                    status="actual",
                    qualifier="rounded" if rounded else "exact",
                    place=one.place,
                )
            )
    return reading


def _find_values(tables: Mapping[str, pd.DataFrame]) -> dict[tuple[str, str], list[Decimal]]:
    """Values of whole years, by series and year."""
    joined = tables["series_points"].merge(
        tables["observations"], left_on="observation_id", right_on="id"
    )
    years = joined[joined["period_kind"] == "year"]
    values: dict[tuple[str, str], list[Decimal]] = defaultdict(list)
    for name, start, value in years[["series_id", "period_start", "value"]].itertuples(index=False):
        values[name, start[:4]].append(Decimal(value))
    return values


def _rounds_to(other: Decimal, value: Decimal, step: Decimal) -> bool:
    """Whether another figure, not rounded itself so far, is this one to its last printed digit."""
    return other != value and other % step != 0 and abs(other - value) <= step / 2
