"""The writers of files, one a format: CSV, XLSX, Parquet, and an archive of several files."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from corridor.exports.cells import FORMULA_STARTS, flatten_lists, quote_formulas

if TYPE_CHECKING:  # a server without downloads does without its 12 MB
    import pyarrow as pa
    from openpyxl.worksheet.worksheet import Worksheet

#: the time written into archives, so that the same rows give the same bytes
_ARCHIVE_TIME = (2000, 1, 1, 0, 0, 0)
_DATE = "yyyy-mm-dd"
#: characters of a column's width: at least, at most
_NARROWEST, _WIDEST = 8, 60


def write_csv(rows: pd.DataFrame) -> bytes:
    """UTF-8 CSV with a mark that Excel understands; lists are texts parted by `;`."""
    text: str = quote_formulas(flatten_lists(rows)).to_csv(index=False)
    return text.encode("utf-8-sig")


def write_workbook(sheets: Mapping[str, pd.DataFrame]) -> bytes:
    """XLSX: name of a sheet -> its rows, numbers and dates typed, texts that stay texts.

    A table whose columns have no names is written without a head.
    """
    out = io.BytesIO()
    formats = {"date_format": _DATE, "datetime_format": _DATE}
    with pd.ExcelWriter(out, engine="openpyxl", **formats) as book:
        for name, rows in sheets.items():
            named = not isinstance(rows.columns, pd.RangeIndex)
            flatten_lists(rows).to_excel(book, sheet_name=name[:31], index=False, header=named)
            _dress(book.sheets[name[:31]], named)
    return out.getvalue()


def write_parquet(rows: pd.DataFrame, description: Mapping[str, Any]) -> bytes:
    """Parquet, lists kept; what the rows are is in the schema's metadata under `corridor`."""
    import pyarrow as pa

    return write_described(pa.Table.from_pandas(rows, preserve_index=False), description)


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


def _dress(sheet: Worksheet, named: bool) -> None:
    """Bold head that stays in sight, columns as wide as needed, texts that stay texts."""
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    if named:
        sheet.freeze_panes = "A2"
        for cell in sheet[1]:
            cell.font = Font(bold=True)
    for column in sheet.iter_cols():
        width = _NARROWEST
        for cell in column:
            value = cell.value
            if isinstance(value, str) and value.startswith(FORMULA_STARTS):
                cell.data_type = "s"
                cell.quotePrefix = True
            length = len(value) if isinstance(value, str) else len(str(value or ""))
            width = max(width, min(length, _WIDEST))
        sheet.column_dimensions[get_column_letter(column[0].column)].width = width + 2
