"""The bureau's workbook of trade by country, as flows.

Its year stands on the first sheet (edition of 2022) or behind cover, legend and methods (2023), and
the year before, revised, on a sheet of its own: sheets are told by their title, not by their place.
Groups and countries stand in one column; a country is told by its name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from corridor.sources.answer import Answer
from corridor.sources.errors import AnswerChanged
from corridor.sources.numbers import read_number
from corridor.sources.partners import FOLLOWED, find_partner
from corridor.sources.trade_rows import Flow, sum_members
from corridor.sources.workbook import Sheet, read_sheets

TITLE = "Основные показатели внешней торговли Республики Казахстан"
#: names that the bureau writes otherwise than CLDR; its groups, by what they are made of
OWN = {"всего": "WLD", "кыргызстан": "KGZ", "чешская республика": "CZ", "республика латвия": "LV"}
_PARTS = ("страны снг", "остальные страны мира")
_YEAR = re.compile(r"(?:за\s+)?(январь\s*[-–]\s*декабрь\s+)?(\d{4})\s+год(?:а)?")
_PRINTED = re.compile(r"Дата опубликования:\s*(\d{2})\.(\d{2})\.(\d{4})")
#: columns of turnover, exports and imports; two figures of a row agree to this, in thousand dollars
_TURNOVER, _COLUMNS, _EXACT = 1, {"export": 3, "import": 5}, Decimal("0.1")


@dataclass(frozen=True)
class Table:
    """One sheet: year, flows of every country that is followed, figures that are of others."""

    year: str
    flows: list[Flow]
    others: int


def read_book(answer: Answer) -> tuple[list[Table], str]:
    """The sheets that hold trade of a year, and when the workbook was published, where it says."""
    sheets = read_sheets(answer)
    tables = [_read_sheet(s, answer) for s in sheets if s.text(0, 0) == TITLE]
    if not tables:
        raise AnswerChanged(f"no sheet begins with «{TITLE}»", answer)
    cells = (str(cell) for sheet in sheets for row in sheet.rows[:12] for cell in row)
    printed = next(filter(None, map(_PRINTED.match, cells)), None)
    return tables, "-".join(reversed(printed.groups())) if printed else ""


def _read_sheet(sheet: Sheet, answer: Answer) -> Table:
    year = _YEAR.fullmatch(sheet.text(1, 0))
    if year is None:
        raise AnswerChanged(f"{sheet.place(1, 0)}: no whole year: {sheet.text(1, 0)!r}", answer)
    head = next((n for n in range(2, 8) if sheet.text(n, 1) == "Товарооборот"), 0)
    titles = [sheet.text(head, one) for one in _COLUMNS.values()]
    if not head or titles != ["Экспорт", "Импорт"] or not _is_in_thousands(sheet, head):
        raise AnswerChanged(
            f"{sheet.name}: no columns of turnover, exports and imports in thousand dollars", answer
        )
    table = _read_rows(sheet, head + 2, year[2], answer)
    if year[1]:
        table = replace(table, flows=[replace(o, remark=_early(o.remark)) for o in table.flows])
    return table


def _early(remark: str) -> str:
    return "; ".join(filter(None, ("preliminary", remark)))


def _is_in_thousands(sheet: Sheet, head: int) -> bool:
    return any("тыс. долларов США" in str(cell) for row in sheet.rows[:head] for cell in row)


def _read_rows(sheet: Sheet, start: int, year: str, answer: Answer) -> Table:
    members: dict[str, dict[str, Flow]] = {flow: {} for flow in _COLUMNS}
    flows: list[Flow] = []
    totals: dict[str, Decimal] = {}
    others = 0
    for number in range(start, len(sheet.rows)):
        name = " ".join(sheet.text(number, 0).split())
        if not name:
            continue
        amounts = _read_amounts(sheet, number, answer)
        totals[name.casefold()] = amounts["turnover"] or Decimal(0)
        partner = find_partner(name, "ru", OWN)
        for flow, column in _COLUMNS.items():
            value = amounts[flow]
            dollars = None if value is None else value * 1000
            one = Flow(partner, year, flow, dollars, place=sheet.place(number, column))
            if partner in FOLLOWED or partner == "WLD":
                flows.append(one)
            else:
                others += value is not None
                members[flow][partner] = one
    _add_up(totals, sheet, answer)
    unions = [sum_members(part) for part in members.values()]
    return Table(year, flows + [one for one in unions if one], others)


def _read_amounts(sheet: Sheet, number: int, answer: Answer) -> dict[str, Decimal | None]:
    """Turnover, exports and imports of a row, in thousand dollars; AnswerChanged where the two
    don't make the first."""
    columns = {"turnover": _TURNOVER, **_COLUMNS}
    try:
        amounts = {
            name: read_number(sheet.cell(number, column)) for name, column in columns.items()
        }
    except ValueError as bad:
        raise AnswerChanged(f"{sheet.place(number, 0)}: {bad}", answer) from bad
    both = sum((amounts[flow] or Decimal(0) for flow in _COLUMNS), Decimal(0))
    if abs((amounts["turnover"] or Decimal(0)) - both) > _EXACT:
        raise AnswerChanged(f"{sheet.place(number, 1)}: exports and imports don't add up", answer)
    return amounts


def _add_up(totals: Mapping[str, Decimal], sheet: Sheet, answer: Answer) -> None:
    """AnswerChanged unless the groups make the total: a row would be missing or read twice."""
    if not {"всего", *_PARTS} <= totals.keys():
        raise AnswerChanged(f"{sheet.name}: the total or one of its two groups is missing", answer)
    if abs(totals["всего"] - sum(totals[one] for one in _PARTS)) > _EXACT * len(totals):
        raise AnswerChanged(f"{sheet.name}: the groups of countries don't make the total", answer)
