"""The formats of answers: their media types, and rows as CSV, Parquet or XLSX."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, get_args

import pandas as pd
from pydantic import BaseModel

from corridor.exports import (
    DIALECTS,
    DialectName,
    schema_of_rows,
    write_csv,
    write_parquet,
    write_workbook,
)

#: format -> media type
MEDIA = {
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "geojson": "application/geo+json",
    "sdmx-json": "application/vnd.sdmx.data+json; version=2.0.0",
    "sdmx-json-1": "application/vnd.sdmx.data+json; version=1.0.0",
    "sdmx-csv": "application/vnd.sdmx.data+csv; version=2.0.0",
    "sdmx-csv-1": "application/vnd.sdmx.data+csv; version=1.0.0",
    "sdmx-generic": "application/vnd.sdmx.genericdata+xml; version=2.1",
    "sdmx-ml": "application/vnd.sdmx.structurespecificdata+xml; version=2.1",
    "sdmx-ml-3": "application/vnd.sdmx.data+xml; version=3.0.0",
    "sdmx-structure": "application/vnd.sdmx.structure+xml; version=2.1",
    "sdmx-structure-3": "application/vnd.sdmx.structure+xml; version=3.0.0",
    "sdmx-structure-json": "application/vnd.sdmx.structure+json; version=2.0.0",
    "xml": "application/xml",
    "jsonld": "application/ld+json",
    "ttl": "text/turtle; charset=utf-8",
    "rdf": "application/rdf+xml",
    "atom": "application/atom+xml; charset=utf-8",
    "json-feed": "application/feed+json",
    "ics": "text/calendar; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "eml": "message/rfc822",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "png": "image/png",
    "svg": "image/svg+xml",
    "duckdb": "application/vnd.duckdb",
}
#: formats that are text, which is sent compressed
TEXT = frozenset(
    {"json", "csv", "geojson", "jsonld", "ttl", "rdf", "atom", "json-feed", "ics"}
    | {form for form in MEDIA if form.startswith("sdmx-")}
)
#: what every list is answered in
TableFormat = Literal["json", "csv", "parquet", "xlsx"]
TABLE_FORMATS: tuple[str, ...] = get_args(TableFormat)
#: what the suffix of a path may be
SUFFIXES = (*TABLE_FORMATS, "sdmx-json", "sdmx-csv", "sdmx-ml", "geojson", "atom", "ics")


def media_type(form: str) -> str:
    """Media type of a format without its parameters."""
    return MEDIA[form].split(";")[0]


def encode(
    form: str,
    rows: Sequence[BaseModel],
    kind: type[BaseModel],
    meta: Mapping[str, Any],
    csv: DialectName = "mark",
    sheet: str = "data",
) -> bytes:
    """Rows of a type in one of the table formats `csv`, `parquet`, `xlsx`.

    ``meta``, what the answer says of itself, is in the schema of Parquet and on a second sheet of a
    workbook; ``csv`` is the way CSV is written, ``sheet`` the name of the first sheet.
    """
    table, schema = table_of(rows, kind), schema_of_rows(kind)
    if form == "csv":
        return write_csv(table, schema, DIALECTS[csv])
    if form == "parquet":
        return write_parquet(table, meta, schema)
    lines = [(name, _line(value)) for name, value in meta.items() if name != "formats"]
    return write_workbook({sheet: (table, schema), "about": (pd.DataFrame(lines), {})})


def table_of(rows: Sequence[BaseModel], kind: type[BaseModel]) -> pd.DataFrame:
    """Rows as a table with one column a field, in the order of the type, also without rows; values
    as they are, so that a whole number beside a missing one stays whole."""
    columns = {
        name: pd.Series([getattr(row, name) for row in rows], dtype=object)
        for name in kind.model_fields
    }
    return pd.DataFrame(columns)


def _line(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    if isinstance(value, dict):
        return " · ".join(map(str, value.values()))
    return "" if value is None else str(value)
