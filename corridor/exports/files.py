"""The files: CSV with its description in a ZIP, XLSX with sheets of sources and words, Parquet."""

from __future__ import annotations

import datetime as dt
import io
import json
import zipfile
from typing import TYPE_CHECKING

import pandas as pd

from corridor.exports.about import About
from corridor.exports.cells import STARTS, flat, neutral
from corridor.language import text

if TYPE_CHECKING:  # a server without downloads does without its 12 MB
    from openpyxl.worksheet.worksheet import Worksheet

#: the time written into archives, so that the same rows give the same bytes
_THEN = (2000, 1, 1, 0, 0, 0)


def as_zip(rows: pd.DataFrame, about: About) -> bytes:
    """A ZIP of data.csv (UTF-8 with a mark that Excel understands), metadata.json, README.txt."""
    said = json.dumps(about.as_dict(rows), ensure_ascii=False, indent=1)
    readme = "\n\n".join(f"{name}\n{words}" for name, words in about.lines(rows))
    parts = {
        "data.csv": neutral(flat(rows)).to_csv(index=False).encode("utf-8-sig"),
        "sources.csv": neutral(about.sources).to_csv(index=False).encode("utf-8-sig"),
        "metadata.json": said.encode(),
        "README.txt": readme.encode("utf-8-sig"),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _THEN), body, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def as_xlsx(rows: pd.DataFrame, about: About) -> bytes:
    """A workbook: the rows with typed numbers and dates, their sources, what they are."""
    words = pd.DataFrame(about.lines(rows), columns=["", " "])
    sheets = {
        "data-sheet-data": flat(rows),
        "data-sheet-sources": about.sources,
        "data-sheet-about": words,
    }
    out = io.BytesIO()
    with pd.ExcelWriter(out, engine="openpyxl", date_format="YYYY-MM-DD") as book:
        for key, table in sheets.items():
            table.to_excel(book, sheet_name=text(about.lang, key)[:31], index=False)
        for sheet in book.sheets.values():
            _dress(sheet)
    return out.getvalue()


def as_parquet(rows: pd.DataFrame, about: About) -> bytes:
    """Parquet, lists kept; what the rows are is in the schema's metadata under `corridor`."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    made = pa.Table.from_pandas(rows, preserve_index=False)
    said = json.dumps(about.as_dict(rows), ensure_ascii=False).encode()
    out = io.BytesIO()
    pq.write_table(
        made.replace_schema_metadata({**(made.schema.metadata or {}), b"corridor": said}), out
    )
    return out.getvalue()


def _dress(sheet: Worksheet) -> None:
    """Bold head that stays in sight, columns as wide as needed, texts that stay texts."""
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    sheet.freeze_panes = "A2"
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for column in sheet.iter_cols():
        longest = 8
        for cell in column:
            if isinstance(cell.value, str) and cell.value.startswith(STARTS):
                cell.data_type = "s"
                cell.quotePrefix = True
            if isinstance(cell.value, dt.date):
                cell.number_format = "yyyy-mm-dd"
            longest = max(longest, min(len(str(cell.value or "")), 60))
        sheet.column_dimensions[get_column_letter(column[0].column)].width = longest + 2
