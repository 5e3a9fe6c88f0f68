"""A sheet of figures read as statements, with what is wrong said at the row and the column."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from corridor.intake.cells import find_comma, read_date_cell, read_number_cell, read_period_cell
from corridor.intake.columns import DATES, NEEDED, ORIGIN, Headers, read_choice
from corridor.intake.grid import Grid, SheetRefused, check_size
from corridor.intake.proposal import Finding, Item
from corridor.intake.statement import Origin, RowStatement, Statement
from corridor.intake.text_table import HEAD, read_text
from corridor.intake.workbook import is_workbook, read_workbook

Told = Callable[[int, int], Any]
#: figures of a row beside its codes, by the other tables
_NUMBERS = frozenset({"value", "rate", "error"})
_FIGURE = ("series", "period", "value", "unit", "status", "qualifier", "stated", "target", "note")
_DAYS = frozenset({"month", "date", "period", *DATES})
#: breaks of a line in a cell: a text of the evidence is one line
_BREAKS = re.compile(r"\s*[\t\n\x0b\x0c\r\x85\u2028\u2029]\s*")
#: rows between two words of progress
_STEP = 1_000


@dataclass
class Sheets:
    """What was read: statements in their order, rows that can't be (as items), what has to be said
    of a row by its place, and of the whole file."""

    statements: list[Statement | RowStatement] = field(default_factory=list)
    refused: list[Item] = field(default_factory=list)
    about: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)


def read_sheets(data: bytes, headers: Headers, told: Told | None = None) -> Sheets:
    """The statements of a workbook, of CSV or of text that was pasted from a sheet.

    Raises SheetRefused, whose key and details say why nothing of it can be read.
    """
    check_size(data)
    made, comma = Sheets(), None
    if is_workbook(data):
        grids, findings = read_workbook(data, lambda name: name.casefold() in headers.own_sheets)
    else:
        grid, delimiter, findings = read_text(data, lambda row: _count(row, headers))
        grids, comma = [grid], (True if delimiter == ";" else None)
    made.findings += findings
    if not any(any(_is_filled(row) for row in grid.rows) for grid in grids):
        raise SheetRefused("intake-sheet-empty")
    read = [_read_grid(grid, headers, made, comma, told) for grid in grids]
    if not any(read):
        missing = _find_missing(grids, headers)
        raise SheetRefused("intake-header-missing", columns=";".join(missing))
    if not made.statements and not made.refused:
        raise SheetRefused("intake-rows-none")
    return made


def _count(row: Iterable[Any], headers: Headers) -> int:
    cells = list(row)
    other = headers.find_table(cells)
    return max(len(headers.find(cells)), len(other[1]) if other else 0)


def _find_missing(grids: list[Grid], headers: Headers) -> list[str]:
    rows = [row for grid in grids for row in grid.rows[:HEAD]]
    best = max(rows, key=lambda row: _count(row, headers), default=[])
    return [name for name in NEEDED if name not in headers.find(best)]


def _is_filled(row: Iterable[Any]) -> bool:
    return any(cell is not None and str(cell).strip() for cell in row)


def _read_grid(
    grid: Grid, headers: Headers, made: Sheets, comma: bool | None, told: Told | None
) -> bool:
    """Reads one sheet into ``made``; whether it has a header of figures."""
    table, columns, first = _find_header(grid, headers)
    if not columns:
        if _is_filled(cell for row in grid.rows for cell in row):
            made.findings.append(Finding("intake-sheet-skipped", "warn", {"sheet": grid.name}))
        return False
    made.findings += _find_odd_headers(grid, columns, first, table)
    rows = list(enumerate(grid.rows))[first + 1 :]
    places = _numbers(columns)
    comma = find_comma((row[i] for _, row in rows for i in places if i < len(row)), comma)
    for number, row in rows:
        if told is not None and number % _STEP == 0:
            told(number, len(grid.rows))
        if not _is_filled(row):
            continue
        cells = {name: row[i] if i < len(row) else "" for name, i in columns.items()}
        place = grid.place(number)
        made.places[place] = len(made.places)
        texts, found = _read_cells(cells, comma, headers)
        for name, i in columns.items():
            if (number, i) in grid.formulas and texts.get(name, "") == "":
                found.append(Finding("intake-formula-empty", "refuse", {"column": name}, name))
        _keep(made, table, texts, tuple(found), place)
    return True


def _numbers(columns: Mapping[str, int]) -> list[int]:
    return [place for name, place in columns.items() if name in _NUMBERS]


def _find_header(grid: Grid, headers: Headers) -> tuple[str, dict[str, int], int]:
    """Table ('' is figures of lines), places of its columns and row of the header; no columns where
    there is none."""
    for number, row in enumerate(grid.rows[:HEAD]):
        if (other := headers.find_table(row)) is not None:
            return *other, number
        columns = headers.find(row)
        if all(name in columns for name in NEEDED):
            return "", columns, number
    return "", {}, 0


def _find_odd_headers(
    grid: Grid, columns: Mapping[str, int], first: int, table: str
) -> Iterable[Finding]:
    """Merged cells in the header, and headers that nobody knows."""
    for (top, left), (bottom, right) in grid.merged:
        if top <= first <= bottom and right > left:
            known = {"sheet": grid.name, "words": str(grid.rows[top][left])}
            yield Finding("intake-header-merged", "warn", known)
    known_places = set(columns.values())
    for place, cell in enumerate(grid.rows[first]):
        if place not in known_places and str(cell).strip() and not table:
            yield Finding("intake-header-unknown", "warn", {"words": str(cell).strip()})


def _read_cells(
    cells: Mapping[str, Any], comma: bool | None, headers: Headers
) -> tuple[dict[str, str], list[Finding]]:
    """Cells of a row as the evidence writes them, and what is wrong with them."""
    texts: dict[str, str] = {}
    found: list[Finding] = []
    about: tuple[Finding, ...]
    for name, cell in cells.items():
        if cell == "" or cell is None:
            texts[name], about = "", ()
        elif name in _NUMBERS:
            texts[name], about = read_number_cell(cell, comma)
        elif name == "period":
            texts[name], about = read_period_cell(cell)
        elif name in _DAYS:
            texts[name], about = read_date_cell(cell, name)
        elif isinstance(cell, float):
            texts[name], about = read_number_cell(cell, comma)
        else:
            text = read_choice(_BREAKS.sub(" ", str(cell)))
            codes = headers.codes.get(name, {})
            texts[name], about = codes.get(text.casefold(), text), ()
        found += about
    return texts, found


def _keep(
    made: Sheets, table: str, texts: dict[str, str], found: tuple[Finding, ...], place: str
) -> None:
    if any(one.level == "refuse" for one in found):
        item = Item(
            "refused",
            table or "observations",
            texts.get("series", ""),
            texts.get("period", ""),
            texts.get("unit", ""),
            None,
            None,
            (),
            found,
            place,
        )
        made.refused.append(item)
        return
    if found:
        made.about[place] = found
    said = {name: texts.get(name, "") for name in ORIGIN}
    said["language"] = said["language"] or "en"
    origin = Origin(**said, note=texts.get("source_note", ""))
    if table:
        row = {n: t for n, t in texts.items() if n not in ORIGIN or n in _OWN.get(table, ())}
        made.statements.append(RowStatement(table, row, origin, place))
        return
    figure = {name: texts.get(name, "") for name in _FIGURE}
    made.statements.append(Statement(**figure, origin=origin, place=place))


#: columns of other tables that are also of where a row was read
_OWN = {"rates": ("licence",)}
