"""Statistics of Kyrgyzstan: the workbook of trade by country, in three languages.

Names in Kyrgyz, Russian and English, the unit in the second row, years in the fourth, empty columns
at the right, `-` for none, the figure of a footnote glued to a name. The number of the table says
what it is; workbooks by commodity have the same form and other rows.
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
from corridor.sources.partners import EU27, FOLLOWED, find_partner
from corridor.sources.trade_rows import Flow, Office, state_flows, sum_members
from corridor.sources.workbook import Sheet, read_sheets, strip_footnote

if TYPE_CHECKING:
    import pandas as pd

    from corridor.sources.client import Client

ADDRESS = "https://stat.gov.kg/en/statistics/vneshneekonomicheskaya-deyatelnost/"
PUBLISHER, LICENCE, TRIED = "nsc-kg", "attribution", True
EVERY = dt.timedelta(days=30)

OFFICE = Office(
    "KGZ", "National Statistical Committee of the Kyrgyz Republic", "KG-NSC trade by country"
)
#: in small letters, names that the office writes otherwise than CLDR
OWN = {"всего": "WLD"}
_TITLE = re.compile(r"4\.03\.00\.(\d\d):?\s*(\S.*)")
_FLOWS = {"экспорта": "export", "импорта": "import"}
_BY_COUNTRY = re.compile(r"Географическое распределение (экспорта|импорта) товаров")
_LINKS = r"4\.03\.00\.1[89].*\.xlsx?$|Geographic distribution of (ex|im)ports"
_UNIT = "(тыс.долларовСША)"
#: columns of the names in Russian and of the first year
_NAMES, _FIRST, _YEARS = 1, 3, 3


def fetch(client: Client) -> list[Answer]:
    """Both workbooks of trade by country that the office's page leads to."""
    return fetch_linked(client, ADDRESS, _LINKS)


def check(answers: Sequence[Answer]) -> None:
    """AnswerChanged unless the workbook is one of trade, with names, unit and years in place."""
    for answer in answers:
        _read(answer)


def to_evidence(answers: Sequence[Answer], tables: Mapping[str, pd.DataFrame]) -> Reading:
    """Exports and imports of each year by country, in dollars."""
    reading = Reading()
    for answer in answers:
        title, flows, left = _read(answer)
        origin = Origin(
            title, PUBLISHER, PUBLISHER, answer.name_address(ADDRESS), "", "ky", LICENCE
        )
        part = state_flows(OFFICE, flows, origin, tables)
        reading.add(part)
        for reason, count in left.items():
            reading.leave(reason, count)
    return reading


def _read(answer: Answer) -> tuple[str, list[Flow], dict[str, int]]:
    """Title, flows of the countries that are followed, how many figures are left and why."""
    sheet = read_sheets(answer)[0]
    title = _TITLE.fullmatch(sheet.text(0, _NAMES))
    if title is None or sheet.text(1, _NAMES).replace(" ", "") != _UNIT:
        raise AnswerChanged("no table 4.03.00.… in thousand US dollars", answer)
    years = _read_years(sheet, answer)
    by_country = _BY_COUNTRY.fullmatch(strip_footnote(title[2]))
    if by_country is None:
        count = sum(value is not None for _, _, value in _read_cells(sheet, years, answer))
        return title[2], [], {"no-series": count}
    flows, others = _read_countries(sheet, years, _FLOWS[by_country[1]], answer)
    return title[2], flows, {"other-area": others}


def _read_years(sheet: Sheet, answer: Answer) -> dict[int, str]:
    """Column -> year; AnswerChanged unless they follow each other."""
    years: dict[int, str] = {}
    for column in range(_FIRST, sheet.width(_YEARS)):
        if text := sheet.text(_YEARS, column):
            years[column] = text.removesuffix(".0")
    numbers = [int(year) if year.isdigit() else 0 for year in years.values()]
    if not numbers or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        raise AnswerChanged(f"{sheet.place(_YEARS, _FIRST)}: no years in a row", answer)
    return years


def _read_cells(
    sheet: Sheet, years: Mapping[int, str], answer: Answer
) -> list[tuple[int, int, Decimal | None]]:
    """Row, column and value of every cell below a year; None where `-` says that there is none."""
    cells = []
    for number in range(_YEARS + 1, len(sheet.rows)):
        for column in years:
            if sheet.text(number, column) == "":
                continue
            try:
                cells.append((number, column, read_number(sheet.cell(number, column))))
            except ValueError as bad:
                raise AnswerChanged(f"{sheet.place(number, column)}: {bad}", answer) from bad
    return cells


def _read_countries(
    sheet: Sheet, years: Mapping[int, str], flow: str, answer: Answer
) -> tuple[list[Flow], int]:
    found: dict[str, dict[str, Flow]] = {year: {} for year in years.values()}
    others = 0
    for number, column, value in _read_cells(sheet, years, answer):
        name = strip_footnote(sheet.text(number, _NAMES))
        partner = find_partner(name, "ru", OWN)
        dollars = None if value is None else value * 1000
        if partner:
            place, year = sheet.place(number, column), years[column]
            found[year][partner] = Flow(partner, year, flow, dollars, place=place)
        if partner not in (*FOLLOWED, "WLD"):
            others += value is not None
    if not all("WLD" in flows for flows in found.values()):
        raise AnswerChanged("a year has no total", answer)
    flows = [one for part in found.values() for who, one in part.items() if who not in EU27]
    return flows + [one for part in found.values() if (one := sum_members(part))], others
