"""The World Bank's workbook of the Logistics Performance Index: a sheet for each edition."""

from __future__ import annotations

from dataclasses import dataclass

from corridor.sources.answer import Answer
from corridor.sources.errors import AnswerChanged
from corridor.sources.workbook import Sheet, read_sheets

TITLE = "International LPI, scores and ranks by edition"
PAGE = "https://lpi.worldbank.org/international/global"
#: countries whose index the evidence follows, in three letters -> in those of its series
COUNTRIES = {
    "AZE": "az",
    "BLR": "by",
    "CHN": "cn",
    "DEU": "de",
    "GEO": "ge",
    "IRN": "ir",
    "KAZ": "kz",
    "KGZ": "kg",
    "MNG": "mn",
    "RUS": "ru",
    "TJK": "tj",
    "TKM": "tm",
    "TUR": "tr",
    "UZB": "uz",
}
#: how editions call the parts, in small letters -> part of the series; None: no part of the index
_PARTS = {
    "overall lpi": "",
    "overall lpi score": "",
    "overall lpi rank": "",
    "customs": "customs",
    "infrastructure": "infrastructure",
    "international shipments": "international-shipments",
    "international shipment": "international-shipments",
    "ease of shipment": "international-shipments",
    "logistics quality and competence": "logistics-competence",
    "logistics competence and quality": "logistics-competence",
    "quality logistics services": "logistics-competence",
    "logistics services": "logistics-competence",
    "tracking and tracing": "tracking",
    "ease of tracking": "tracking",
    "timeliness": "timeliness",
    "domestic logistics costs": None,
}
#: second header: what a column is; bounds stand beside a figure and are none of a series
_SCORE, _RANK = "score", "rank"
_BESIDE = {"lower bound", "upper bound", "confidence interval", "% of highest performer"}


@dataclass(frozen=True)
class Score:
    """A figure of a country (three letters) and an edition: ``part`` of the index, "" the whole;
    ``unit``: score (1 to 5) or rank."""

    country: str
    year: str
    part: str
    unit: str
    value: float
    place: str = ""


def read_scores(answer: Answer) -> list[Score]:
    """All scores and ranks of a workbook; AnswerChanged where a sheet has another header, a name
    nobody knows or a figure that can be none."""
    return [one for sheet in read_sheets(answer) for one in _read_sheet(sheet, answer)]


def _read_sheet(sheet: Sheet, answer: Answer) -> list[Score]:
    if not (sheet.name.isdigit() and len(sheet.name) == 4):
        raise AnswerChanged(f"the sheet {sheet.name!r} is no edition", answer)
    if [sheet.text(2, 0), sheet.text(2, 1)] != ["Country", "Code"]:
        raise AnswerChanged(f"{sheet.name}: the third row names no country and code", answer)
    columns = _read_header(sheet, answer)
    found = []
    for line in range(3, len(sheet.rows)):
        code = sheet.text(line, 1)
        if not code:
            continue
        for column, (part, unit) in columns.items():
            place = sheet.place(line, column)
            value = sheet.rows[line][column]
            most = 5 if unit == _SCORE else 250
            if not isinstance(value, (int, float)) or not 1 <= value <= most:
                raise AnswerChanged(f"{place}: {value!r} is no {unit}", answer)
            found.append(Score(code, sheet.name, part, unit, float(value), place))
    return found


def _read_header(sheet: Sheet, answer: Answer) -> dict[int, tuple[str, str]]:
    """Column -> part and unit; a name holds until the next one."""
    columns: dict[int, tuple[str, str]] = {}
    part: str | None = None
    for column in range(2, len(sheet.rows[2])):
        if name := sheet.text(0, column).lower():
            if name not in _PARTS:
                raise AnswerChanged(f"{sheet.place(0, column)}: nobody knows {name!r}", answer)
            part = _PARTS[name]
        unit = sheet.text(2, column).lower()
        if unit not in _BESIDE | {_SCORE, _RANK}:
            raise AnswerChanged(f"{sheet.place(2, column)}: nobody knows {unit!r}", answer)
        if part is not None and unit not in _BESIDE:
            columns[column] = (part, unit)
    if len(columns) != 14:  # the index and six parts, a score and a rank each
        raise AnswerChanged(f"{sheet.name}: {len(columns)} columns of figures, not 14", answer)
    return columns
