"""The writers of files, one a format: CSV, XLSX, Parquet, and an archive of several files.

Each takes rows with the schema of their columns (see schemas.py); a column that the schema does not
name has the type of what it holds.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from corridor.exports.cells import FORMULA_STARTS, flatten, quote_formula, write_number
from corridor.exports.dialects import DIALECTS, Dialect
from corridor.exports.schemas import Schema, to_arrow, to_cells

if TYPE_CHECKING:  # a server without downloads does without its 12 MB
    import pyarrow as pa
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

#: the time written into archives, so that the same rows give the same bytes
_ARCHIVE_TIME = (2000, 1, 1, 0, 0, 0)
_DATE = "yyyy-mm-dd"
#: characters of a column's width: at least, at most; and of a cell
_NARROWEST, _WIDEST, _LONGEST = 8, 60, 32_767
#: schema of rows that have none
FREE: Schema = {}


def write_csv(
    rows: pd.DataFrame, schema: Schema = FREE, dialect: Dialect = DIALECTS["mark"]
) -> bytes:
    """CSV in one of the ways of dialects.py; lists are texts parted by `;`, whole numbers have no
    decimals, and no text is one that a spreadsheet would run."""
    columns = to_cells(rows, schema)
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=dialect.delimiter, lineterminator="\r\n")
    writer.writerow(columns)
    written = ([_write_cell(one, dialect) for one in column] for column in columns.values())
    writer.writerows(zip(*written, strict=True))
    return out.getvalue().encode(dialect.encoding)


def _write_cell(value: Any, dialect: Dialect) -> Any:
    if isinstance(value, float):
        return write_number(value, dialect.decimal)
    return quote_formula(flatten(value))


def write_workbook(sheets: Mapping[str, tuple[pd.DataFrame, Schema]]) -> bytes:
    """XLSX: name of a sheet -> its rows and their schema; numbers and dates typed, texts that stay
    texts.

    A table whose columns have no names is written without a head. Rows are written one by one: a
    workbook of 4,000 observations kept as objects took 67 MB, so it takes 16.
    """
    from openpyxl import Workbook

    book, out = Workbook(write_only=True), io.BytesIO()
    for name, (rows, schema) in sheets.items():
        _fill_sheet(book.create_sheet(name[:31]), rows, schema)
    book.save(out)
    return out.getvalue()


def _fill_sheet(sheet: WriteOnlyWorksheet, rows: pd.DataFrame, schema: Schema) -> None:
    """Bold head that stays in sight, columns as wide as needed, the rows under it."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    named = not isinstance(rows.columns, pd.RangeIndex)
    columns = {
        name: [flatten(value) for value in values]
        for name, values in to_cells(rows, schema).items()
    }
    for place, (name, values) in enumerate(columns.items(), 1):
        width = _find_width([name, *values] if named else values)
        sheet.column_dimensions[get_column_letter(place)].width = width
    if named:
        sheet.freeze_panes = "A2"
        heads = [WriteOnlyCell(sheet, name) for name in columns]
        for head in heads:
            head.font = Font(bold=True)
        sheet.append(heads)
    for row in zip(*columns.values(), strict=True):
        sheet.append([_make_cell(sheet, value) for value in row])


def _find_width(values: Iterable[Any]) -> int:
    longest = max((len(str(one)) for one in values if one is not None), default=0)
    return min(max(longest, _NARROWEST), _WIDEST) + 2


def _make_cell(sheet: WriteOnlyWorksheet, value: Any) -> WriteOnlyCell | Any:
    """A cell with what a plain value cannot say: a text that stays a text, the form of a date."""
    from openpyxl.cell import WriteOnlyCell

    if isinstance(value, str):
        cell = WriteOnlyCell(sheet, value[:_LONGEST])
        if value.startswith(FORMULA_STARTS):
            cell.data_type = "s"
            cell.quotePrefix = True
        return cell
    if hasattr(value, "isoformat"):
        cell = WriteOnlyCell(sheet, value)
        cell.number_format = _DATE
        return cell
    return value


def write_parquet(
    rows: pd.DataFrame, description: Mapping[str, Any], schema: Schema = FREE
) -> bytes:
    """Parquet, lists kept; what the rows are is in the schema's metadata under `corridor`."""
    return write_described(to_arrow(rows, schema), description)


def write_described(table: pa.Table, description: Mapping[str, Any]) -> bytes:
    """Parquet of an Arrow table, beside what its schema says already the description."""
    import pyarrow.parquet as pq

    words = json.dumps(description, ensure_ascii=False).encode()
    table = table.replace_schema_metadata({**(table.schema.metadata or {}), b"corridor": words})
    out = io.BytesIO()
    pq.write_table(table, out)
    return out.getvalue()


def write_archive(parts: Mapping[str, bytes]) -> bytes:
    """A ZIP of files by name; the same files give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _ARCHIVE_TIME), body, zipfile.ZIP_DEFLATED)
    return out.getvalue()
