"""Pages of an indicator as the World Bank's API answers them: a list of counters and of rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from corridor.sources.answer import Answer
from corridor.sources.errors import AnswerChanged, AnswerRefused

if TYPE_CHECKING:
    from corridor.sources.client import Client

Row = dict[str, Any]


def ask_pages(client: Client, address: str) -> list[Answer]:
    """All pages of an indicator."""
    answers: list[Answer] = []
    page, pages = 1, 1
    while page <= pages:
        params = {"format": "json", "per_page": 1000, "page": page}
        answers.append(client.get(address, params))
        pages = int(read_page(answers[-1])[0]["pages"])
        page += 1
    return answers


def check_pages(answers: Iterable[Answer]) -> None:
    """AnswerChanged unless each indicator is there with all its pages, AnswerRefused with what the
    World Bank says instead."""
    found: dict[str, set[int]] = {}
    numbers: dict[str, int] = {}
    for answer in answers:
        head, rows = read_page(answer)
        name = name_indicator(rows) or answer.address
        found.setdefault(name, set()).add(int(head["page"]))
        numbers[name] = max(1, int(head["pages"]))
    for name, pages in found.items():
        if missing := set(range(1, numbers[name] + 1)) - pages:
            raise AnswerChanged(f"{name}: {len(missing)} of {numbers[name]} pages are missing")


def name_indicator(rows: Sequence[Row]) -> str:
    """Code of the indicator that rows are of; "" for no rows."""
    return str(rows[0]["indicator"]["id"]) if rows else ""


def read_page(answer: Answer) -> tuple[Row, list[Row]]:
    """Counters and rows of a page; every row is looked at."""
    try:
        found = json.loads(answer.content)
    except ValueError as bad:
        raise AnswerChanged(f"not JSON: {bad}", answer) from bad
    head = found[0] if isinstance(found, list) and found else None
    if isinstance(head, dict) and isinstance(head.get("message"), list):
        words = "; ".join(str(one.get("value", one)) for one in head["message"])
        raise AnswerRefused(words, answer)
    if not isinstance(head, dict) or not {"page", "pages"} <= head.keys():
        raise AnswerChanged("not a page of an indicator", answer)
    rows = found[1] if len(found) > 1 and found[1] is not None else []
    for place, row in enumerate(rows, 1):
        if not _is_value(row):
            raise AnswerChanged(f"row {place} is no value of a country and a year", answer)
    if len(names := {row["indicator"]["id"] for row in rows}) > 1:
        raise AnswerChanged(f"rows of several indicators: {', '.join(sorted(names))}", answer)
    return head, rows


def _is_value(row: Any) -> bool:
    """Whether a row has an indicator, a country, a year and a number or nothing."""
    try:
        texts = row["indicator"]["id"], row["countryiso3code"], row["date"]
        value = row["value"]
    except (KeyError, TypeError):
        return False
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    is_year = isinstance(texts[2], str) and len(texts[2]) == 4 and texts[2].isdigit()
    return all(isinstance(one, str) for one in texts) and is_year and (is_number or value is None)
