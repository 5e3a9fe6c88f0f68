"""The dictionary of the built tables: tables and columns with type and meaning.

Words come from `queries/tables.yml` and, for columns that tables share, `queries/columns.yml`;
types from the tables themselves.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corridor.evidence.contracts import LANGS
from corridor.paths import QUERIES
from corridor.warehouse.descriptions import parse
from corridor.warehouse.tables import WarehouseError, connection
from corridor.warehouse.vintage import tables_of

_FAMILY = re.compile(rf"_({'|'.join(LANGS)})$")


class NotDescribed(WarehouseError):
    """A table or a column stands in the built tables and in no description; the message says it."""

    key = "not-described"


@dataclass(frozen=True)
class DescribedColumn:
    """One column: name, DuckDB's type, unit (of numbers that have one), meaning in English."""

    name: str
    type: str
    unit: str
    meaning: str


@dataclass(frozen=True)
class DescribedTable:
    """One built table: what a row is, and its columns in order."""

    name: str
    row: str
    columns: tuple[DescribedColumn, ...]


def read_dictionary(path: Path) -> list[DescribedTable]:
    """All tables of a file of tables, by name. Raises NotDescribed."""
    cursor = connection(path).cursor()
    try:
        found = cursor.execute(
            "FROM duckdb_columns() WHERE NOT internal ORDER BY table_name, column_index"
        ).df()
    finally:
        cursor.close()
    shared: dict[str, dict[str, Any]] = parse(QUERIES / "columns.yml")["columns"]
    tables = []
    for name, rows in found.groupby("table_name", sort=True):
        words = parse(QUERIES / "tables.yml").get(str(name))
        if words is None:
            raise NotDescribed(f"the table {name} is not described in queries/tables.yml")
        own = words.get("columns", {})
        columns = tuple(
            _describe(str(name), str(row.column_name), str(row.data_type), own, shared)
            for row in rows.itertuples()
        )
        tables.append(DescribedTable(str(name), words["row"], columns))
    return tables


def describe_table(name: str, *, vintage: str | None = None) -> dict[str, dict[str, str]]:
    """Column -> description and, where it has one, unit, of a table of a vintage."""
    tables = {one.name: one for one in read_dictionary(tables_of(vintage))}
    return {
        column.name: {"description": column.meaning}
        | ({"unit": column.unit} if column.unit else {})
        for column in tables[name].columns
    }


def _describe(
    table: str, column: str, kind: str, own: Mapping[str, str], shared: Mapping[str, dict[str, Any]]
) -> DescribedColumn:
    family = _FAMILY.sub("_*", column)
    common = shared.get(column) or shared.get(family) or {}
    meaning = own.get(column) or own.get(family) or common.get("description")
    if not meaning:
        raise NotDescribed(f"the column {table}.{column} is described in no file of queries/")
    return DescribedColumn(column, kind, str(common.get("unit", "")), str(meaning))
