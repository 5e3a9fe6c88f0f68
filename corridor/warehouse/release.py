"""Making a release: the evidence as it stands is checked, built, kept, and named in the index."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from corridor.evidence import files as evidence
from corridor.evidence import releases
from corridor.evidence.check import load
from corridor.evidence.files import content_hash
from corridor.evidence.identifiers import is_number
from corridor.evidence.release_notes import ONE_PERSON
from corridor.evidence.releases import Release
from corridor.warehouse import build, diff, vintage
from corridor.warehouse.queries import ask_file
from corridor.warehouse.tables import Vintage, WarehouseError

_EDITIONS = "release.csv"
#: characters of a note
MOST_NOTE = 200


class ReleaseRefused(WarehouseError):
    """No release can be made of this evidence, date or note; the message says why."""

    key = "release-refused"


@dataclass(frozen=True)
class Prepared:
    """A release whose tables are made and that nobody is shown yet: its row of the index, its
    archive, and what it changes (None: there is none before)."""

    row: Release
    packed: bytes
    made: Vintage
    found: pd.DataFrame | None
    files: Mapping[str, bytes]


def release(
    note: str | None = None, date: dt.date | None = None
) -> tuple[Release, pd.DataFrame | None]:
    """Release `data/evidence/`; returns the row of the index and what changed (None: the first).

    Date and note are those of the newest row of release.csv; when it has no row for this release,
    one is added from ``note`` and ``date`` (today without it). The index is written last: until
    then nothing is released. Raises ReleaseRefused, EvidenceInvalid, ReleaseDamaged,
    TablesBroken.
    """
    with vintage.making(), spoken():
        releases.check_index()
        listed = [one for one in releases.index() if not one.own]
        last = listed[-1] if listed else None
        files = releases.present()
        if last:
            refuse_same(files, last)
        files[_EDITIONS] = _dated(files.get(_EDITIONS, b"date,note\n"), last, note, date)
        ready = prepare(files, last)
        edition = evidence.EVIDENCE / _EDITIONS
        # what the installation has released itself stays what is shown
        pointer = {} if releases.find_newest_own() else build.say_pointer(ready.made)
        releases.add(ready.row, ready.packed, {edition: ready.files[_EDITIONS], **pointer})
        build.prune(ready.made)
        return ready.row, ready.found


def prepare_own(files: Mapping[str, bytes], note: str, date: dt.date | None) -> Prepared:
    """Make the tables of a release of the installation; the caller holds :func:`vintage.making`.

    ``files``: the evidence as it is to be. Its date is later than every release's: without one
    today, or the day after the newest. Raises ReleaseRefused, EvidenceInvalid, BuildFailed.
    """
    releases.check_index()
    listed = releases.index()
    last = releases.find_newest_own() or (listed[-1] if listed else None)
    if last:
        refuse_same(files, last)
    content = files.get(_EDITIONS, b"date,note\n")
    days = [dt.date.fromisoformat(row["date"]) for row in _rows(content)]
    newest = max([*days, *(one.date for one in listed)], default=dt.date.min)
    if date and date <= newest:
        raise ReleaseRefused(f"{date} is not later than the release before, {newest}")
    day = date or max(dt.date.today(), newest + dt.timedelta(days=1))
    made = prepare({**files, _EDITIONS: _add_row(content, note, day)}, last)
    return replace(made, row=replace(made.row, own=True, follows=_find_base(listed)))


def _find_base(listed: Iterable[Release]) -> str:
    """Hash of the repository's newest release, "" for none."""
    return next((one.hash for one in reversed([*listed]) if not one.own), "")


def prepare(files: Mapping[str, bytes], last: Release | None) -> Prepared:
    """Check the files of a release, make its tables, and what it changes since the last one."""
    name = content_hash(files)
    if same := next((r for r in releases.index() if r.hash == name), None):
        raise ReleaseRefused(f"this is the release of {same.date}; it is kept already")
    if is_number(name):
        raise ReleaseRefused(
            f"a spreadsheet would take the hash {name} for a number: word the note otherwise"
        )
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "evidence"
        releases.lay_out(files, place)
        sheets = load(place)
    made = build.make(name, sheets, files, checked=True)
    found = diff.between(vintage.made(last.hash), made.path) if last else None
    packed = releases.pack(files)
    row = Release(
        made.date,
        name,
        made.note,
        f"{made.date}-{name}.zip",
        hashlib.sha256(packed).hexdigest(),
        made.counts["observation"],
        *_counted(found, made.path),
    )
    return Prepared(row, packed, made, found, files)


@contextmanager
def spoken() -> Iterator[None]:
    """A file that cannot be written as ReleaseRefused, which says which and why."""
    try:
        yield
    except OSError as bad:
        place = Path(bad.filename).name if bad.filename else "a file"
        why = bad.strerror or type(bad).__name__
        raise ReleaseRefused(f"nothing was released: {place} cannot be written ({why})") from bad


def refuse_same(files: Mapping[str, bytes], last: Release) -> None:
    """ReleaseRefused where the files say what a release said, but for the list of editions."""
    if _figures(releases.contents(last)) == _figures(files):
        raise ReleaseRefused(f"nothing has changed since the release of {last.date}")


def _figures(files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {name: content for name, content in files.items() if name != _EDITIONS}


def _dated(content: bytes, last: Release | None, note: str | None, date: dt.date | None) -> bytes:
    """release.csv with a row for this release."""
    rows = _rows(content)
    newest = max(rows, key=lambda r: r["date"]) if rows else None
    if newest and (last is None or newest["date"] > last.date.isoformat()):
        other = (note not in (None, newest["note"])) or (
            date is not None and date.isoformat() != newest["date"]
        )
        if other:
            raise ReleaseRefused(
                f"release.csv names this release already ({newest['date']}, '{newest['note']}'): "
                "leave out --note and --date, or correct that row"
            )
        return content
    date = date or dt.date.today()
    added = _add_row(content, note or "", date)
    if last and date <= last.date:
        raise ReleaseRefused(f"{date} is not later than the release before, {last.date}: --date")
    return added


def _rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode())))


def _add_row(content: bytes, note: str, date: dt.date) -> bytes:
    note = " ".join(note.split())
    if not note or len(note.removesuffix(ONE_PERSON)) > MOST_NOTE:
        raise ReleaseRefused('say what is new in at most 200 characters: --note "Trains of 2026"')
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow([date.isoformat(), note])
    return content.rstrip(b"\n") + b"\n" + out.getvalue().encode()


def _counted(found: pd.DataFrame | None, path: Path) -> tuple[int, int, int]:
    """Published figures that are new, revised, withdrawn."""
    if found is None:
        shown = ask_file(path, "figures_shown")
        return int((shown["derivation"] == "").sum()), 0, 0
    kinds = found.loc[found["derivation"] == "", "kind"].value_counts()
    return tuple(int(kinds.get(kind, 0)) for kind in ("new", "revised", "withdrawn"))  # type: ignore[return-value]
