"""Workbooks of publishers, XLS of 1997 and XLSX, as rows of cells."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass

from corridor.sources.answer import Answer
from corridor.sources.errors import AnswerChanged

Cell = object
Rows = list[list[Cell]]
#: the first bytes of an old workbook and of an archive, which a new one is
_OLD, _NEW = b"\xd0\xcf\x11\xe0", b"PK\x03\x04"
#: cells of one sheet; a table of a statistics office has some ten thousand
_MOST = 2_000_000
#: bytes of a new workbook unpacked
_UNPACKED = 300_000_000
_FOOTNOTE = re.compile(r"(?<=[^\W\d])\s*\d$")


@dataclass(frozen=True)
class Sheet:
    """A sheet: its name and its rows, from the first row and column on."""

    name: str
    rows: Rows

    def cell(self, row: int, column: int) -> Cell:
        """A cell as it is; "" beyond the edge."""
        return self.rows[row][column] if column < self.width(row) else ""

    def text(self, row: int, column: int) -> str:
        """A cell as text without blanks around it."""
        return str(self.cell(row, column)).strip()

    def width(self, row: int) -> int:
        """Cells of a row, 0 below the last one."""
        return len(self.rows[row]) if row < len(self.rows) else 0

    def place(self, row: int, column: int) -> str:
        """Where a cell stands, as a spreadsheet says it: `2023!D7`."""
        letters, number = "", column + 1
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(65 + rest) + letters
        return f"{self.name}!{letters}{row + 1}"


def is_workbook(answer: Answer) -> bool:
    """Whether the bytes begin as those of a workbook do."""
    return answer.content.startswith((_OLD, _NEW))


def read_sheets(answer: Answer) -> list[Sheet]:
    """All sheets of a workbook, hidden ones too; AnswerChanged where it can't be read. One that
    takes all of the memory, for a cell far out, ends the command and not the machine."""
    from corridor.intake.workbook import bounded_memory  # with what reads workbooks

    _check_size(answer)
    with bounded_memory():
        return _read_sheets(answer)


def _read_sheets(answer: Answer) -> list[Sheet]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
        sheets = []
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            if sheet.total_height * sheet.total_width > _MOST:
                raise AnswerChanged(f"the sheet {name} has more cells than a table has", answer)
            sheets.append(Sheet(name, [list(r) for r in sheet.to_python(skip_empty_area=False)]))
    except (CalamineError, ValueError, OSError) as bad:
        raise AnswerChanged(f"not a workbook that can be read: {bad}", answer) from bad
    if not sheets:
        raise AnswerChanged("a workbook without sheets", answer)
    return sheets


def _check_size(answer: Answer) -> None:
    """AnswerChanged for a new workbook that would be too large, before it is unpacked."""
    if not answer.content.startswith(_NEW):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(answer.content)) as packed:
            size = sum(part.file_size for part in packed.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as bad:
        raise AnswerChanged(f"not a workbook that can be read: {bad}", answer) from bad
    if size > _UNPACKED:
        raise AnswerChanged(f"a workbook of {size:,} bytes unpacked", answer)


def strip_footnote(name: str) -> str:
    """A name without the figure of a footnote that is glued to it: `Всего 2`."""
    return _FOOTNOTE.sub("", name.strip())
