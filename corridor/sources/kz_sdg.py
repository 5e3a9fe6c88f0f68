"""Kazakhstan's own platform of the Sustainable Development Goals: freight by mode, 9.1.2.

A CSV of year, unit, code of the series, region and value. A region that is empty is the country;
some values begin with a blank, one code has a blank inside, and thousands of people are called
millions of them. Some modes stand there twice, under two codes.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from corridor.intake.statement import Origin
from corridor.sources.answer import Answer
from corridor.sources.connector import Reading
from corridor.sources.errors import AnswerChanged
from corridor.sources.numbers import read_number
from corridor.sources.sdg_freight import Volume, state_volumes

if TYPE_CHECKING:
    import pandas as pd

    from corridor.sources.client import Client

ADDRESS = "https://raw.githubusercontent.com/kazstat/sdg-data-kazstat/HEAD/data/indicator_9-1-2.csv"
PUBLISHER, LICENCE, TRIED = "kz-bns", "mit", True
EVERY = dt.timedelta(days=90)

TITLE = "SDG indicator 9.1.2, freight volumes by mode of transport (indicator_9-1-2.csv)"
_COLUMNS = ["Year", "UNIT_MEASURE", "SERIES", "REF_AREA", "Value"]
_UNITS = {"M_T": 1_000_000, "T": 1, "PER_1000000_POP": 0, "TH_PEOPLE": 0}
_CODE = "_L_KZ_090102_1"
#: unit and last letter of the code -> series, each to the last year that it counts in its own way
_SERIES = {
    ("M_T", "G"): (("2013", "kz-rail-tonnes-to-2013"), ("", "kz-rail-tonnes")),
    ("M_T", "A"): (("2020", "kz-road-tonnes-to-2020"), ("", "kz-road-tonnes")),
    ("M_T", "Q"): (("", "kz-pipeline-tonnes"),),
    ("M_T", "I"): (("", "kz-sea-fleet-tonnes"),),
    ("T", "K"): (("", "kz-air-tonnes-airlines"),),
}
#: codes that repeat another's figures
_TWICE = {("M_T", "J"), ("M_T", "P"), ("M_T", "R")}


def fetch(client: Client) -> list[Answer]:
    """The one file."""
    return [client.get(ADDRESS)]


def check(answers: Sequence[Answer]) -> None:
    """AnswerChanged unless every line is a year, a unit and a code that are known, and a number."""
    for answer in answers:
        _read(answer)


def to_evidence(answers: Sequence[Answer], tables: Mapping[str, pd.DataFrame]) -> Reading:
    """Tonnes a year by mode, of the country as a whole."""
    reading = Reading()
    for answer in answers:
        volumes, left = _read(answer)
        origin = Origin(
            TITLE, PUBLISHER, PUBLISHER, answer.name_address(ADDRESS), "", "en", LICENCE
        )
        part = state_volumes(volumes, origin, tables)
        reading.add(part)
        for reason in left:
            reading.leave(reason)
    return reading


def _read(answer: Answer) -> tuple[list[Volume], list[str]]:
    """Volumes of the series that are known, and why each other figure is left."""
    try:
        rows = list(csv.reader(io.StringIO(answer.text("utf-8-sig"), newline="")))
    except (UnicodeDecodeError, csv.Error) as bad:
        raise AnswerChanged(f"not a CSV in UTF-8: {bad}", answer) from bad
    if not rows or rows[0] != _COLUMNS:
        raise AnswerChanged(f"the header isn't {', '.join(_COLUMNS)}", answer)
    volumes: list[Volume] = []
    left: list[str] = []
    for line, row in enumerate(rows[1:], 2):
        try:
            year, unit, code, area, value = row
            code = code.replace(" ", "")
            factor, number = _UNITS[unit], read_number(value)
        except (ValueError, KeyError) as bad:
            raise AnswerChanged(f"line {line}: {','.join(row)[:80]}: {bad}", answer) from bad
        if not (year.isdigit() and len(year) == 4) or (code and not code.startswith(_CODE)):
            raise AnswerChanged(f"line {line}: no year or no code of 9.1.2: {row[:3]}", answer)
        key = (unit, code.removeprefix(_CODE))
        if number is None:
            left.append("no-value")
        elif area:
            left.append("part")
        elif key in _TWICE:
            left.append("counted-once")
        elif key not in _SERIES:
            left.append("no-series")
        else:
            name = next(name for last, name in _SERIES[key] if not last or year <= last)
            volumes.append(Volume(name, year, number, factor, "t", f"line {line}"))
    if not volumes:
        raise AnswerChanged("no figure of freight of the whole country", answer)
    return volumes, left
