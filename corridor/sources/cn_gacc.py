"""China Customs: trade by country, a workbook a month (table 2 of the monthly bulletin), as files.

Its site answers programs with 412, so the tables are saved by a person and read from files. Two
editions, in ten thousand yuan and in thousand dollars; turnover, exports and imports, each of the
month and from January.
The form is known from descriptions; no file of the publisher's own was read.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from corridor.intake.statement import Origin
from corridor.languages import LANGUAGES
from corridor.sources.answer import Answer
from corridor.sources.connector import Reading
from corridor.sources.errors import AnswerChanged, AnswerRefused
from corridor.sources.numbers import read_number
from corridor.sources.trade_rows import Flow, Office, state_flows
from corridor.sources.workbook import Sheet, read_sheets

if TYPE_CHECKING:
    import pandas as pd

    from corridor.sources.client import Client

ADDRESS = "http://www.customs.gov.cn/customs/302249/zfxxgk/2799825/302274/index.html"
PUBLISHER, LICENCE, TRIED = "gacc", "attribution", False
EVERY = dt.timedelta(days=30)
BY_HAND = True

OFFICE = Office("CHN", "General Administration of Customs of China", "CN-GACC trade by country")
#: what its tables are written in
_LANGUAGE = next(code for code, one in LANGUAGES.items() if one.script == "Han")
_TITLE = re.compile(
    r"[（(]2[）)]\s*(\d{4})年(?:1至)?(\d{1,2})月进出口商品国别[（(]地区[）)]总值表"
    r"(?:[（(](人民币|美元)值?[）)])?"
)
#: unit of the sheet -> currency and what one of them is
_UNITS = {
    "万元人民币": ("cny", 10_000),
    "人民币万元": ("cny", 10_000),
    "千美元": ("usd", 1_000),
    "美元千元": ("usd", 1_000),
}
_PARTNERS = {
    "总值": "WLD",
    "欧洲联盟": "EU27",
    "欧盟": "EU27",
    "哈萨克斯坦": "KAZ",
    "吉尔吉斯斯坦": "KGZ",
    "塔吉克斯坦": "TJK",
    "土库曼斯坦": "TKM",
    "乌兹别克斯坦": "UZB",
    "俄罗斯": "RUS",
    "俄罗斯联邦": "RUS",
    "阿塞拜疆": "AZE",
    "格鲁吉亚": "GEO",
    "土耳其": "TUR",
}
#: columns of turnover, exports and imports of the month; those from January stand one further
_HEADS = {1: "进出口", 3: "出口", 5: "进口"}
_FLOWS = {"export": 3, "import": 5}
#: a row may miss its sum by so many of the sheet's units, by rounding
_EXACT = 2


def fetch(client: Client) -> list[Answer]:
    """Nothing: the site lets no program in."""
    raise AnswerRefused(f"its tables are saved by hand from {ADDRESS} and read from files")


def check(answers: Sequence[Answer]) -> None:
    """AnswerChanged unless the sheet is table 2 with a month, a unit and rows that add up."""
    for answer in answers:
        _read(answer)


def to_evidence(answers: Sequence[Answer], tables: Mapping[str, pd.DataFrame]) -> Reading:
    """Exports and imports of the month by country; in December those of the year too."""
    reading = Reading()
    for answer in answers:
        title, flows, others = _read(answer)
        origin = Origin(
            title, PUBLISHER, PUBLISHER, answer.name_address(ADDRESS), "", _LANGUAGE, LICENCE
        )
        part = state_flows(OFFICE, flows, origin, tables)
        part.leave("other-area", others)
        reading.add(part)
    return reading


def _read(answer: Answer) -> tuple[str, list[Flow], int]:
    sheet = read_sheets(answer)[0]
    title = sheet.text(0, 0) or sheet.text(0, 1)
    found = _TITLE.search(title)
    if found is None:
        raise AnswerChanged(f"not table 2, trade by country of a month: {title[:60]!r}", answer)
    above = "".join(str(cell) for row in sheet.rows[:4] for cell in row)
    unit = next((known for name, known in _UNITS.items() if name in above), None)
    head = next((n for n in range(1, 8) if sheet.text(n, 1) == _HEADS[1]), 0)
    if unit is None or not head or any(sheet.text(head, n) != w for n, w in _HEADS.items()):
        raise AnswerChanged("unit, or columns of turnover, exports and imports, unknown", answer)
    if found[3] and (found[3] == "美元") != (unit[0] == "usd"):
        raise AnswerChanged(f"the title says {found[3]}, the sheet another unit", answer)
    year, month = found[1], int(found[2])
    if "至" in sheet.text(head + 1, 1):
        raise AnswerChanged("January and February in one column: no months to tell apart", answer)
    flows, others = _read_rows(sheet, head + 2, year, month, unit, answer)
    return title, flows, others


def _read_rows(
    sheet: Sheet, start: int, year: str, month: int, unit: tuple[str, int], answer: Answer
) -> tuple[list[Flow], int]:
    flows: list[Flow] = []
    others = 0
    for number in range(start, len(sheet.rows)):
        name = re.sub(r"\s", "", sheet.text(number, 0))
        try:
            amounts = [read_number(sheet.cell(number, column)) for column in range(1, 7)]
        except ValueError as bad:
            if not name or name.startswith(("注", "说明")):
                continue
            raise AnswerChanged(f"{sheet.place(number, 0)}: {bad}", answer) from bad
        _add_up(amounts, sheet.place(number, 1), answer)
        partner = _PARTNERS.get(name, "")
        if not partner:
            others += sum(value is not None for value in amounts[2:])
            continue
        for flow, column in _FLOWS.items():
            periods = {column: f"{year}-{month:02d}"}
            if month == 12:
                periods[column + 1] = year
            for place, period in periods.items():
                value = amounts[place - 1]
                whole = None if value is None else value * unit[1]
                remark = "December cumulative" if period == year else ""
                where = sheet.place(number, place)
                flows.append(Flow(partner, period, flow, whole, unit[0], remark, where))
    if not any(flow.partner == "WLD" for flow in flows):
        raise AnswerChanged("no row of the total", answer)
    return flows, others


def _add_up(amounts: Sequence[Decimal | None], place: str, answer: Answer) -> None:
    """AnswerChanged unless exports and imports make the turnover, of the month and from January."""
    for first in (0, 1):
        turnover, *parts = (amounts[first + step] or Decimal(0) for step in (0, 2, 4))
        if abs(turnover - sum(parts)) > _EXACT:
            raise AnswerChanged(f"{place}: exports and imports don't make the turnover", answer)
