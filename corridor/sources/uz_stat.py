"""Statistics of Uzbekistan: exports and imports by country, a CSV each of the office's data portal.

A row is a country with the three figures of ISO 3166 and names in Uzbek, Russian and English (some
in the other's column: the figures count). The file says neither its flow nor its unit: the number
of the data set says the flow, and values are thousand US dollars, as the portal's page has it; of
goods and services together.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from corridor.intake.statement import Origin
from corridor.sources.answer import Answer
from corridor.sources.connector import Reading
from corridor.sources.errors import AnswerChanged
from corridor.sources.numbers import read_number
from corridor.sources.partners import EU27, FOLLOWED, find_figures
from corridor.sources.trade_rows import Flow, Office, state_flows, sum_members

if TYPE_CHECKING:
    import pandas as pd

    from corridor.sources.client import Client

ADDRESS = "https://api.siat.stat.uz/media/uploads/sdmx/sdmx_data_{}.csv"
PUBLISHER, LICENCE, TRIED = "uzstat", "attribution", True
EVERY = dt.timedelta(days=30)

OFFICE = Office(
    "UZB",
    "National Statistics Committee of Uzbekistan",
    "goods and services; UZ-STAT trade by country",
    "goods-and-services",
)
#: number of the data set -> flow and title; it stands in the address and in the file's name
SETS = {"1105": ("export", "Exports by country"), "1176": ("import", "Imports by country")}
_NUMBER = re.compile(r"sdmx_data_(\d+)")
_COLUMNS = ["Code", "Klassifikator", "Klassifikator_ru", "Klassifikator_en"]
#: the row of what is of no country; in thousand dollars the whole of a year is beyond this
_OTHERS, _LEAST = "0", Decimal(1_000_000)


def fetch(client: Client) -> list[Answer]:
    """Both data sets."""
    return [client.get(ADDRESS.format(number)) for number in SETS]


def check(answers: Sequence[Answer]) -> None:
    """AnswerChanged unless every row is a country with a number for each year."""
    for answer in answers:
        _read(answer)


def to_evidence(answers: Sequence[Answer], tables: Mapping[str, pd.DataFrame]) -> Reading:
    """Exports and imports of each year by country, their sum, and that of the European Union."""
    reading = Reading()
    for answer in answers:
        number, flows, others = _read(answer)
        title = SETS[number][1]
        origin = Origin(title, PUBLISHER, PUBLISHER, ADDRESS.format(number), "", "uz", LICENCE)
        part = state_flows(OFFICE, flows, origin, tables)
        part.leave("other-area", others)
        reading.add(part)
    return reading


def _read(answer: Answer) -> tuple[str, list[Flow], int]:
    """Number of the data set, flows of countries that are followed, figures of others."""
    number = _NUMBER.search(answer.address)
    if number is None or number[1] not in SETS:
        raise AnswerChanged(f"not a data set of trade by country: {answer.address}", answer)
    flow = SETS[number[1]][0]
    try:
        rows = list(csv.reader(io.StringIO(answer.text("utf-8-sig"), newline="")))
    except (UnicodeDecodeError, csv.Error) as bad:
        raise AnswerChanged(f"not a CSV in UTF-8: {bad}", answer) from bad
    years = rows[0][len(_COLUMNS) :] if rows else []
    if not years or rows[0][: len(_COLUMNS)] != _COLUMNS or not all(map(_is_year, years)):
        raise AnswerChanged("the header isn't a code, three names and years", answer)
    flows: list[Flow] = []
    others = 0
    for position, year in enumerate(years, len(_COLUMNS)):
        found, rest = _read_year(rows[1:], position, year, flow, answer)
        flows += found
        others += rest
    return number[1], flows, others


def _is_year(text: str) -> bool:
    return re.fullmatch(r"(19|20)\d\d", text) is not None


def _read_year(
    rows: Sequence[Sequence[str]], position: int, year: str, flow: str, answer: Answer
) -> tuple[list[Flow], int]:
    flows: dict[str, Flow] = {}
    total, others = Decimal(0), 0
    for line, row in enumerate(rows, 2):
        try:
            value = read_number(row[position])
        except (ValueError, IndexError) as bad:
            raise AnswerChanged(f"line {line}, {year}: {bad}", answer) from bad
        total += value or 0
        partner = "" if row[0] == _OTHERS else find_figures(row[0])
        dollars = None if value is None else value * 1000
        if partner:
            flows[partner] = Flow(partner, year, flow, dollars, place=f"line {line}, {year}")
        if partner not in FOLLOWED:
            others += bool(value)
    if total < _LEAST:
        raise AnswerChanged(f"{year}: the countries make {total}: no thousands of dollars", answer)
    whole = Flow("WLD", year, flow, total * 1000, remark="derived: sum of all country rows")
    union = sum_members({two: flows[two] for two in EU27 if two in flows})
    return [
        *(flows[one] for one in FOLLOWED if one in flows),
        whole,
        *filter(None, [union]),
    ], others
