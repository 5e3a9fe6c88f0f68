"""The log: who did what, when and why. Lines are only added, each with the hash of the one before.

The number of the newest line and its hash also stand in a file beside the database, so that lines
taken off the end, or a log that was written anew, are seen too.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, astuple, dataclass, field
from typing import TYPE_CHECKING, Any

from corridor.access.person import Person
from corridor.evidence import releases
from corridor.state import store

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

HEAD = "audit.head"
#: flag of a line at whose writing the machine's clock stood before the line before
CLOCK_BACK = "clock-back"


@dataclass(frozen=True)
class Line:
    """One line, as it was written. ``details`` is what the action was about, by name."""

    number: int
    at: str
    flag: str
    person: str
    person_name: str
    action: str
    subject: str
    why: str
    details: Mapping[str, Any] = field(default_factory=dict)
    previous: str = ""
    hash: str = ""


@dataclass(frozen=True)
class Fault:
    """A line that is not as it was written; ``what`` is changed, removed, added or reordered."""

    number: int
    what: str

    def __str__(self) -> str:
        return f"line {self.number} of the log was {self.what}"


def record(
    person: Person,
    action: str,
    subject: str,
    why: str = "",
    details: Mapping[str, Any] | None = None,
    session: Session | None = None,
) -> int:
    """Add a line, in the transaction of ``session`` where there is one; returns its number.

    No secret belongs into it. The time is never before the line before: ``flag`` says when the
    clock was.
    """
    if session is None:
        with store.writing() as own:
            return record(person, action, subject, why, details, own)
    from sqlalchemy import event, select

    from corridor.state.records import Audit

    last = session.scalars(select(Audit).order_by(Audit.number.desc()).limit(1)).first()
    at, before = store.now(), last.at if last else ""
    line = Line(
        number=last.number + 1 if last else 1,
        at=max(at, before),
        flag=CLOCK_BACK if at < before else "",
        person=person.subject,
        person_name=person.name,
        action=action,
        subject=subject,
        why=why,
        details=dict(details or {}),
        previous=last.hash if last else "",
    )
    signed = _hash(line)
    session.add(Audit(**{**asdict(line), "details": _spell(line.details), "hash": signed}))
    session.flush()

    def write_head(_: Any) -> None:
        with suppress(OSError):  # the head may lag behind, it may not stop what was kept
            path = store.folder() / HEAD
            path.parent.mkdir(parents=True, exist_ok=True)
            releases.write({path: f"{line.number} {signed}\n".encode()})

    event.listen(session, "after_commit", write_head, once=True)
    return line.number


def read_log(
    most: int = 200, before: int | None = None, action: str = "", subject: str = ""
) -> list[Line]:
    """Lines, the newest first: those numbered below ``before``, of one action or subject."""
    with store.reading() as session:
        if session is None:
            return []
        from sqlalchemy import select

        from corridor.state.records import Audit

        asked = select(Audit).order_by(Audit.number.desc()).limit(most)
        if before is not None:
            asked = asked.where(Audit.number < before)
        if action:
            asked = asked.where(Audit.action == action)
        if subject:
            asked = asked.where(Audit.subject == subject)
        return [_line(one) for one in session.scalars(asked)]


def verify() -> list[Fault]:
    """What is wrong with the log, in its order; nothing when it is whole."""
    head = _read_head()
    with store.reading() as session:
        if session is None:
            return [Fault(head[0], "removed")] if head else []
        from sqlalchemy import select

        from corridor.state.records import Audit

        rows = session.scalars(select(Audit).order_by(Audit.number)).yield_per(1000)
        return find_faults((_line(one) for one in rows), head)


def find_faults(lines: Iterable[Line], head: tuple[int, str] | None = None) -> list[Fault]:
    """What is wrong with lines in their order; ``head``: number and hash that the newest had."""
    return list(_find_faults(lines, head))


def _find_faults(lines: Iterable[Line], head: tuple[int, str] | None) -> Iterator[Fault]:
    number, previous, at = 0, "", ""
    seen_head = head is None
    for line in lines:
        for lost in range(number + 1, line.number):
            yield Fault(lost, "removed")
        whole = _hash(line) == line.hash
        # after a line that is gone, or was signed anew, the next does not follow from it
        follows = line.previous == previous or line.number != number + 1
        if not whole:
            yield Fault(line.number, "changed")
        elif not follows:
            yield Fault(number, "changed") if number else Fault(line.number, "added")
        elif line.at < at:
            yield Fault(line.number, "reordered")
        if head and line.number == head[0]:
            seen_head = True
            if whole and line.hash != head[1]:
                yield Fault(line.number, "changed")
        number, previous, at = line.number, line.hash, line.at
    if not seen_head and head:
        for lost in range(number + 1, head[0] + 1):
            yield Fault(lost, "removed")


def _read_head() -> tuple[int, str] | None:
    try:
        number, signed = (store.folder() / HEAD).read_text(encoding="utf-8").split()
        return int(number), signed
    except (OSError, ValueError):
        return None


def _line(row: Any) -> Line:
    names = [name for name in Line.__dataclass_fields__ if name != "details"]
    try:
        details = json.loads(row.details)
    except ValueError:  # somebody wrote into it
        details = {"": row.details}
    return Line(details=details, **{name: getattr(row, name) for name in names})


def _spell(details: Mapping[str, Any]) -> str:
    return json.dumps(details, ensure_ascii=False, sort_keys=True, default=str)


def _hash(line: Line) -> str:
    """The hash of all that a line says, the hash of the line before among it."""
    said = [*astuple(line)[:8], _spell(line.details), line.previous]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()
