"""Own releases: the repository's evidence with all that was accepted here, in the order it was.

All or nothing, whatever happens between: the intent is kept first, then the archive and the index,
then the pointer, then the rows are marked. `reconcile` ends or undoes what was interrupted, before
the next release or withdrawal.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict
from typing import TYPE_CHECKING

from corridor.access.person import Person
from corridor.evidence import releases, withdrawn
from corridor.evidence.release_notes import ONE_PERSON
from corridor.evidence.releases import Release
from corridor.state import audit, store
from corridor.state.own_releases import (
    INTENT,
    LEAVING,
    RELEASED,
    UNDONE,
    WITHDRAWN,
    Accepted,
    OwnRelease,
    UnknownRelease,
    accepted,
    find,
    hash_base,
    list_own,
    mark,
    read_accepted,
    read_row,
    settle_proposals,
)
from corridor.state.proposals import ACCEPT, ASIDE
from corridor.state.release_errors import (
    AcceptedMeanwhile,
    Conflict,
    DateTooEarly,
    NoteTooLong,
    NothingAccepted,
    ReleaseConflict,
    ReleaseInvalid,
    ReleaseNotMade,
)
from corridor.state.review import NoWords, add_decision, allow, find_open, is_same_person
from corridor.warehouse import build, vintage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from corridor.state import records
    from corridor.warehouse.release import Prepared

__all__ = [
    "Accepted",
    "AcceptedMeanwhile",
    "Conflict",
    "DateTooEarly",
    "NoteTooLong",
    "NothingAccepted",
    "OwnRelease",
    "ReleaseConflict",
    "ReleaseInvalid",
    "ReleaseNotMade",
    "UnknownRelease",
    "accepted",
    "list_own",
    "reconcile",
    "release",
    "set_aside",
    "withdraw_release",
]


def release(note: str, person: Person, date: dt.date | None = None) -> Release:
    """Make a release of all that is accepted: visitors see it from their next question on.

    Raises NotAllowed, NoWords, NoteTooLong, DateTooEarly, NothingAccepted, ReleaseConflict,
    ReleaseInvalid, ReleaseNotMade, TablesBusy: then nothing has changed.
    """
    allow(person, "reviewer")
    note = _check_note(note)
    with vintage.making(), _in_words():
        _reconcile(person)
        taken = accepted(everything=True)
        base = releases.present()
        files = _apply(base, taken)
        _refuse_nothing(files, taken)
        _check_date(date)
        if _by_one_person(taken):
            note += ONE_PERSON
        ready = _prepare(files, note, date)
        _begin(ready, hash_base(base), taken, person)
        try:
            releases.add(ready.row, ready.packed, {})
        except OSError:
            _undo(ready.row.hash, ready.row, person)
            raise
        build.serve(ready.made)
        _end(ready.row.hash)
        return ready.row


def _check_note(note: str) -> str:
    note = " ".join(note.split())
    if not note:
        raise NoWords("say what is new")
    from corridor.warehouse.release import MOST_NOTE

    if len(note) > MOST_NOTE:
        raise NoteTooLong("the note is too long", most=MOST_NOTE)
    return note


def _check_date(date: dt.date | None) -> None:
    listed = releases.index()
    if date and listed and date <= listed[-1].date:
        newest = listed[-1].date
        raise DateTooEarly(f"{date} is not later than {newest}", newest=newest)


@contextmanager
def _in_words() -> Iterator[None]:
    """What stands in the way of a release as an error of the state."""
    from corridor.warehouse.build import BuildFailed
    from corridor.warehouse.release import ReleaseRefused, spoken

    try:
        with spoken():
            yield
    except (ReleaseRefused, BuildFailed) as bad:
        raise ReleaseNotMade(str(bad), why=str(bad)) from bad


def _prepare(files: Mapping[str, bytes], note: str, date: dt.date | None) -> Prepared:
    # late: contracts and tables are checked by libraries that who only reads does without
    from corridor.evidence.check import EvidenceInvalid
    from corridor.warehouse import release as making

    try:
        return making.prepare_own(files, note, date)
    except EvidenceInvalid as bad:
        raise ReleaseInvalid(bad.breaches) from bad


def _by_one_person(taken: list[Accepted]) -> bool:
    """Whether somebody accepted their own of what a release adds."""
    return any(is_same_person(one.person, one.accepted_by) for one in taken if not one.release)


def _refuse_nothing(files: Mapping[str, bytes], taken: list[Accepted]) -> None:
    """NothingAccepted where a release would hold what is served already."""
    if any(not one.release for one in taken):
        return
    from corridor.warehouse.release import ReleaseRefused, refuse_same

    try:
        if served := releases.find_newest_own():
            refuse_same(files, served)
        elif not taken:
            raise NothingAccepted("no figure is accepted that is not released")
    except ReleaseRefused as same:
        raise NothingAccepted("no figure is accepted that is not released") from same


def _apply(base: Mapping[str, bytes], taken: list[Accepted]) -> dict[str, bytes]:
    """The evidence with the changes; ReleaseConflict names each that no longer fits."""
    from corridor.intake.apply import ChangeConflict, apply_changes
    from corridor.intake.settling import settle_tiers

    changes = [change for one in taken for change in one.item.changes]
    try:
        return settle_tiers(apply_changes(base, changes), changes)
    except ChangeConflict:
        pass
    made, conflicts = dict(base), []
    for one in taken:
        try:
            made = apply_changes(made, one.item.changes)
        except ChangeConflict as bad:
            conflicts.append(Conflict(one, str(bad)))
    raise ReleaseConflict(conflicts)


def _begin(ready: Prepared, base: str, taken: list[Accepted], person: Person) -> None:
    """Keep the intent, with the figures that this release adds; nobody else decides them now."""
    from corridor.state.records import OwnRelease as Row

    with store.writing() as session:
        if read_accepted(session) != taken:
            raise AcceptedMeanwhile("decisions were made meanwhile; release again")
        fresh = [one for one in taken if not one.release]
        mark(session, [(one.proposal, one.position) for one in fresh], ready.row.hash)
        session.add(
            Row(
                hash=ready.row.hash,
                state=INTENT,
                row=json.dumps(asdict(ready.row), default=str, ensure_ascii=False),
                items=json.dumps([(one.proposal, one.position) for one in fresh]),
                base=base,
                one_person=_by_one_person(taken),
                person=person.subject,
                person_name=person.name,
                at=store.now(),
                withdrawn_by="",
                withdrawn_at="",
                withdrawn_why="",
            )
        )


def _end(hash: str) -> None:
    """Say that a release is made: its row, the proposals it holds, the log."""
    with store.writing() as session:
        row = find(session, hash, INTENT)
        row.state = RELEASED
        settle_proposals(session, row)
        found = read_row(row.row)
        about = {
            "date": found.date,
            "figures": len(json.loads(row.items)),
            "base": row.base,
            "one_person": row.one_person,
        }
        by = Person(row.person, row.person_name, "reviewer")
        audit.record(by, "release", hash, found.note, about, session)


def withdraw_release(hash: str, why: str, person: Person) -> None:
    """Take a release of this installation back: links to it say so and show the newest instead.

    Figures that came with it, and are in no later release, wait to be decided again. Raises
    NotAllowed, NoWords, UnknownRelease.
    """
    allow(person, "reviewer")
    why = " ".join(why.split())
    if not why:
        raise NoWords("say why it is withdrawn")
    with vintage.making(), _in_words():
        _reconcile(person)
        with store.writing() as session:
            row = find(session, hash, RELEASED)
            row.state, row.withdrawn_why, row.withdrawn_at = LEAVING, why, store.now()
            row.withdrawn_by = person.name or person.subject
        _leave(hash, person)


def _leave(hash: str, person: Person) -> None:
    """What a withdrawal does once it is kept that it shall be; done again, it does no harm."""
    with store.reading() as session:
        assert session is not None
        row = find(session, hash, LEAVING)
        why, day = row.withdrawn_why, dt.date.fromisoformat(row.withdrawn_at[:10])
    listed = [one for one in releases.index() if one.own]
    gone = next((one for one in listed if one.hash == hash), None)
    if gone:
        withdrawn.withdraw(gone, day, why)
    build.build(quiet=True)
    with store.writing() as session:
        row = find(session, hash, LEAVING)
        row.state = WITHDRAWN
        _return_figures(session, row, person)
        audit.record(person, "withdraw-release", hash, why, {}, session)


def _return_figures(session: Session, row: records.OwnRelease, person: Person) -> None:
    """Figures of a withdrawn release belong to the next that holds them, or are open again."""
    from sqlalchemy import select

    from corridor.state.records import OwnRelease as Row
    from corridor.state.records import Proposal

    keeps = session.scalars(
        select(Row).where(Row.number > row.number, Row.state == RELEASED).order_by(Row.number)
    ).first()
    listed = [(str(proposal), int(n)) for proposal, n in json.loads(row.items)]
    items = mark(session, listed, keeps.hash if keeps else "")
    if keeps:
        keeps.items = json.dumps([*json.loads(keeps.items), *listed])
        return
    for id in dict.fromkeys(proposal for proposal, _ in listed):
        head = session.get_one(Proposal, id)
        own = [one for one in items if one.proposal_id == id]
        add_decision(session, head, own, "", row.withdrawn_why, person)


def set_aside(proposal: str, positions: list[int], why: str, person: Person) -> None:
    """Take accepted figures out of what is released next, because the rows they change are others
    now. They stay in the releases that hold them."""
    allow(person, "reviewer")
    if not why.strip():
        raise NoWords("say why it is set aside")
    from corridor.state.records import Item as ItemTable
    from corridor.state.records import Proposal

    with store.writing() as session:
        head = session.get(Proposal, proposal) or find_open(session, proposal)
        rows = [session.get(ItemTable, (proposal, n)) for n in positions]
        known = [row for row in rows if row is not None and row.decision == ACCEPT]
        add_decision(session, head, known, ASIDE, why, person)
        about = {"positions": [row.position for row in known]}
        audit.record(person, "set-aside", proposal, why, about, session)


def reconcile(person: Person) -> None:
    """End or undo what was interrupted in the middle of a release or a withdrawal."""
    with vintage.making():
        _reconcile(person)


def _reconcile(person: Person) -> None:
    """The caller holds :func:`vintage.making`: nobody is in the middle of one now."""
    from sqlalchemy import select

    with store.reading() as session:
        if session is None:
            return
        from corridor.state.records import OwnRelease as Row

        open_rows = select(Row).where(Row.state.in_((INTENT, LEAVING)))
        found = [(row.hash, row.state, row.row) for row in session.scalars(open_rows)]
    for hash, state, text in found:
        if state == LEAVING:
            _leave(hash, person)
        elif any(one.hash == hash for one in releases.index()):
            build.build(quiet=True)
            _end(hash)
        else:
            _undo(hash, read_row(text), person)


def _undo(hash: str, row: Release, person: Person) -> None:
    """Forget a release whose index was never written."""
    with suppress(OSError):
        (releases.find_folder(row) / row.file).unlink(missing_ok=True)
    with store.writing() as session:
        intent = find(session, hash, INTENT)
        intent.state = UNDONE
        listed = [(str(proposal), int(n)) for proposal, n in json.loads(intent.items)]
        mark(session, listed, "")
        audit.record(person, "release-undone", hash, row.note, {}, session)
