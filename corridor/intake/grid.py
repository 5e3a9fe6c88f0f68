"""A sheet as it was read: its rows of cells, each with its number, and what is odd about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from corridor.errors import CorridorError
from corridor.intake.proposal import Finding

#: what may be read at most: bytes of a file, bytes of it unpacked, rows of a sheet
MOST_BYTES, MOST_UNPACKED, MOST_ROWS = 25_000_000, 200_000_000, 100_000


class SheetRefused(CorridorError):
    """A file that can't be read as a whole; ``key`` is of `intake.ftl`, ``details`` its values."""

    def __init__(self, key: str, **details: Any) -> None:
        super().__init__(f"{key} {details}", **details)
        self.key = key


@dataclass(frozen=True)
class Grid:
    """``name`` of the sheet ('' of a file that has one alone); ``rows`` from the first line on, as
    text, numbers and dates; ``merged``: first and last (row, column) of merged cells, from 0;
    ``formulas``: (row, column) of cells that are computed."""

    name: str
    rows: list[list[Any]]
    merged: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()
    formulas: frozenset[tuple[int, int]] = frozenset()
    findings: tuple[Finding, ...] = field(default=())

    def place(self, row: int) -> str:
        """Where a row (from 0) stands, as the person sees it."""
        return f"{self.name}!{row + 1}" if self.name else str(row + 1)


def check_size(data: bytes) -> None:
    """SheetRefused for a file that is too large or empty."""
    if not data.strip():
        raise SheetRefused("intake-file-empty")
    if len(data) > MOST_BYTES:
        raise SheetRefused(
            "intake-file-large", size=len(data) // 1_000_000, most=MOST_BYTES // 1_000_000
        )


def check_rows(name: str, rows: int) -> None:
    """SheetRefused for a sheet of more rows than are read."""
    if rows > MOST_ROWS:
        raise SheetRefused("intake-rows-many", sheet=name, rows=rows, most=MOST_ROWS)


def write_column(column: int) -> str:
    """The letters of a column (from 0): 0 is A, 27 is AB."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
