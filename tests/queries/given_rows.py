"""Tables of a few given rows, for the cases beside queries, checks and statements of the build.

A case is `tables` (rows by table; columns left out are NULL), `given` (parameters) and `expect`:
all rows of the answer in their order, each with the columns that matter.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import yaml

from corridor.paths import QUERIES
from corridor.warehouse import current
from corridor.warehouse.tables import connection

Row = Mapping[str, Any]


@cache
def schema() -> dict[str, dict[str, str]]:
    """Columns of every built table with their types."""
    cursor = connection(current().path).cursor()
    said = "SELECT table_name, column_name, data_type FROM duckdb_columns() ORDER BY column_index"
    found: dict[str, dict[str, str]] = {}
    for table, column, kind in cursor.execute(said).fetchall():
        found.setdefault(table, {})[column] = kind
    cursor.close()
    return found


def database(
    rows: Mapping[str, Iterable[Row]], types: Mapping[str, Mapping[str, str]] | None = None
) -> duckdb.DuckDBPyConnection:
    """A database in memory with every built table (or those of ``types``), empty but for ``rows``.

    Keys and other constraints are left out: a case gives only what its question looks at.
    """
    con = duckdb.connect()
    for table, columns in (schema() if types is None else types).items():
        said = ", ".join(f'"{name}" {kind}' for name, kind in columns.items())
        con.execute(f'CREATE TABLE "{table}" ({said})')
    for table, given in rows.items():
        for row in given:
            names = ", ".join(f'"{name}"' for name in row)
            marks = ", ".join("?" for _ in row)
            con.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', list(row.values()))
    return con


def same(found: Any, expected: Any) -> bool:
    """Whether a cell is what a case expects: null is empty, numbers to six digits."""
    if expected is None:
        return found is None or bool(pd.isna(found))
    if isinstance(expected, dt.date) and isinstance(found, str):
        return found == expected.isoformat()
    if isinstance(expected, (int, float)) and not isinstance(expected, bool):
        return math.isclose(float(found), float(expected), rel_tol=1e-6)
    return bool(found == expected)


def differences(found: pd.DataFrame, expected: list[Row]) -> list[str]:
    """What is not as expected, in words; none when all is."""
    rows = found.to_dict("records")
    if len(rows) != len(expected):
        shown = [{k: row[k] for k in (expected[0] if expected else row)} for row in rows]
        return [f"{len(rows)} rows, not {len(expected)}: {shown}"]
    return [
        f"row {number}: {column} is {row[column]!r}, not {wanted!r}"
        for number, (row, said) in enumerate(zip(rows, expected, strict=True), 1)
        for column, wanted in said.items()
        if not same(row[column], wanted)
    ]


def cases(folder: str) -> list[tuple[str, dict[str, Any]]]:
    """(name of the statement, case) of every `.yml` in a folder of queries/."""
    found = []
    for path in sorted((QUERIES / folder).glob("*.yml")):
        said = yaml.safe_load(path.read_text(encoding="utf-8"))
        found += [(path.stem, case) for case in said.get("cases", [])]
    return found


def statement(folder: str, name: str) -> str:
    """The text of `queries/<folder>/<name>.sql`."""
    return Path(QUERIES / folder / f"{name}.sql").read_text(encoding="utf-8")
