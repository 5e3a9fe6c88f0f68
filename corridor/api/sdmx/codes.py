"""Codes and periods as SDMX writes them, of the words of the evidence."""

from __future__ import annotations

import datetime as dt
import re

from corridor.api.request import Record
from corridor.evidence.statuses import COUNTED, HAPPENED, PLANNED, UNCERTAIN

#: kind of period -> frequency (CL_FREQ of SDMX); every other kind is irregular
FREQUENCIES = {"year": "A", "half": "S", "quarter": "Q", "month": "M"}
IRREGULAR = "I"
#: "does not apply" in every code list of SDMX
NONE = "_Z"
#: units that code lists of SDMX know: currencies by ISO 4217
UNITS = {"usd": "USD", "eur": "EUR", "cny": "CNY", "kzt": "KZT", "percent": "PT"}


def code_of(word: str | None) -> str | None:
    """A word of the evidence as the id of a code: `t/year` -> `t_year`; None where it has none."""
    return re.sub(r"[^A-Za-z0-9_@$-]", "_", word) if word else None


def unit_code(unit: str) -> str:
    """Code of a unit in CL_UNIT_MEASURE."""
    return UNITS.get(unit) or str(code_of(unit))


def area_code(countries: list[str]) -> str:
    """Code of countries in CL_AREA: ISO 3166 of one, of several those codes in their order."""
    return "_".join(sorted(code for code in countries if code)) or NONE


def status_code(status: str) -> str:
    """Code of a status in CL_OBS_STATUS of SDMX.

    What is planned or expected is a forecast there, what somebody estimated an estimate, what may
    be revised provisional; a count and a rated capacity are normal values. STATUS has them apart.
    """
    if status in PLANNED:
        return "F"
    if status in HAPPENED - COUNTED:
        return "E"
    return "P" if status in UNCERTAIN else "A"


def frequency_of(kind: str) -> str:
    """Frequency of a kind of period."""
    return FREQUENCIES.get(kind, IRREGULAR)


def time_period(record: Record) -> str:
    """A period as SDMX writes it, of `period`, `period_kind`, `period_start` and `period_end`.

    `2025`, `2025-S1`, `2025-Q1`, `2025-05` where that is its frequency; else a day, or start and
    duration, so that no part of a year looks like a year: `2025-01-01/P8M`.
    """
    start, last = _day(record["period_start"]), _day(record["period_end"])
    if record["period_kind"] == "half":
        return f"{start.year}-S{1 if start.month == 1 else 2}"
    if record["period_kind"] in FREQUENCIES or start == last:
        return str(record["period"])
    end = last + dt.timedelta(days=1)
    months = (end.year - start.year) * 12 + end.month - start.month
    span = f"P{months}M" if start.day == end.day == 1 else f"P{(end - start).days}D"
    return f"{start.isoformat()}/{span}"


def _day(day: dt.date) -> dt.date:
    return day.date() if isinstance(day, dt.datetime) else day
