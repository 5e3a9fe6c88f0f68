"""A backup of what an installation keeps, in one file, and its restoring on any machine.

A zip archive: rows of the database a table a file (JSON lines, so that SQLite's restore on
PostgreSQL and the other way round), originals, own releases, and a list of all of it with hashes.
Everything is checked before anything is replaced.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from corridor.access.person import Person
from corridor.evidence import releases, withdrawn
from corridor.state import audit, originals, store
from corridor.state.store import StateError
from corridor.warehouse import vintage

if TYPE_CHECKING:
    from sqlalchemy import Table
    from sqlalchemy.orm import Session

LIST, FORMAT = "corridor-state.json", 1
#: what may stand in a backup: no name leads elsewhere
_NAMES = re.compile(
    r"tables/[a-z_]+\.jsonl|originals/[0-9a-f]{2}/[0-9a-f]{64}|audit\.head"
    r"|releases/(releases|withdrawn)\.csv|releases/\d{4}-\d{2}-\d{2}-[0-9a-f]{12}\.zip"
)
#: files of a state that are put in place last: what they name is there by then
_LAST = (f"releases/{withdrawn.FILE}", f"releases/{releases.INDEX}", audit.HEAD)
_AT_ONCE = 500


class BackupRefused(StateError):
    """It cannot be written or restored; the message says why. Nothing has changed."""

    key = "state-backup-refused"

    def __init__(self, why: str) -> None:
        super().__init__(why, why=why)


@dataclass(frozen=True)
class Backup:
    """What a backup holds: rows a table, files beside them."""

    at: str
    rows: dict[str, int]
    files: int


def write_backup(path: Path) -> Backup:
    """Write all that is kept into a file, which is there whole or not at all.

    All rows are of one moment; no release is made meanwhile. Raises BackupRefused.
    """
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with vintage.making(), store.reading() as session:
            if session is None:
                raise BackupRefused("there is nothing to keep: nothing was ever written here")
            with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as archive:
                made = _fill(archive, session)
        os.replace(fresh, path)
    except OSError as bad:
        raise BackupRefused(f"{path.name} cannot be written ({bad.strerror})") from bad
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
    return made


def _fill(archive: zipfile.ZipFile, session: Session) -> Backup:
    from sqlalchemy import select

    from corridor.state.records import STEPS, Base

    hashes: dict[str, str] = {}
    rows: dict[str, int] = {}
    for table in Base.metadata.sorted_tables:
        found = session.execute(select(table).order_by(*table.primary_key)).mappings()
        lines = [json.dumps(dict(row), ensure_ascii=False) for row in found]
        rows[table.name] = len(lines)
        content = "".join(f"{line}\n" for line in lines).encode()
        hashes |= _put(archive, f"tables/{table.name}.jsonl", content)
    files = 0
    for name, path in _list_files(session):
        with suppress(FileNotFoundError):  # the database says that it was there; so does the backup
            hashes |= _put(archive, name, path.read_bytes())
            files += 1
    at = store.now()
    head = {"format": FORMAT, "step": STEPS[-1], "at": at, "rows": rows, "sha256": hashes}
    archive.writestr(LIST, json.dumps(head, indent=1))
    return Backup(at, rows, files)


def _list_files(session: Session) -> Iterator[tuple[str, Path]]:
    from sqlalchemy import select

    from corridor.state.records import Original

    for sha256 in sorted(set(session.scalars(select(Original.sha256)))):
        yield f"{originals.FOLDER}/{sha256[:2]}/{sha256}", originals.find_file(sha256)
    place = store.folder()
    yield audit.HEAD, place / audit.HEAD
    for path in sorted((place / "releases").glob("*")):
        if _NAMES.fullmatch(f"releases/{path.name}"):
            yield f"releases/{path.name}", path


def _put(archive: zipfile.ZipFile, name: str, content: bytes) -> dict[str, str]:
    archive.writestr(name, content)
    return {name: hashlib.sha256(content).hexdigest()}


def restore_backup(path: Path, person: Person, force: bool = False) -> Backup:
    """Put a backup in the place of what is kept here.

    ``force``: also where something is kept, or the log of the backup is not whole. Raises
    BackupRefused before anything is replaced.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            made = _check(archive, force)
            if not force and not _is_empty():
                raise BackupRefused("something is kept here already: --force replaces it")
            with vintage.making():
                _replace(archive, person, made)
    except zipfile.BadZipFile as bad:
        raise BackupRefused(f"{path.name} is no backup, or is damaged ({bad})") from bad
    except OSError as bad:
        raise BackupRefused(f"{bad.filename or path.name}: {bad.strerror or bad}") from bad
    return made


