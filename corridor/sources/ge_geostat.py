"""Geostat: exports and imports of Georgia since 1995, one sheet of years across and months down.

Exports stand above imports; a star at a year says that it is preliminary, and it may end before
December: its total is then that of its months, and no year's.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from corridor.intake.statement import Origin
from corridor.sources.answer import Answer
from corridor.sources.connector import Reading
from corridor.sources.errors import AnswerChanged
from corridor.sources.links import fetch_linked
from corridor.sources.numbers import read_number
from corridor.sources.trade_rows import Flow, Office, state_flows
from corridor.sources.workbook import Sheet, read_sheets

if TYPE_CHECKING:
    import pandas as pd

    from corridor.sources.client import Client

ADDRESS = "https://www.geostat.ge/en/modules/categories/765/external-merchandise-trade"
PUBLISHER, LICENCE, TRIED = "geostat", "attribution", True
EVERY = dt.timedelta(days=30)

OFFICE = Office("GEO", "Geostat", "GE-Geostat totals")
TITLE = re.compile(r"Georgian Exports and Imports in \d{4}-\d{4}")
_YEAR = re.compile(r"(\d{4})(?:\.0)?(\*?)")
_BLOCKS = {"Total Exports": "export", "Total Imports": "import"}
_MONTHS = (
    "January February March April May June July August September October November December".split()
)
#: a year is the sum of its months to this share
_EXACT = Decimal("0.0001")


def fetch(client: Client) -> list[Answer]:
    """The workbook of totals that the page of external trade leads to."""
    return fetch_linked(client, ADDRESS, r"FTrade|Exports.and.Imports.in.\d{4}", most=1)


def check(answers: Sequence[Answer]) -> None:
    """AnswerChanged unless both blocks have twelve months that make their years."""
    for answer in answers:
        _read(answer)


def to_evidence(answers: Sequence[Answer], tables: Mapping[str, pd.DataFrame]) -> Reading:
    """Exports and imports by year and by month, with all countries together, in dollars."""
    reading = Reading()
    for answer in answers:
        title, flows = _read(answer)
        origin = Origin(
            title, PUBLISHER, PUBLISHER, answer.name_address(ADDRESS), "", "en", LICENCE
        )
        part = state_flows(OFFICE, flows, origin, tables)
        reading.add(part)
    return reading


def _read(answer: Answer) -> tuple[str, list[Flow]]:
    sheet = read_sheets(answer)[0]
    title = sheet.text(0, 0)
    if not TITLE.fullmatch(title) or sheet.text(2, 0) != "(Mill. USD)":
        raise AnswerChanged("not the table of exports and imports in million US dollars", answer)
    years = [_YEAR.fullmatch(sheet.text(3, n)) for n in range(1, sheet.width(3))]
    starts = {name: _find_row(sheet, name) for name in _BLOCKS}
    if not years or not all(years) or not all(starts.values()):
        raise AnswerChanged("a year, or the row of total exports or imports, is missing", answer)
    flows: list[Flow] = []
    for name, start in starts.items():
        names = [sheet.text(start + 2 + n, 0) for n in range(len(_MONTHS))]
        if names != _MONTHS:
            raise AnswerChanged(f"{sheet.place(start + 2, 0)}: no twelve months", answer)
        for column, year in enumerate(filter(None, years), 1):
            flows += _read_year(sheet, start, column, year, _BLOCKS[name], answer)
    return title, flows


def _find_row(sheet: Sheet, name: str) -> int:
    return next((n for n in range(len(sheet.rows)) if sheet.text(n, 0) == name), 0)


def _read_year(
    sheet: Sheet, start: int, column: int, year: re.Match[str], flow: str, answer: Answer
) -> list[Flow]:
    """The months of a year, and the year where all twelve are there."""
    rows = [start, *range(start + 2, start + 2 + len(_MONTHS))]
    try:
        total, *months = [read_number(sheet.cell(n, column)) for n in rows]
    except ValueError as bad:
        raise AnswerChanged(f"{sheet.place(start, column)}: {bad}", answer) from bad
    there = [value for value in months if value is not None]
    if total is None or abs(sum(there) - total) > total * _EXACT:
        raise AnswerChanged(f"{sheet.place(start, column)}: months don't make the year", answer)
    remark = "preliminary" if year[2] else ""
    periods = [year[1], *(f"{year[1]}-{n:02d}" for n in range(1, 13))]
    values = [total if len(there) == len(months) else None, *months]
    return [
        Flow(
            "WLD",
            period,
            flow,
            None if value is None else value * 1_000_000,
            remark=remark,
            place=sheet.place(row, column),
        )
        for row, period, value in zip(rows, periods, values, strict=True)
    ]
