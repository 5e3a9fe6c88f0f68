"""Checks of built tables: every `queries/checks/*.sql` answers with the rows that are wrong.

A statement's first line is a comment that says what is right; no rows, nothing wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pandas as pd

from corridor.paths import QUERIES

FOLDER = QUERIES / "checks"
#: rows of a failed check that are named
MOST = 10


@dataclass(frozen=True)
class Failure:
    """A check with wrong rows: its name, what is right, the rows."""

    check: str
    right: str
    rows: pd.DataFrame

    def __str__(self) -> str:
        named = [
            "  " + ", ".join(f"{column} {value}" for column, value in row.items())
            for row in self.rows.head(MOST).to_dict("records")
        ]
        more = [f"  and {len(self.rows) - MOST} more"] if len(self.rows) > MOST else []
        count = f"{len(self.rows)} row{'s' if len(self.rows) > 1 else ''}"
        head = f"queries/checks/{self.check}.sql: broken by {count}: {self.right}"
        return "\n".join([head, *named, *more])


def names() -> list[str]:
    """Names of all checks."""
    return sorted(path.stem for path in FOLDER.glob("*.sql"))


def statement(name: str) -> tuple[str, str]:
    """What a check says is right, and its SQL."""
    sql = Path(FOLDER / f"{name}.sql").read_text(encoding="utf-8")
    return sql.partition("\n")[0].removeprefix("--").strip(), sql


def failures(cursor: duckdb.DuckDBPyConnection) -> Iterator[Failure]:
    """The checks that fail on the tables a cursor sees."""
    for name in names():
        right, sql = statement(name)
        rows = cursor.execute(sql).df()
        if len(rows):
            yield Failure(name, right, rows)
