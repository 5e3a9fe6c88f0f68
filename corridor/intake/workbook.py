"""Workbooks as they come from people: XLSX with or without macros, and the older XLS.

Sizes are checked before anything is unpacked. Macros are never run and links to other workbooks
never followed; formulas are read as the values they last had. A cell far out makes of a small file
a table of millions of empty ones: what it may take of the memory is bounded.
"""

from __future__ import annotations

import io
import re
import resource
import warnings
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import openpyxl
from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from corridor.intake.grid import MOST_UNPACKED, Grid, SheetRefused, check_rows, write_column
from corridor.intake.proposal import Finding

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: parts of a workbook at most
_MOST_PARTS = 2_000
_CHUNK = 1 << 20
#: bytes of memory that a cell takes, empty or not; those that all of a workbook may take
_CELL, _MEMORY = 32, 1_500_000_000
_FORMULA = re.compile(rb"<f[\s>/]")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_VBA = "_VBA_PROJECT".encode("utf-16-le")

Cells = frozenset[tuple[int, int]]


def is_workbook(data: bytes) -> bool:
    """Whether a file is one of a spreadsheet, by its first bytes."""
    return data.startswith((ZIP, OLE))


def read_workbook(data: bytes, skip: Callable[[str], bool]) -> tuple[list[Grid], list[Finding]]:
    """The visible sheets of a workbook and what has to be said of it; sheets of a name that
    ``skip`` knows are left out. Raises SheetRefused where it can't be read; who reads one ends
    where it takes too much memory, so that the machine doesn't (`server/jobs` says so)."""
    with bounded_memory():
        return _read_workbook(data, skip)


@contextmanager
def bounded_memory() -> Iterator[None]:
    """Inside, this process may take so much memory more and no more."""
    statm = Path("/proc/self/statm")
    if not statm.exists():  # other systems than Linux count otherwise
        yield
        return
    taken = int(statm.read_text().split()[5]) * resource.getpagesize()
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    most = taken + _MEMORY
    bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (bound, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


def _read_workbook(data: bytes, skip: Callable[[str], bool]) -> tuple[list[Grid], list[Finding]]:
    findings: list[Finding] = []
    formulas = False
    if data.startswith(ZIP):
        with _open(data) as archive:
            formulas = _check_parts(archive, findings)
    elif _ENCRYPTED in data:
        raise SheetRefused("intake-file-encrypted")
    elif _VBA in data:
        findings.append(Finding("intake-macros", "tell"))
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    except PasswordError as bad:
        raise SheetRefused("intake-file-encrypted") from bad
    except CalamineError as bad:
        raise SheetRefused("intake-file-damaged") from bad
    visible = []
    for about in book.sheets_metadata:
        if about.typ != SheetTypeEnum.WorkSheet:
            continue
        if about.visible != SheetVisibleEnum.Visible:
            findings.append(Finding("intake-sheet-hidden", "warn", {"sheet": about.name}))
        elif not skip(about.name):
            visible.append(about.name)
    computed = _find_formulas(data, visible) if formulas else {}
    grids = [_read(book, name, computed.get(name, frozenset()), findings) for name in visible]
    return [grid for grid in grids if grid.rows], findings


def _open(data: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as bad:
        raise SheetRefused("intake-file-damaged") from bad


def _check_parts(archive: zipfile.ZipFile, findings: list[Finding]) -> bool:
    """Whether a sheet holds formulas, once its parts are known to be small and whole."""
    parts = archive.infolist()
    size = sum(part.file_size for part in parts)
    if size > MOST_UNPACKED or len(parts) > _MOST_PARTS:
        raise _refuse_size(size)
    names = {part.filename for part in parts}
    if "xl/workbook.xml" not in names:
        raise SheetRefused("intake-file-unknown")
    if any(name.endswith("vbaProject.bin") for name in names):
        findings.append(Finding("intake-macros", "tell"))
    if any(name.startswith("xl/externalLinks/") for name in names):
        findings.append(Finding("intake-links", "warn"))
    formulas = False
    try:
        for part in parts:
            sheet = part.filename.startswith("xl/worksheets/")
            with archive.open(part) as stream:
                # its checksum at the end tells a part that is longer than it says
                while chunk := stream.read(_CHUNK):
                    formulas = formulas or (sheet and _FORMULA.search(chunk) is not None)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError) as bad:
        encrypted = any(part.flag_bits & 1 for part in parts)
        key = "intake-file-encrypted" if encrypted else "intake-file-damaged"
        raise SheetRefused(key) from bad
    return formulas


def _refuse_size(size: int) -> SheetRefused:
    known = {"size": size // 1_000_000, "most": MOST_UNPACKED // 1_000_000}
    return SheetRefused("intake-file-bomb", **known)


def _find_formulas(data: bytes, names: list[str]) -> dict[str, Cells]:
    """Sheet -> its cells that are computed."""
    found = {}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of parts that only its own program reads
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
            for name in names:
                cells = (cell for row in book[name].iter_rows() for cell in row)
                found[name] = frozenset(
                    (cell.row - 1, cell.column - 1) for cell in cells if cell.data_type == "f"
                )
            book.close()
    except (LookupError, ValueError, TypeError, AttributeError, SyntaxError, OSError) as bad:
        raise SheetRefused("intake-file-damaged") from bad
    return found


def _read(book: CalamineWorkbook, name: str, formulas: Cells, findings: list[Finding]) -> Grid:
    try:
        sheet = book.get_sheet_by_name(name)
        check_rows(name, sheet.total_height)
        if (size := sheet.total_height * sheet.total_width * _CELL) > MOST_UNPACKED:
            raise _refuse_size(size)
        rows = sheet.to_python(skip_empty_area=False)
    except CalamineError as bad:
        raise SheetRefused("intake-file-damaged") from bad
    if formulas:
        row, column = min(formulas)
        known = {"sheet": name, "count": len(formulas), "cell": f"{write_column(column)}{row + 1}"}
        findings.append(Finding("intake-formulas", "tell", known))
    return Grid(name, [list(row) for row in rows], tuple(sheet.merged_cell_ranges or ()), formulas)
