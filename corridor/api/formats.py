"""The same rows in the format asked for: JSON, CSV, Parquet, XLSX."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from typing import Any

import pandas as pd
from pydantic import BaseModel

from corridor.api.schemas import Meta
from corridor.exports.cells import flat, neutral

MEDIA = {
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "geojson": "application/geo+json",
    "sdmx-json": "application/vnd.sdmx.data+json; version=2.0.0",
    "json-ld": "application/ld+json",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "png": "image/png",
    "svg": "image/svg+xml",
}


def table(rows: Sequence[BaseModel], kind: type[BaseModel]) -> pd.DataFrame:
    """Rows as a table with one column a field, in the order of the type, also without rows."""
    return pd.DataFrame([row.model_dump() for row in rows], columns=list(kind.model_fields))


def about(meta: Meta) -> pd.DataFrame:
    """What an answer says of itself, as rows of name and value."""
    said = meta.model_dump(mode="json", exclude={"formats"})
    return pd.DataFrame([(key, _line(value)) for key, value in said.items()])


def _line(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    if isinstance(value, dict):
        return " · ".join(map(str, value.values()))
    return "" if value is None else str(value)


def as_csv(rows: pd.DataFrame) -> bytes:
    """UTF-8 CSV with a mark that Excel understands."""
    text: str = neutral(flat(rows)).to_csv(index=False)
    return text.encode("utf-8-sig")


def as_parquet(rows: pd.DataFrame, meta: Meta) -> bytes:
    """Parquet, lists kept; what the answer says of itself is in the schema's metadata."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    made = pa.Table.from_pandas(rows, preserve_index=False)
    said = json.dumps(meta.model_dump(mode="json"), ensure_ascii=False).encode()
    made = made.replace_schema_metadata({**(made.schema.metadata or {}), b"corridor": said})
    out = io.BytesIO()
    pq.write_table(made, out)
    return out.getvalue()


def as_xlsx(rows: pd.DataFrame, meta: Meta) -> bytes:
    """XLSX: the rows, and a sheet that says what they are and on which terms."""
    out = io.BytesIO()
    with pd.ExcelWriter(out, engine="openpyxl") as book:
        flat(rows).to_excel(book, sheet_name="data", index=False)
        about(meta).to_excel(book, sheet_name="about", index=False, header=False)
        for sheet in book.sheets.values():  # a text that begins like a formula stays a text
            for cell in (c for line in sheet.iter_rows() for c in line if c.data_type == "f"):
                cell.data_type = "s"
    return out.getvalue()


def encode(name: str, rows: Sequence[BaseModel], kind: type[BaseModel], meta: Meta) -> bytes:
    """Rows of a type in one of the table formats `csv`, `parquet`, `xlsx`."""
    made = table(rows, kind)
    if name == "csv":
        return as_csv(made)
    return as_parquet(made, meta) if name == "parquet" else as_xlsx(made, meta)
