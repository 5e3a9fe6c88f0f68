"""The same rows in the format asked for: JSON, CSV, Parquet, XLSX."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
from pydantic import BaseModel

from corridor.api.schemas import Meta
from corridor.exports import write_csv, write_parquet, write_workbook

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


def encode(form: str, rows: pd.DataFrame, meta: Meta) -> bytes:
    """Rows in one of the table formats `csv`, `parquet`, `xlsx`, with what the answer says of
    itself in the schema of the one and on a second sheet of the other."""
    if form == "csv":
        return write_csv(rows)
    if form == "parquet":
        return write_parquet(rows, meta.model_dump(mode="json"))
    return write_workbook({"data": rows, "about": _lines(meta)})


def table_of(rows: Sequence[BaseModel], kind: type[BaseModel]) -> pd.DataFrame:
    """Rows as a table with one column a field, in the order of the type, also without rows."""
    return pd.DataFrame([row.model_dump() for row in rows], columns=list(kind.model_fields))


def _lines(meta: Meta) -> pd.DataFrame:
    """What an answer says of itself, as rows of name and value."""
    fields = meta.model_dump(mode="json", exclude={"formats"})
    return pd.DataFrame([(name, _line(value)) for name, value in fields.items()])


def _line(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    if isinstance(value, dict):
        return " · ".join(map(str, value.values()))
    return "" if value is None else str(value)
