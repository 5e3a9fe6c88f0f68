"""Releases of the evidence: one small archive each, and the index that names them.

`data/releases/releases.csv` is what counts: an archive without a row is none. Rows are only added,
the newest last, so that what a release said stays what it said.
"""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
import os
import re
import zipfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import pandas as pd

from corridor.errors import CorridorError
from corridor.evidence import files as evidence
from corridor.evidence.contracts import CONTRACTS
from corridor.evidence.files import content_hash
from corridor.paths import RELEASES

FOLDER = RELEASES
INDEX = "releases.csv"
_FILE = re.compile(r"\d{4}-\d{2}-\d{2}-[0-9a-f]{12}\.zip")


class ReleaseDamaged(CorridorError):
    """The index or an archive is not what was released; the message says which."""

    key = "release-damaged"


@dataclass(frozen=True)
class Release:
    """One row of the index. ``observations`` are rows of observations.csv; ``added``, ``revised``
    and ``withdrawn`` count published figures against the release before."""

    date: dt.date
    hash: str
    note: str
    file: str
    sha256: str
    observations: int
    added: int
    revised: int
    withdrawn: int


COLUMNS = [field.name for field in fields(Release)]
_seen: tuple[tuple[object, ...], tuple[Release, ...]] | None = None


def index() -> tuple[Release, ...]:
    """All releases, oldest first; read again when the file changes. ReleaseDamaged says where."""
    global _seen
    path = FOLDER / INDEX
    try:
        stat = path.stat()
    except FileNotFoundError:
        return ()
    mark = (path, stat.st_mtime_ns, stat.st_ino, stat.st_size)
    if _seen is None or _seen[0] != mark:
        _seen = (mark, _rows(path))
    return _seen[1]


def _rows(path: Path) -> tuple[Release, ...]:
    found: list[Release] = []
    with path.open(encoding="utf-8", newline="") as handle:
        for line, row in enumerate(csv.DictReader(handle), start=2):
            try:
                one = Release(
                    dt.date.fromisoformat(row["date"]),
                    row["hash"],
                    row["note"],
                    row["file"],
                    row["sha256"],
                    *(int(row[c]) for c in COLUMNS[5:]),
                )
            except (KeyError, TypeError, ValueError) as bad:
                raise ReleaseDamaged(f"data/releases/{INDEX}:{line} cannot be read") from bad
            if not _FILE.fullmatch(one.file) or one.file != f"{one.date}-{one.hash}.zip":
                raise ReleaseDamaged(f"data/releases/{INDEX}:{line}: '{one.file}' is no archive")
            if found and found[-1].date >= one.date:
                raise ReleaseDamaged(f"data/releases/{INDEX}:{line}: not later than the one before")
            found.append(one)
    return tuple(found)


def present(folder: Path | None = None) -> dict[str, bytes]:
    """Names and bytes of the evidence files now, those that are there."""
    here = folder or evidence.EVIDENCE
    paths = [here / f"{contract.table}.csv" for contract in CONTRACTS]
    return {path.name: path.read_bytes() for path in paths if path.exists()}


def contents(release: Release) -> dict[str, bytes]:
    """Names and bytes of the files of a release; ReleaseDamaged when they are not its own."""
    path = FOLDER / release.file
    try:
        packed = path.read_bytes()
    except OSError as bad:
        raise ReleaseDamaged(f"{release.file} of data/releases cannot be read") from bad
    if hashlib.sha256(packed).hexdigest() != release.sha256:
        raise ReleaseDamaged(f"{release.file} of data/releases is not what was released")
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}
    if content_hash(found) != release.hash:
        raise ReleaseDamaged(f"{release.file} of data/releases does not hold {release.hash}")
    return found


def pack(files: Mapping[str, bytes]) -> bytes:
    """A zip archive of the files; same files, same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in sorted(files.items()):
            about = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            about.compress_type, about.create_system = zipfile.ZIP_DEFLATED, 3
            about.external_attr = 0o644 << 16
            archive.writestr(about, content, compresslevel=9)
    return out.getvalue()


def as_tables(files: Mapping[str, bytes]) -> dict[str, pd.DataFrame]:
    """The evidence tables of a release as text, in the columns of today's contract.

    A table or column that came later is empty; one that has gone is left out. Nothing is checked:
    a release was, by the contract of its day.
    """
    made = {}
    for contract in CONTRACTS:
        content = files.get(f"{contract.table}.csv")
        rows = pd.DataFrame(columns=contract.names, dtype=str)
        if content is not None:
            rows = pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False)
        made[contract.table] = rows.reindex(columns=contract.names, fill_value="")
    return made


def add(release: Release, packed: bytes) -> None:
    """Keep an archive and name it in the index; the index is written last, in one step."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    write(FOLDER / release.file, packed)
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(asdict(one) for one in (*index(), release))
    write(FOLDER / INDEX, out.getvalue().encode())


def write(path: Path, content: bytes) -> None:
    """Put a whole file in its place in one step."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        fresh.write_bytes(content)
        os.replace(fresh, path)
    finally:
        fresh.unlink(missing_ok=True)
