"""Kyrgyzstan's platform of the Sustainable Development Goals: freight by mode, 9.1.2.

The SDMX message of the office (2.1, structure-specific) and the workbook behind it are both read.
`SOURCE_DETAIL` is "Buses" on every row and says nothing. Water and air are thousand tonnes in the
workbook and million tonne-kilometres in the message: they are left.
"""

from __future__ import annotations

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
from corridor.sources.workbook import is_workbook, read_sheets, strip_footnote
from corridor.sources.xml_answer import local_name, read_xml

if TYPE_CHECKING:
    import pandas as pd

    from corridor.sources.client import Client

ADDRESS = (
    "https://raw.githubusercontent.com/sdg-kyrgyzstan/open-sdg-data-starter/HEAD/data/9.1.2.xml"
)
PUBLISHER, LICENCE, TRIED = "nsc-kg", "mit", True
EVERY = dt.timedelta(days=90)

TITLE = "SDG indicator 9.1.2, freight volume by mode of transport, tonne-kilometres ({})"
_COLUMNS = {"SERIES", "REF_AREA", "COMPOSITE_BREAKDOWN", "UNIT_MEASURE", "UNIT_MULT"}
#: mode -> series; what the message has under a unit that the workbook contradicts
_SERIES = {"MOT_RAI": "kg-rail-turnover"}
_DOUBTFUL = {"MOT_WAT", "MOT_AIR"}
_FREIGHT, _UNIT = "IS_RDP_FRGVOL", "T_KM"
#: first words of the workbook's rows in Russian; those of freight stand below the first
_TITLE, _HEAD, _BLOCK = "9.1.2", 2, "Перевозки грузов"
_ROWS = {
    "железнодорожный": "MOT_RAI",
    "автомобильный": "MOT_ROA",
    "трубопроводный транспорт": "MOT_PIP",
    "водный транспорт, тыс. тонн": "MOT_WAT",
    "воздушный транспорт, тыс. тонн": "MOT_AIR",
}


def fetch(client: Client) -> list[Answer]:
    """The message; the workbook says the same with a year less."""
    return [client.get(ADDRESS)]


def check(answers: Sequence[Answer]) -> None:
    """AnswerChanged unless the answer is the message or the workbook as they are known."""
    for answer in answers:
        _read(answer)


def to_evidence(answers: Sequence[Answer], tables: Mapping[str, pd.DataFrame]) -> Reading:
    """Tonne-kilometres a year by rail."""
    reading = Reading()
    for answer in answers:
        volumes, left = _read(answer)
        title = TITLE.format("9.1.2.xlsx" if is_workbook(answer) else "9.1.2.xml")
        origin = Origin(
            title, PUBLISHER, PUBLISHER, answer.name_address(ADDRESS), "", "en", LICENCE
        )
        part = state_volumes(volumes, origin, tables)
        reading.add(part)
        for reason in left:
            reading.leave(reason)
    return reading


def _read(answer: Answer) -> tuple[list[Volume], list[str]]:
    figures = _read_workbook(answer) if is_workbook(answer) else _read_message(answer)
    if not figures:
        raise AnswerChanged("no figure of freight by mode", answer)
    volumes: list[Volume] = []
    left: list[str] = []
    for mode, year, value, place in figures:
        try:
            number = read_number(value)
        except ValueError as bad:
            raise AnswerChanged(f"{place}: {bad}", answer) from bad
        if number is None:
            left.append("no-value")
        elif mode in _DOUBTFUL:
            left.append("doubtful")
        elif mode not in _SERIES:
            left.append("no-series")
        else:
            volumes.append(Volume(_SERIES[mode], year, number, 1_000_000, "tkm", place))
    return volumes, left


def _read_message(answer: Answer) -> list[tuple[str, str, object, str]]:
    """Mode, year, value and place of each figure; passengers have a mode that no series is of."""
    from pysdmx.errors import Invalid
    from pysdmx.io import read_sdmx

    if local_name(read_xml(answer)) != "StructureSpecificData":
        raise AnswerChanged("not a structure-specific message of SDMX 2.1", answer)
    try:
        data = read_sdmx(io.BytesIO(answer.content), validate=False).data
        rows: pd.DataFrame | None = getattr(data[0], "data", None) if data else None
    except (Invalid, KeyError, ValueError) as bad:
        raise AnswerChanged(f"not a message of SDMX: {bad}", answer) from bad
    if rows is None or not {*_COLUMNS, "TIME_PERIOD", "OBS_VALUE"} <= set(rows.columns):
        raise AnswerChanged("no data set, or not with the dimensions of 9.1.2", answer)
    figures: list[tuple[str, str, object, str]] = []
    for row in rows.fillna("").to_dict("records"):
        freight = row["SERIES"] == _FREIGHT
        if freight and (row["UNIT_MEASURE"], row["UNIT_MULT"]) != (_UNIT, "6"):
            raise AnswerChanged("freight isn't in million tonne-kilometres", answer)
        mode = row["COMPOSITE_BREAKDOWN"] if freight and row["REF_AREA"] == "KG" else "-"
        year = row["TIME_PERIOD"]
        figures.append((mode, year, row["OBS_VALUE"], f"{row['SERIES']}, {mode}, {year}"))
    return figures


def _read_workbook(answer: Answer) -> list[tuple[str, str, object, str]]:
    """The same of the workbook: names in Russian in the second column, years in the third row."""
    sheet = read_sheets(answer)[0]
    years = {n: sheet.text(_HEAD, n).removesuffix(".0") for n in range(3, sheet.width(_HEAD))}
    start = next((n for n in range(len(sheet.rows)) if sheet.text(n, 1).startswith(_BLOCK)), 0)
    known = sheet.text(0, 1).startswith(_TITLE) and all(map(str.isdigit, years.values()))
    if not known or not start:
        raise AnswerChanged("not the workbook of 9.1.2", answer)
    if "млн. тонно-километров" not in sheet.text(start, 1):
        raise AnswerChanged(f"{sheet.place(start, 1)}: not in million tonne-kilometres", answer)
    figures: list[tuple[str, str, object, str]] = []
    for number in range(start + 1, len(sheet.rows)):
        mode = _ROWS.get(strip_footnote(sheet.text(number, 1)).casefold())
        if mode:
            figures += [
                (mode, y, sheet.cell(number, n), sheet.place(number, n)) for n, y in years.items()
            ]
    return figures
