"""An edition as one file of DuckDB to attach elsewhere, where the shown SQL runs as it is.

The tables that are served are written for this house; a file that leaves it is written so that
DuckDB reads it from version 1.4 on, in blocks that make it a third of the size, and says itself
what it holds: a comment on every table and column, and the table ``about`` with the terms. Nothing
in it is internal: the tables hold what the pages, the API and the evidence's own files show.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import duckdb

from corridor.paths import QUERIES
from corridor.warehouse import tables
from corridor.warehouse.build import BuildFailed
from corridor.warehouse.dictionary import read_dictionary
from corridor.warehouse.tables import Vintage
from corridor.warehouse.vintage import making, ready

#: what such a file is written for: the number of that version stands in its head (bytes 12 to 19)
STORAGE, STORAGE_NUMBER = "v1.4.0", 67
#: bytes of a block, the least there is: tables of a few thousand rows waste the rest of each
BLOCK = 16_384
#: files kept, the newest first; others are made again when they are asked for
KEPT = 24
#: raised when this code writes the same tables otherwise
_FORMAT = "1"
_WORDS = ("tables.yml", "columns.yml")
#: name of the database in statements
NAME = "corridor"


def find_edition_file(found: Vintage, about: Mapping[str, str]) -> Path:
    """Where the file of an edition is, made or not; its name follows from all that it holds."""
    words = b"".join((QUERIES / name).read_bytes() for name in _WORDS)
    rest = f"{found.path.name}{_FORMAT}{sorted(about.items())}".encode() + words
    digest = hashlib.sha256(rest).hexdigest()[:8]
    return tables.BUILD / f"edition-{found.hash}-{digest}.duckdb"


def make_edition_file(found: Vintage, about: Mapping[str, str]) -> Path:
    """The file of an edition, made if it is not there. ``about``: name and value of what it says of
    itself.

    Raises VintageDamaged when the archive of the release is, BuildFailed when the disk is full.
    """
    found = ready(found)
    path = find_edition_file(found, about)
    with making():
        if path.exists():
            return path
        unfinished = tables.BUILD / f".writing-{found.hash}-{os.getpid()}.duckdb"
        try:
            _write(found.path, unfinished, about)
            os.replace(unfinished, path)
        except (duckdb.Error, OSError) as bad:
            why = (str(bad) or type(bad).__name__).splitlines()[0]
            raise BuildFailed(f"the file of {found.hash} cannot be written ({why})") from bad
        finally:
            for rest in tables.BUILD.glob(f"{unfinished.name}*"):
                rest.unlink()
        _prune(path)
    return path


def attach(address: str) -> str:
    """The statement that makes the tables of a file, or of its address, the ones asked."""
    return f"ATTACH '{address}' AS {NAME} (READ_ONLY); USE {NAME};"


def _write(source: Path, target: Path, about: Mapping[str, str]) -> None:
    with duckdb.connect() as con:
        con.execute(f"ATTACH '{source}' AS served (READ_ONLY)")
        con.execute(
            f"ATTACH '{target}' AS {NAME} (STORAGE_VERSION '{STORAGE}', BLOCK_SIZE {BLOCK})"
        )
        con.execute(f"COPY FROM DATABASE served TO {NAME}")
        con.execute(f"USE {NAME}")
        con.execute("BEGIN")  # the disk is written once, not with every comment
        con.execute("CREATE TABLE about (name VARCHAR PRIMARY KEY, value VARCHAR NOT NULL)")
        con.executemany("INSERT INTO about VALUES (?, ?)", list(about.items()))
        for statement in _comment(source):
            con.execute(statement)
        con.execute("COMMIT")
        con.execute("USE memory")
        con.execute(f"DETACH {NAME}")


def _comment(source: Path) -> Iterator[str]:
    """Statements that say of each table what a row is, of each column what it means."""
    yield "COMMENT ON TABLE about IS 'what this file is, of which day, and on which terms'"
    yield "COMMENT ON COLUMN about.name IS 'what is said'"
    yield "COMMENT ON COLUMN about.value IS 'what it is, in English'"
    for table in read_dictionary(source):
        yield f'COMMENT ON TABLE "{table.name}" IS {_quote(table.row)}'
        for column in table.columns:
            unit = f" ({column.unit})" if column.unit else ""
            words = _quote(column.meaning + unit)
            yield f'COMMENT ON COLUMN "{table.name}"."{column.name}" IS {words}'


def _quote(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _prune(newest: Path) -> None:
    """Forget files of editions made before, but for the newest: others of the same edition first,
    which nobody can ask for any more."""
    files = sorted(tables.BUILD.glob("edition-*.duckdb"), key=lambda p: -p.stat().st_mtime_ns)
    own = newest.name.rpartition("-")[0]
    outdated = [p for p in files if p.name.rpartition("-")[0] == own and p != newest]
    for path in {*outdated, *[p for p in files if p not in outdated][KEPT:]}:
        with suppress(OSError):
            path.unlink()
