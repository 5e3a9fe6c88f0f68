"""Changes put into the files of the evidence: rows added, changed and removed, by key.

Every byte of a row that is not changed stays. What stands already as it would become is left, so
that figures which share a source can be accepted one by one.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import tempfile
from bisect import bisect_right, insort_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import NoReturn

from corridor.errors import CorridorError
from corridor.evidence.contracts import CONTRACTS
from corridor.evidence.files import Breach, Sheet
from corridor.evidence.releases import lay_out
from corridor.intake.proposal import Change

#: key columns of each table; all columns of one that has no key
KEYS = {contract.table: contract.key or tuple(contract.names) for contract in CONTRACTS}
_NAMES = {contract.table: tuple(contract.names) for contract in CONTRACTS}

Key = tuple[str, ...]


class ChangeConflict(CorridorError):
    """A row is not what the change was made for: ``details`` name table, key, column, what was
    thought to stand there and what does."""

    key = "intake-change-conflict"


def apply_changes(files: Mapping[str, bytes], changes: Iterable[Change]) -> dict[str, bytes]:
    """The files with the changes in their order.

    ``files``: name (`observations.csv`) -> bytes. A row that is added stands where the order of its
    file has it, else after the last of its kind (same first column of the key), else at the end.
    Raises ChangeConflict when ``before`` isn't what stands there, and KeyError for a table or a
    column that no contract has.
    """
    made, open_files = dict(files), {}
    for change in changes:
        if change.table not in open_files:
            content = files.get(f"{change.table}.csv", b"")
            open_files[change.table] = _File(change.table, content)
        open_files[change.table].apply(change)
    for table, file in open_files.items():
        made[f"{table}.csv"] = file.write()
    return made


def check_changes(
    files: Mapping[str, bytes], changes: Iterable[Change], day: dt.date | None = None
) -> list[Breach]:
    """Every breach of the contracts once the changes are made; files are laid out in a folder of
    their own and checked there.

    ``day``: of the edition they would be released in; without it that of the newest row of
    release.csv, after which nothing has happened yet. Raises ChangeConflict as
    :func:`apply_changes` does.
    """
    made = apply_changes(files, changes)
    if day is not None:
        made = add_edition(made, day)
    return check_files(made)[1]


def check_files(files: Mapping[str, bytes]) -> tuple[dict[str, Sheet], list[Breach]]:
    """The sheets of the files and every breach of the contracts in them."""
    from corridor.evidence.check import sheets_of  # 13 MB that who only reads does without

    with tempfile.TemporaryDirectory(prefix="corridor-intake-") as folder:
        place = Path(folder) / "evidence"
        lay_out(files, place)
        return sheets_of(place)


def add_edition(files: Mapping[str, bytes], day: dt.date) -> dict[str, bytes]:
    """The files with a row of release.csv for an edition of this day."""
    edition = Change("release", (day.isoformat(),), None, {"date": day.isoformat()})
    return apply_changes(files, [edition])


def invert(changes: Iterable[Change]) -> list[Change]:
    """What takes the changes back, the last first."""
    turned = [Change(one.table, one.key, one.after, one.before) for one in changes]
    return turned[::-1]


@dataclass
class _Record:
    """One row: its cells (None once it is removed), its bytes as text, and those added after it."""

    key: Key
    cells: list[str] | None
    raw: str
    following: list[_Record] = field(default_factory=list)


class _File:
    """One CSV file as records in their order, by key where one is asked for."""

    def __init__(self, table: str, content: bytes) -> None:
        self.table = table
        self.header = list(_NAMES[table])
        self.records = [_Record((), None, ",".join(self.header) + "\n")]
        self._find_places()
        lines = _split(content.decode("utf-8"))
        reader, start = csv.reader(lines), 0
        for number, cells in enumerate(reader):
            raw, start = "".join(lines[start : reader.line_num]), reader.line_num
            if number == 0:
                self.header, self.records[0].raw = cells, raw
                self._find_places()
                continue
            self.records.append(_Record(self._key(cells), cells, raw))
        self.at = {one.key: one for one in reversed(self.records[1:])}
        self.keys = [one.key for one in self.records[1:]]
        self.length = _find_order(self.keys, len(KEYS[table]))
        self.last = {key[:1]: place for place, key in enumerate(self.keys, 1)}

    def _find_places(self) -> None:
        self.places = {name: place for place, name in enumerate(self.header)}
        self.key_places = [self.places.get(name, -1) for name in KEYS[self.table]]

    def _key(self, cells: list[str]) -> Key:
        return tuple(cells[i] if 0 <= i < len(cells) else "" for i in self.key_places)

    def apply(self, change: Change) -> None:
        """One change of a row."""
        record = self.at.get(change.key)
        if record is not None:
            self._alter(record, change)
        elif change.after is not None:
            if change.before is not None:
                self._refuse(change, KEYS[self.table][0], {})
            cells = self._fill(change.after, [""] * len(self.header))
            self._insert(_Record(self._key(cells), cells, _write_row(cells)))

    def _alter(self, record: _Record, change: Change) -> None:
        """Changes or removes a row that stands, unless it is already as it would become."""
        stands = dict(zip(self.header, record.cells or [], strict=False))
        after, before = change.after, change.before
        if after is not None and all(stands.get(c, "") == text for c, text in after.items()):
            return
        if before is None:
            self._refuse(change, KEYS[self.table][0], stands)
        for column, text in before.items():
            if stands.get(column, "") != text:
                self._refuse(change, column, stands)
        if after is None:
            self.at.pop(change.key).cells = None
            return
        record.cells = self._fill(after, record.cells or [])
        record.raw = _write_row(record.cells)
        if (key := self._key(record.cells)) != record.key:
            del self.at[record.key]
            record.key = key
            self.at[key] = record

    def _refuse(self, change: Change, column: str, stands: Mapping[str, str]) -> NoReturn:
        thought, found = (change.before or {}).get(column, ""), stands.get(column, "")
        row = " · ".join(change.key)
        raise ChangeConflict(
            f"{self.table}.csv, {row}: {column} is '{found}', not '{thought}' as the change has it",
            table=self.table,
            row=row,
            column=column,
            before=thought,
            stands=found,
        )

    def _fill(self, row: Mapping[str, str], cells: list[str]) -> list[str]:
        made = list(cells)
        for column, text in row.items():
            if column in self.places:
                made[self.places[column]] = text
            elif text:
                raise KeyError(f"{self.table}.csv has no column {column}")
        return made

    def _insert(self, record: _Record) -> None:
        self.at[record.key] = record
        if length := self.length:
            part = record.key[:length]
            place = bisect_right(self.keys, part, key=lambda key: key[:length])
            insort_right(self.records[place].following, record, key=lambda one: one.key[:length])
        else:
            place = self.last.get(record.key[:1], len(self.keys))
            self.records[place].following.append(record)

    def write(self) -> bytes:
        """The bytes of the file."""
        flat = [one for anchor in self.records for one in (anchor, *anchor.following)]
        kept = [flat[0], *(one for one in flat[1:] if one.cells is not None)]
        parts = [one.raw if one.raw.endswith("\n") else one.raw + "\n" for one in kept[:-1]]
        return "".join([*parts, kept[-1].raw]).encode()


def _find_order(keys: list[Key], length: int) -> int:
    """How many columns of the key the file is in the order of; 0 when it is in none."""
    for first in range(length, 0, -1):
        parts = [key[:first] for key in keys]
        if all(a <= b for a, b in pairwise(parts)):
            return first
    return 0


def _split(text: str) -> list[str]:
    return io.StringIO(text, newline="").readlines()


def _write_row(cells: list[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()
