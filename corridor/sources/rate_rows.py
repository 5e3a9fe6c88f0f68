"""Rates of a day as rows of the table of rates: the first of each month, of pairs that it follows.

The evidence keeps the first day of a month on which the bank publishes; others are left.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from corridor.intake.statement import Origin, RowStatement
from corridor.sources.connector import Reading
from corridor.sources.numbers import write_number

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Rate:
    """So many of ``currency`` (small letters) for one of ``per`` on a day (2024-01-02); None: the
    bank prints none. ``first``: whether the day is known to be the first of its month."""

    currency: str
    per: str
    day: str
    value: Decimal | None
    first: bool
    place: str


def state_rates(
    rates: Iterable[Rate], origin: Origin, tables: Mapping[str, pd.DataFrame]
) -> Reading:
    """Rates as rows, of the pairs that the evidence has from the same bank."""
    reading = Reading()
    rows = tables["rates"]
    own = rows[rows["rate_id"].str.endswith(f"-{origin.printer}")]
    followed = set(own[["currency", "per"]].itertuples(index=False, name=None))
    for rate in rates:
        if (rate.currency, rate.per) not in followed:
            reading.leave("other-area")
        elif rate.value is None:
            reading.leave("no-value")
        elif not rate.first:
            reading.leave("other-day")
        else:
            row = {
                "currency": rate.currency,
                "per": rate.per,
                "period": rate.day,
                "kind": "day",
                "rate": write_number(rate.value),
            }
            reading.statements.append(RowStatement("rates", row, origin, rate.place))
    return reading
