"""The columns of a sheet of figures, and how their headers are known: by code, or by their name in
any of the languages.

Words come in by key (:data:`KEYS`, of the catalogues) and language: this room speaks none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from corridor.evidence.contracts import CONTRACTS

#: language -> key -> text
Words = Mapping[str, Mapping[str, str]]

#: column -> key of its header; what a figure is comes first, where it was read after it
HEADERS = {
    "series": "intake-column-series",
    "period": "intake-column-period",
    "value": "intake-column-value",
    "unit": "intake-column-unit",
    "status": "intake-column-status",
    "qualifier": "intake-column-qualifier",
    "stated": "intake-column-stated",
    "target": "intake-column-target",
    "note": "intake-column-note",
    "printer": "intake-column-printer",
    "counter": "intake-column-counter",
    "title": "intake-column-title",
    "address": "intake-column-address",
    "published": "intake-column-published",
    "language": "intake-column-language",
    "licence": "intake-column-licence",
    "source_note": "intake-column-source-note",
}
#: column -> key of what to write in it
COMMENTS = {
    "series": "intake-comment-series",
    "period": "intake-comment-period",
    "value": "intake-comment-value",
    "unit": "intake-comment-unit",
    "status": "intake-comment-status",
    "qualifier": "intake-comment-qualifier",
    "stated": "intake-comment-stated",
    "target": "intake-comment-target",
    "note": "intake-comment-note",
    "printer": "intake-comment-printer",
    "counter": "intake-comment-counter",
    "title": "intake-comment-title",
    "address": "intake-comment-address",
    "published": "intake-comment-published",
    "language": "intake-comment-language",
    "licence": "intake-comment-licence",
    "source_note": "intake-comment-source-note",
}
#: sheet of the template -> key of its name
SHEETS = {
    "figures": "intake-sheet-figures",
    "example": "intake-sheet-example",
    "lists": "intake-sheet-lists",
}
STATUSES = {
    "actual": "status-actual",
    "preliminary": "status-preliminary",
    "estimate": "status-estimate",
    "plan": "status-plan",
    "target": "status-target",
    "forecast": "status-forecast",
    "capacity": "status-capacity",
    "withdrawn": "intake-status-withdrawn",
}
QUALIFIERS = {
    "exact": "qualifier-exact",
    "rounded": "qualifier-rounded",
    "about": "qualifier-about",
    "more-than": "qualifier-more-than",
    "min": "qualifier-min",
    "max": "qualifier-max",
}
#: keys of all words that the sheet needs
KEYS = tuple(
    key for group in (HEADERS, COMMENTS, SHEETS, STATUSES, QUALIFIERS) for key in group.values()
)
#: what a sheet can't do without
NEEDED = ("series", "period", "value")
#: columns of dates, and those whose words are chosen from a list
DATES = frozenset({"stated", "target", "published"})
CHOICES = {"status": STATUSES, "qualifier": QUALIFIERS}
#: tables besides the figures of lines, known by the codes of their columns
TABLES = ("trade_totals", "trade_monthly", "rates", "signal_values")
#: columns of where a row was read
ORIGIN = ("title", "printer", "counter", "address", "published", "language", "licence")
#: between what a thing is called and its code, in a list of the template
MARK = " · "


class Headers:
    """Knows columns by what stands in their header, and codes by the words of a list."""

    def __init__(self, words: Words) -> None:
        self.columns = {_fold(name): name for name in HEADERS}
        self.codes: dict[str, dict[str, str]] = {}
        for own in words.values():
            for column, key in HEADERS.items():
                self.columns.setdefault(_fold(own[key]), column)
            for column, keys in CHOICES.items():
                known = self.codes.setdefault(column, {code: code for code in keys})
                known.update({own[key].casefold(): code for code, key in keys.items()})
        self.own_sheets = {
            own[SHEETS[name]].casefold() for own in words.values() for name in ("example", "lists")
        }

    def find(self, cells: Sequence[Any]) -> dict[str, int]:
        """Column -> its place, of a row that may be the header of figures; `table.column` where
        the columns are those of another table."""
        texts = [_fold(str(cell)) if cell is not None else "" for cell in cells]
        found: dict[str, int] = {}
        for place, text in enumerate(texts):
            if (column := self.columns.get(text)) is not None:
                found.setdefault(column, place)
        return found

    def find_table(self, cells: Sequence[Any]) -> tuple[str, dict[str, int]] | None:
        """The other table whose key all stands in a row of headers, and the places of its columns
        and of those that say where it was read."""
        texts = [str(cell).strip().casefold() for cell in cells]
        for table in TABLES:
            contract = next(one for one in CONTRACTS if one.table == table)
            needed = {c.name for c in contract.columns if c.needed} - _FILLED
            if needed <= set(texts):
                known = {*contract.names, *ORIGIN}
                return table, {text: i for i, text in enumerate(texts) if text in known}
        return None


#: needed columns that are filled in from where a row was read
_FILLED = {"publisher", "rank", "source_note", "rate_id", "source_ids", "licence"}


def _fold(text: str) -> str:
    """A header without what people and spreadsheets add to it: case, spaces, stars, brackets."""
    return re.sub(r"[\s*:_\-]+", " ", re.sub(r"\(.*?\)|（.*?）", "", text)).strip().casefold()


def read_choice(text: str) -> str:
    """The code of what was chosen from a list of the template (`title · code`)."""
    return text.rsplit(MARK, 1)[-1].strip() if MARK in text else text.strip()
