"""Extracts of EasyComext: a CSV with labels, or code and label in one cell, in words of the API."""

from __future__ import annotations

import csv
import io
import re

from corridor.sources.answer import Answer
from corridor.sources.errors import AnswerChanged
from corridor.sources.partners import EU27, FOLLOWED, find_partner

_COLUMNS = ["REPORTER", "PARTNER", "PRODUCT", "FLOW", "STAT_PROCEDURE", "PERIOD", "VALUE_IN_EUR"]
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
#: `202352-Jan.-Dec. 2023`, `202408-Aug. 2024`, and the same without the code
_PERIOD = re.compile(
    r"(?:(\d{4})(\d{2})-)?(?:([A-Z][a-z]{2})[a-z]*\.?-)?([A-Z][a-z]{2})[a-z]*\.? (\d{4})"
)
#: reporters that are several countries, by how their label begins
_GROUPS = {
    "European Union - 27 countries (AT, BE, BG, CY,": "EU27_2020",
    "European Union (": "EU",
    "Euro area": "EA",
}
#: how Comext calls partners otherwise than others do
_OWN = {"russian federation (russia)": "RUS", "türkiye": "TUR", "turkey": "TUR"}


def is_extract(answer: Answer) -> bool:
    """Whether the first row is that of an extract."""
    head = answer.content[:200].decode("utf-8", "replace").removeprefix("\ufeff")
    return head.startswith(",".join(_COLUMNS[:4]))


def read_rows(answer: Answer) -> list[dict[str, str]]:
    """The rows as observations; AnswerChanged where one has another form. What nobody follows
    keeps its label."""
    try:
        rows = list(csv.reader(io.StringIO(answer.text(), newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as bad:
        raise AnswerChanged(f"not a CSV in UTF-8: {bad}", answer) from bad
    if rows[0] != _COLUMNS:
        raise AnswerChanged(f"other columns than known: {', '.join(rows[0])}"[:300], answer)
    return [_read_row(row, line, answer) for line, row in enumerate(rows[1:], 2)]


def _read_row(row: list[str], line: int, answer: Answer) -> dict[str, str]:
    if len(row) != len(_COLUMNS):
        raise AnswerChanged(f"line {line} has {len(row)} cells, not {len(_COLUMNS)}", answer)
    reporter, partner, product, flow, procedure, period, value = row
    two = {three: codes[0] for three, codes in FOLLOWED.items()}
    code = find_partner(partner, "en", _OWN)
    return {
        "reporter": _find_reporter(reporter),
        "partner": two.get(code, code or partner),
        "product": product.partition("-")[0],
        "flow": flow.partition("-")[0],
        "indicators": "VALUE_IN_EUROS" if procedure == "T-Total" else procedure,
        "time_period": _read_period(period, line, answer),
        "obs_value": value,
    }


def _find_reporter(label: str) -> str:
    for beginning, code in _GROUPS.items():
        if label.startswith(beginning) and (code != "EU27_2020" or _has_members(label)):
            return code
    return label


def _has_members(label: str) -> bool:
    """Whether a label names the members there are since 2020, and no other."""
    return set(re.findall(r"\b[A-Z]{2}\b", label)) == set(EU27)


def _read_period(text: str, line: int, answer: Answer) -> str:
    """2023, 2024-08 or, of months that are no whole year, 2023-01/2023-08."""
    found = _PERIOD.fullmatch(text)
    months = [one and one.lower() for one in found.group(3, 4)] if found else []
    if not found or not {*filter(None, months)} <= set(_MONTHS):
        raise AnswerChanged(f"line {line}: {text!r} is no period that is known", answer)
    first, last = (_MONTHS.index(one) + 1 if one else 0 for one in months)
    year, number = found[5], 52 if (first, last) == (1, 12) else last
    if found[1] and (found[1], int(found[2])) != (year, number):
        raise AnswerChanged(f"line {line}: code and words of {text!r} differ", answer)
    if first == 0:
        return f"{year}-{last:02d}"
    return year if number == 52 else f"{year}-{first:02d}/{year}-{last:02d}"