def _check(archive: zipfile.ZipFile, force: bool) -> Backup:
    """Every file of a backup is the one that was put there."""
    from corridor.state.records import STEPS

    try:
        head: dict[str, Any] = json.loads(archive.read(LIST))
        hashes, step, at, rows = (head[name] for name in ("sha256", "step", "at", "rows"))
    except (KeyError, ValueError, TypeError) as bad:
        raise BackupRefused(f"it is no backup: {LIST} cannot be read") from bad
    if head.get("format") != FORMAT or step != STEPS[-1]:
        raise BackupRefused(f"it is of another version of the dashboard (step {step})")
    names = set(archive.namelist()) - {LIST}
    if odd := sorted(names ^ set(hashes)) or sorted(n for n in names if not _NAMES.fullmatch(n)):
        raise BackupRefused(f"'{odd[0][:80]}' does not belong to it, or is missing")
    for name in names:
        with archive.open(name) as file:
            if _hash(file) != hashes[name]:
                raise BackupRefused(f"{name} is not what was kept")
    if wrong := audit.find_faults(_read_lines(archive)):
        if not force:
            raise BackupRefused(f"{wrong[0]}: --force restores it as it is")
    return Backup(at, rows, sum(not name.startswith("tables/") for name in names))


def _hash(file: IO[bytes]) -> str:
    digest = hashlib.sha256()
    while part := file.read(1 << 20):
        digest.update(part)
    return digest.hexdigest()


def _read_rows(archive: zipfile.ZipFile, table: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in archive.read(f"tables/{table}.jsonl").splitlines()]


def _read_lines(archive: zipfile.ZipFile) -> Iterable[audit.Line]:
    for row in _read_rows(archive, "audit"):
        yield audit.Line(**{**row, "details": json.loads(row["details"])})


def _is_empty() -> bool:
    from sqlalchemy import func, select

    from corridor.state.records import Base

    place = store.folder()
    if any((place / name).exists() for name in ("releases", originals.FOLDER)):
        return False
    with store.reading() as session:
        return session is None or not any(
            session.scalar(select(func.count()).select_from(table))
            for table in Base.metadata.sorted_tables
        )


def _replace(archive: zipfile.ZipFile, person: Person, made: Backup) -> None:
    """Files that are known by their content first, then the database in one step, then what names
    the files."""
    place = store.folder()
    for name in archive.namelist():
        if name != LIST and not name.startswith("tables/") and name not in _LAST:
            _write(place / name, archive.read(name))
    with store.writing() as session:
        _replace_rows(archive, session)
    for name in _LAST:
        if name in archive.namelist():
            _write(place / name, archive.read(name))
        else:
            (place / name).unlink(missing_ok=True)
    audit.record(person, "restore", made.at, "", {"rows": made.rows, "files": made.files})


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    releases.write({path: content})


def _replace_rows(archive: zipfile.ZipFile, session: Session) -> None:
    from sqlalchemy import delete, insert

    from corridor.state.records import Base

    tables = Base.metadata.sorted_tables
    for table in reversed(tables):
        session.execute(delete(table))
    for table in tables:
        rows = _read_rows(archive, table.name)
        for start in range(0, len(rows), _AT_ONCE):
            session.execute(insert(table), rows[start : start + _AT_ONCE])
        _go_on_counting(session, table)


def _go_on_counting(session: Session, table: Table) -> None:
    """PostgreSQL counts on from the rows that came with their numbers; SQLite does by itself."""
    from sqlalchemy import func, select

    column = table.autoincrement_column
    if column is None or session.get_bind().dialect.name != "postgresql":
        return
    newest = session.scalar(select(func.max(column)))
    if newest is not None:
        counter = func.pg_get_serial_sequence(table.name, column.name)
        session.execute(select(func.setval(counter, newest)))
