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
    rates: Iterable[Rate], bank: str, origin: Origin, tables: Mapping[str, pd.DataFrame]
) -> Reading:
    """Rates as rows; ``bank``: how its ids end. A row of the same value is the evidence's own."""
    reading = Reading()
    rows = {row["rate_id"]: row for row in tables["rates"].to_dict("records")}
    followed = {(row["currency"], row["per"]) for name, row in rows.items() if name.endswith(bank)}
    for rate in rates:
        name = f"{rate.currency}-{rate.per}-{rate.day}-{bank}"
        if (rate.currency, rate.per) not in followed:
            reading.leave("other-area")
        elif rate.value is None:
            reading.leave("no-value")
        elif not rate.first:
            reading.leave("other-day")
        else:
            row = _make_row(rate, name, origin, rows.get(name))
            reading.statements.append(RowStatement("rates", row, origin, rate.place))
    return reading


def _make_row(
    rate: Rate, name: str, origin: Origin, known: Mapping[str, str] | None
) -> Mapping[str, str]:
    value = rate.value or Decimal(0)
    if known and Decimal(known["rate"]) == value:
        return known
    return {
        "rate_id": name,
        "currency": rate.currency,
        "per": rate.per,
        "period": rate.day,
        "kind": "day",
        "rate": write_number(value),
        "source_ids": "",
        "parents": "",
        "licence": origin.licence,
        "note": "",
    }
