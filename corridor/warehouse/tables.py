"""The files of tables: where they are, which is served, how they are opened."""

from __future__ import annotations

import datetime as dt
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
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
    # what a question took is given back after it: its heap, apart from Python's, keeps 40 MB else
    "allocator_flush_threshold": "1MB",
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


#: what a file was when it was opened (inode, time, bytes), and the connection to it
Mark = tuple[int, int, int]
#: files that are open at once, of the vintages looked at: each takes some 20 MB
MOST_OPEN = 3
_AGAIN = "run: python -m corridor.warehouse build --force"
#: errors of a question, not of a file
_OF_THE_QUESTION = (duckdb.ProgrammingError, duckdb.DataError, duckdb.NotSupportedError)
_open: dict[Path, tuple[Mark, duckdb.DuckDBPyConnection]] = {}
_lock = threading.RLock()
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
        raise TablesBroken(f"data/build/current.json cannot be read; {_AGAIN}") from bad
    if not found.path.exists():
        raise TablesBroken(f"{found.path.name} is missing; {_AGAIN}")
    return found


def connection(path: Path) -> duckdb.DuckDBPyConnection:
    """The process's one read-only connection to a file; callers take a cursor of it.

    A file that was built anew is opened anew, the least used of more than MOST_OPEN is closed.
    Raises TablesBroken when it cannot be opened.
    """
    with _lock:
        try:
            stat = path.stat()
            mark = (stat.st_ino, stat.st_mtime_ns, stat.st_size)
            if path in _open and _open[path][0] == mark:
                _open[path] = _open.pop(path)  # the last in use
                return _open[path][1]
            _forget(path)
            made = duckdb.connect(str(path), read_only=True, config=HARDENED)
        except (duckdb.Error, OSError) as bad:
            raise TablesBroken(f"{path.name} cannot be opened; {_AGAIN}") from bad
        _open[path] = mark, made
        for unused in list(_open)[:-MOST_OPEN]:
            del _open[unused]  # closed with the last cursor that somebody reads by
        return made


@contextmanager
def reading(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A cursor of a file, closed afterwards; TablesBroken when what is stored cannot be read.

    A file that was damaged is opened anew by the next to ask: it may be whole by then.
    """
    with _lock:  # who finds the file damaged closes the connection
        cursor = connection(path).cursor()
    try:
        yield cursor
    except duckdb.Error as bad:
        if isinstance(bad, _OF_THE_QUESTION) and not isinstance(bad, duckdb.CatalogException):
            raise
        with _lock:
            _forget(path)
        raise TablesBroken(f"{path.name} cannot be read; {_AGAIN}") from bad
    finally:
        cursor.close()


def is_whole(found: Vintage) -> bool:
    """Whether every row of every table of a file can be read, and is there."""
    try:
        with duckdb.connect(str(found.path), read_only=True, config=HARDENED) as own:
            names = [row[0] for row in own.execute("SHOW TABLES").fetchall()]
            counts = {name: _read_all(own, name) for name in names}
    except duckdb.Error:
        return False
    return bool(counts) and all(counts.get(name) == rows for name, rows in found.counts.items())


def _read_all(own: duckdb.DuckDBPyConnection, name: str) -> int:
    """Rows of a table, each read from the file, where a checksum stands by each block."""
    return len(own.table(name).to_arrow_table())


def close_files() -> None:
    """Close every file, which is opened again in 20 ms when somebody asks: what DuckDB holds of it
    in memory (30 to 50 MB after all pages) is given back. Who reads meanwhile reads to the end."""
    with _lock:
        _open.clear()


def _forget(path: Path) -> None:
    """Close what is open of a file; cursors that others hold stay open until they have read."""
    if path in _open:
        _open.pop(path)[1].close()
