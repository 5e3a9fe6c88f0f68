"""The files of tables: where they are, which is served, how they are opened."""

from __future__ import annotations

import datetime as dt
import json
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from corridor.errors import CorridorError
from corridor.evidence import releases
from corridor.paths import BUILD

POINTER = BUILD / "current.json"

#: what a serving process may not do: touch files, load extensions, change its own limits
HARDENED: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "lock_configuration": "true",
    "memory_limit": "1GB",
    "threads": "2",
}


class WarehouseError(CorridorError):
    """An error of the tables or of a question to them."""

    key = "warehouse-error"


class TablesMissing(WarehouseError):
    """No tables are built; the message names the command."""

    key = "tables-missing"


class TablesBroken(WarehouseError):
    """The tables are there and cannot be read; the message names the command."""

    key = "tables-broken"


@dataclass(frozen=True)
class Vintage:
    """One state of the evidence: content hash, date, file of its tables, rows per table.

    ``released``: it is kept in `data/releases/`, so that a link may name it for ever. Of a release
    whose tables nobody has opened yet, ``counts`` has the observations alone.
    """

    hash: str
    date: dt.date
    path: Path
    counts: dict[str, int]
    note: str = ""
    released: bool = False


_open: dict[Path, duckdb.DuckDBPyConnection] = {}
_lock = threading.Lock()
_seen: tuple[tuple[Any, ...], Vintage] | None = None


def current() -> Vintage:
    """The evidence served now, read from the pointer file when that or the index changes.

    Raises TablesMissing when nothing is built, TablesBroken when the pointer is damaged.
    """
    global _seen
    try:
        stat = POINTER.stat()
    except FileNotFoundError:
        raise TablesMissing(
            "the tables are not built; run: python -m corridor.warehouse build"
        ) from None
    listed = releases.index()
    if _seen is None or _seen[0] != (POINTER, stat.st_mtime_ns, stat.st_ino, listed):
        _seen = ((POINTER, stat.st_mtime_ns, stat.st_ino, listed), _read_pointer(listed))
    return _seen[1]


def _read_pointer(listed: tuple[releases.Release, ...]) -> Vintage:
    again = "run: python -m corridor.warehouse build --force"
    try:
        said: dict[str, Any] = json.loads(POINTER.read_text(encoding="utf-8"))
        found = Vintage(
            said["hash"],
            dt.date.fromisoformat(said["date"]),
            BUILD / said["file"],
            said["counts"],
            said["note"],
            said["hash"] in {r.hash for r in listed},
        )
    except (ValueError, KeyError, TypeError) as bad:
        raise TablesBroken(f"data/build/current.json cannot be read; {again}") from bad
    if not found.path.exists():
        raise TablesBroken(f"{found.path.name} is missing; {again}")
    return found


def connection(path: Path) -> duckdb.DuckDBPyConnection:
    """The process's one read-only connection to a file; callers take a cursor of it."""
    with _lock:
        if path not in _open:
            try:
                _open[path] = duckdb.connect(str(path), read_only=True, config=HARDENED)
            except duckdb.Error as bad:
                raise TablesBroken(
                    f"{path.name} cannot be opened; run: python -m corridor.warehouse build --force"
                ) from bad
        return _open[path]
