"""Releases of the evidence: one small archive each, and the index that names them.

`data/releases/releases.csv` is what counts: an archive without a row is none. Rows are only added,
the newest last, so that what a release said stays what it said. An installation keeps its own
releases in a folder of the same form; both together are one list.
"""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
import logging
import os
import re
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

import pandas as pd

from corridor.errors import CorridorError
from corridor.evidence import files as evidence
from corridor.evidence import identifiers
from corridor.evidence.contracts import CONTRACTS
from corridor.evidence.files import Breach, content_hash
from corridor.paths import RELEASES

FOLDER = RELEASES
#: the folder of an installation's own, as its settings have it; None: nobody said
OWN: Path | None = None
INDEX = "releases.csv"
#: what an archive may be at most: bytes packed and unpacked, files; today's has 0.4 and 4 million
_PACKED, _UNPACKED, _FILES = 20_000_000, 100_000_000, 200
#: files lie side by side in an archive: no name leads elsewhere
_NAME = re.compile(r"[a-z][a-z0-9_]*\.csv")
_FILE = re.compile(r"\d{4}-\d{2}-\d{2}-[0-9a-f]{12}\.zip")


class ReleaseDamaged(CorridorError):
    """The index or an archive is not what was released; the message says which."""

    key = "release-damaged"


@dataclass(frozen=True)
class Release:
    """One row of the index. ``observations`` are rows of observations.csv; ``added``, ``revised``
    and ``withdrawn`` count published figures against the release before. ``own``: it is one of the
    installation, and lies in its folder; ``follows``: hash of the repository's newest release when
    it was made."""

    date: dt.date
    hash: str
    note: str
    file: str
    sha256: str
    observations: int
    added: int
    revised: int
    withdrawn: int
    own: bool = False
    follows: str = ""


#: columns of an index; one of the installation's has one more
COLUMNS = [field.name for field in fields(Release)][:-2]
LOG = logging.getLogger("corridor")


@dataclass(frozen=True)
class Index:
    """The rows that can be read, oldest first, and what is wrong with the others."""

    rows: tuple[Release, ...] = ()
    breaches: tuple[Breach, ...] = ()


_seen: dict[Path, tuple[tuple[int, int, int], Index]] = {}


def index() -> tuple[Release, ...]:
    """All releases that can be read, oldest first, the repository's and the installation's own; a
    damaged row takes nothing from the others.

    Who makes something of the whole index asks :func:`check_index` first.
    """
    return read_index().rows


def find_newest_own() -> Release | None:
    """The newest release of the installation: the evidence served, where there is one."""
    return next((one for one in reversed(index()) if one.own), None)


def read_index() -> Index:
    """The index, read again when a file of it changes; what is wrong is told in the log."""
    kept, own = _read_folder(FOLDER, False), _read_folder(OWN, True) if OWN else Index()
    if not own.rows and not own.breaches:
        return kept
    rows = sorted((*kept.rows, *own.rows), key=lambda one: (one.date, one.own))
    return Index(tuple(rows), kept.breaches + own.breaches)


def _read_folder(folder: Path, own: bool) -> Index:
    path = folder / INDEX
    try:
        stat = path.stat()
    except FileNotFoundError:
        return Index()
    except OSError as bad:
        return Index((), (_breach(0, "", "", f"cannot be read ({bad.strerror})", own),))
    mark = (stat.st_mtime_ns, stat.st_ino, stat.st_size)
    if path not in _seen or _seen[path][0] != mark:
        _seen[path] = (mark, _read(path, own))
        for breach in _seen[path][1].breaches:
            LOG.error("%s", breach)
    return _seen[path][1]


def check_index() -> None:
    """ReleaseDamaged with every row of the index that cannot be read, by file and line."""
    if breaches := read_index().breaches:
        raise ReleaseDamaged("\n".join(map(str, breaches)))


def _breach(line: int, column: str, value: str, rule: str, own: bool = False) -> Breach:
    folder = "releases of the installation" if own else "data/releases"
    return Breach(f"{folder}/{INDEX}", line, column, value, rule)


def _read(path: Path, own: bool) -> Index:
    index = _read_rows(path)
    if not own:
        return index
    breaches = (_breach(b.line, b.column, b.value, b.rule, own) for b in index.breaches)
    return Index(tuple(replace(one, own=True) for one in index.rows), tuple(breaches))


def _read_rows(path: Path) -> Index:
    try:
        content = path.read_bytes()
    except OSError as bad:
        return Index((), (_breach(0, "", "", f"cannot be read ({bad.strerror})"),))
    rows: list[Release] = []
    breaches: list[Breach] = []
    reader = csv.reader(io.StringIO(content.decode("utf-8", "replace"), newline=""))
    header: list[str] = []
    line = 0
    while True:
        line = reader.line_num + 1
        try:
            fields_read = next(reader, None)
        except csv.Error as bad:
            breaches.append(_breach(line, "", "", f"not a CSV file: {bad}"))
            break
        if fields_read is None:
            break
        if not header:
            header = fields_read
            missing = [name for name in COLUMNS if name not in header]
            if missing:
                breaches.append(_breach(line, "", ", ".join(missing), "columns are missing"))
                break
        elif fields_read:
            found = _read_row(line, header, fields_read, rows)
            (rows if isinstance(found, Release) else breaches).append(found)  # type: ignore[arg-type]
    return Index(tuple(rows), tuple(breaches))


