"""Answers for the tests: small ones in the form of their publishers."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from functools import cache
from types import ModuleType

import openpyxl
import pandas as pd

from corridor.evidence import releases
from corridor.intake.difference import compare
from corridor.intake.proposal import Item
from corridor.intake.statement import RowStatement
from corridor.sources.answer import Answer
from corridor.sources.connector import Reading

WHEN = dt.datetime(2027, 1, 10, tzinfo=dt.UTC)


def make_answer(content: bytes | str, address: str = "file:data") -> Answer:
    """An answer with this content."""
    return Answer(content.encode() if isinstance(content, str) else content, address, WHEN)


def make_workbook(sheets: Mapping[str, Sequence[Sequence[object]]]) -> Answer:
    """A workbook with these rows on these sheets."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    packed = io.BytesIO()
    book.save(packed)
    return make_answer(packed.getvalue())


@cache
def read_tables() -> dict[str, pd.DataFrame]:
    """The evidence as text."""
    return dict(releases.as_tables(releases.present()))


TABLES = read_tables()


def read(connector: ModuleType, *answers: Answer) -> Reading:
    connector.check(answers)
    reading: Reading = connector.to_evidence(answers, TABLES)
    return reading


def list_rows(reading: Reading) -> list[RowStatement]:
    return [one for one in reading.statements if isinstance(one, RowStatement)]


def propose(reading: Reading) -> tuple[list[Item], int]:
    """What becomes of a reading: items, and how many figures stand in the evidence already."""
    return compare(reading.statements, TABLES, "")
