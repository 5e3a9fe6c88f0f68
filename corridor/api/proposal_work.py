"""What takes longer than an answer may hold up others: figures compared, a release made or taken
back. Each is called by its name in a process of its own (`server/jobs`): what it needs is loaded
there, and not by who serves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from corridor.access.person import Person
from corridor.errors import CorridorError
from corridor.evidence import releases
from corridor.evidence.files import content_hash
from corridor.intake.checking import check_items
from corridor.intake.columns import Words
from corridor.intake.difference import compare
from corridor.intake.prepare import prepare
from corridor.intake.proposal import Draft
from corridor.intake.statement import Statement
from corridor.state import editions

Progress = Callable[[float, float, str], None]


class Retold(CorridorError):
    """An error of another process, by its key and details alone."""


def compare_rows(
    statements: Sequence[Statement], name: str, comment: str, *, progress: Progress
) -> Draft:
    """The draft of figures against the evidence that is served."""
    files = releases.served()
    base = content_hash(files)

    def tell(done: int, of: int) -> None:
        progress(done, of, "compare")

    compared, same = compare(statements, releases.as_tables(files), base, tell)
    items, findings = check_items(compared, files, dt.date.today())
    return Draft("upload", name, base, tuple(items), comment, "", same, tuple(findings))


def read_sheet(data: bytes, name: str, words: Words, *, progress: Progress) -> Draft:
    """The draft of a sheet against the evidence that is served."""
    files = releases.served()
    with _retelling():
        return prepare(data, name, words, files, content_hash(files), progress=progress)


def release(note: str, person: Person, date: dt.date | None, *, progress: Progress) -> str:
    """Make a release of all that is accepted; its hash."""
    progress(0, 1, "making")
    with _retelling():
        return editions.release(note, person, date).hash


def withdraw(hash: str, why: str, person: Person, *, progress: Progress) -> str:
    """Take a release back; its hash."""
    progress(0, 1, "making")
    with _retelling():
        editions.withdraw_release(hash, why, person)
    return hash


@contextmanager
def _retelling() -> Iterator[None]:
    """Errors that hold more than words do not come through to another process."""
    try:
        yield
    except CorridorError as bad:
        told = Retold(str(bad), **{name: str(value) for name, value in bad.details.items()})
        told.key = bad.key
        raise told from None