def _read_row(
    line: int, header: list[str], values: list[str], before: list[Release]
) -> Release | Breach:
    """A row of the index, or what is wrong with it."""
    if len(values) != len(header):
        rule = f"the row has {len(values)} fields, the header {len(header)}"
        return _breach(line, "", ",".join(values), rule)
    row = dict(zip(header, values, strict=True))
    if wrong := next((name for name in COLUMNS if "\ufffd" in row[name]), None):
        return _breach(line, wrong, row[wrong], "not UTF-8")
    name = COLUMNS[0]
    try:
        date = dt.date.fromisoformat(row[name])
        figures, added, revised, gone = (int(row[name]) for name in COLUMNS[5:])
    except ValueError:
        return _breach(line, "", ",".join(values), "a date or a number cannot be read")
    named = (row["hash"], row["note"], row["file"], row["sha256"])
    one = Release(date, *named, figures, added, revised, gone, follows=row.get("follows", ""))
    if not _FILE.fullmatch(one.file) or one.file != f"{one.date}-{one.hash}.zip":
        return _breach(line, "file", one.file, "is no archive of this date and hash")
    if before and before[-1].date >= one.date:
        return _breach(line, "date", row["date"], "not later than the one before")
    return one


def present(folder: Path | None = None) -> dict[str, bytes]:
    """Names and bytes of the files of the evidence and of the network now, those that are there."""
    here = folder or evidence.EVIDENCE
    paths = [contract.find_file(here) for contract in CONTRACTS]
    return {path.name: path.read_bytes() for path in paths if path.exists()}


def served() -> dict[str, bytes]:
    """Names and bytes of the files that visitors see figures of: those of the newest own release,
    without one the evidence as it is. ReleaseDamaged."""
    newest = find_newest_own()
    return contents(newest) if newest else present()


def lay_out(files: Mapping[str, bytes], place: Path) -> None:
    """Write files into the folders that their tables have, ``place`` being the one of the
    evidence."""
    for contract in CONTRACTS:
        path = contract.find_file(place)
        if path.name in files:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(files[path.name])


def contents(release: Release) -> dict[str, bytes]:
    """Names and bytes of the files of a release; ReleaseDamaged when they are not its own."""
    path = find_folder(release) / release.file
    try:
        if path.stat().st_size > _PACKED:
            raise ReleaseDamaged(f"{release.file} of data/releases is larger than {_PACKED} bytes")
        packed = path.read_bytes()
    except OSError as bad:
        raise ReleaseDamaged(f"{release.file} of data/releases cannot be read") from bad
    if hashlib.sha256(packed).hexdigest() != release.sha256:
        raise ReleaseDamaged(f"{release.file} of data/releases is not what was released")
    try:
        found = _unpack(packed)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError) as bad:
        raise ReleaseDamaged(f"{release.file} of data/releases cannot be unpacked: {bad}") from bad
    if content_hash(found) != release.hash:
        raise ReleaseDamaged(f"{release.file} of data/releases does not hold {release.hash}")
    return found


def _unpack(packed: bytes) -> dict[str, bytes]:
    """Files of an archive; ValueError before anything is unpacked that is no release's."""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        listed = archive.infolist()
        if len(listed) > _FILES:
            raise ValueError(f"it holds {len(listed)} files")
        if wrong := next((one.filename for one in listed if not _NAME.fullmatch(one.filename)), ""):
            raise ValueError(f"'{wrong[:60]}' is no file of the evidence")
        if (size := sum(one.file_size for one in listed)) > _UNPACKED:
            raise ValueError(f"it would be {size} bytes, more than {_UNPACKED}")
        # the reader stops at the size that was said, and a checksum tells when that was too little
        return {one.filename: archive.read(one) for one in listed}


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
        rows = pd.DataFrame(columns=contract.names, dtype=str)
        if f"{contract.table}.csv" in files:
            rows = read_table(files, contract.table)
        made[contract.table] = rows.reindex(columns=contract.names, fill_value="")
    return made


def read_table(files: Mapping[str, bytes], table: str) -> pd.DataFrame:
    """Rows of one file of a release as text, with ids and money as they are written today."""
    content = io.BytesIO(files[f"{table}.csv"])
    rows = pd.read_csv(content, dtype=str, keep_default_na=False)
    if "value_usd" in rows and "value" not in rows:  # trade was kept in dollars, converted or not
        rows = rows.rename(columns={"value_usd": "value"}).assign(unit="usd")
    return identifiers.rename(rows, table)


def find_folder(release: Release) -> Path:
    """Where its archive and its index lie."""
    return OWN if release.own and OWN else FOLDER


def add(release: Release, packed: bytes, beside: Mapping[Path, bytes]) -> None:
    """Keep an archive and name it in the index, with other files of the same release, or none.

    Raises OSError when one of them cannot be written; then none has changed.
    """
    folder = find_folder(release)
    folder.mkdir(parents=True, exist_ok=True)
    listed = [*(one for one in index() if one.own == release.own), release]
    write(
        {folder / release.file: packed, **beside, folder / INDEX: spell_index(listed, release.own)}
    )


def spell_index(listed: list[Release], own: bool) -> bytes:
    """The index of the repository, or the installation's own, as its file has it."""
    out = io.StringIO()
    columns = [*COLUMNS, "follows"] if own else COLUMNS
    writer = csv.DictWriter(out, columns, lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(asdict(one) for one in listed)
    return out.getvalue().encode()


def write(files: Mapping[Path, bytes]) -> None:
    """Put whole files in their places, each in one step; all are on the disk before the first is
    put there, so that a full disk or a folder that is read-only changes none."""
    fresh = {path: path.with_name(f".{path.name}.{os.getpid()}") for path in files}
    try:
        for path, content in files.items():
            fresh[path].write_bytes(content)
        for path in files:
            os.replace(fresh[path], path)
    finally:
        for left in fresh.values():
            with suppress(OSError):
                left.unlink(missing_ok=True)
