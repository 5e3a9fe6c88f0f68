"""Review: an analyst submits, a second person decides row by row, splits, or the first withdraws.

Every step is one transaction, and a line of the log. Of two who decide the same row at once the
second is told who decided what.
"""

from __future__ import annotations

import json
import secrets
import unicodedata
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from corridor.access.person import Person
from corridor.intake.proposal import Draft, write_findings, write_item
from corridor.server.settings import settings
from corridor.state import audit, store
from corridor.state.proposals import (
    ACCEPT,
    ASIDE,
    RETURN,
    STATES,
    ItemRow,
    Proposal,
    ProposalRow,
    UnknownProposal,
    list_proposals,
    read_history,
    read_proposal,
)
from corridor.state.store import StateError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from corridor.state import records

__all__ = [
    "ACCEPT",
    "ASIDE",
    "RETURN",
    "STATES",
    "CannotAccept",
    "Decided",
    "ItemRow",
    "NoWords",
    "NotAllowed",
    "NothingProposed",
    "OwnProposal",
    "Proposal",
    "ProposalClosed",
    "ProposalRow",
    "UnknownItem",
    "UnknownProposal",
    "decide",
    "list_proposals",
    "read_proposal",
    "split",
    "submit",
    "withdraw",
]

#: characters of a proposal's name
_NAME = 200


class NotAllowed(StateError):
    """The person's role does not reach so far; ``role`` is the one that does."""

    key = "state-not-allowed"


class OwnProposal(StateError):
    """Who proposed a figure does not accept it."""

    key = "state-own-proposal"


class Decided(StateError):
    """Another decided these rows meanwhile; the details say who, what and when."""

    key = "state-decided"


class ProposalClosed(StateError):
    """The proposal is withdrawn, or its rows are in a release."""

    key = "state-proposal-closed"


class UnknownItem(StateError):
    """The proposal has no row of this number."""

    key = "state-unknown-item"


class CannotAccept(StateError):
    """A row that breaks a rule of the evidence is not accepted."""

    key = "state-cannot-accept"


class NoWords(StateError):
    """A row is returned, or something withdrawn, with words that say why."""

    key = "state-no-words"


class NothingProposed(StateError):
    """The draft holds no figure."""

    key = "state-nothing-proposed"


def allow(person: Person, role: str) -> None:
    """NotAllowed unless the person's role reaches this one."""
    if not person.may(role):
        raise NotAllowed(f"this needs the role {role}", role=role)


def is_same_person(one: str, other: str) -> bool:
    """Whether two subjects are one person's: many a directory lets in who types its name in
    capitals, and a proxy hands on what was typed."""
    return _fold(one) == _fold(other)


def _fold(subject: str) -> str:
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", subject).casefold())


def make_plain(words: str) -> str:
    """Words without characters that are not seen, which not every file can hold: a feed, a
    database. Breaks of lines are blanks."""
    kept = (" " if c.isspace() else c for c in words if c.isspace() or c.isprintable())
    return "".join(kept).strip()


def submit(draft: Draft, person: Person) -> str:
    """Keep a draft as a proposal that waits for review; returns its id."""
    allow(person, "analyst")
    if not draft.items:
        raise NothingProposed("there is nothing to propose")
    from sqlalchemy import insert

    from corridor.state.records import Item as ItemTable
    from corridor.state.records import Proposal as Row

    id = _new_id()
    head = {
        **{name: getattr(draft, name) for name in "way base original same".split()},
        "name": make_plain(draft.name)[:_NAME],
        "comment": make_plain(draft.comment),
        "id": id,
        "person": person.subject,
        "person_name": person.name,
        "at": store.now(),
        "state": "waiting",
        "version": 1,
        "parent": "",
        "findings": write_findings(draft.findings),
    }
    rows = [
        {
            "proposal_id": id,
            "position": n,
            "kind": item.kind,
            "body": write_item(item),
            "decision": "",
            "number": None,
            "release": "",
        }
        for n, item in enumerate(draft.items, 1)
    ]
    with store.writing() as session:
        session.add(Row(**head))
        session.flush()
        session.execute(insert(ItemTable), rows)
        about = {"way": draft.way, "name": head["name"], "figures": len(rows), "base": draft.base}
        audit.record(person, "submit", id, str(head["comment"]), about, session)
    return id


def decide(
    proposal: str, positions: Iterable[int], decision: str, words: str, person: Person, version: int
) -> None:
    """Accept or return rows of a proposal; ``version`` is the one that the person was looking at.

    A decision that the person saw may be changed until its row is in a release. Raises Decided when
    another decided one of the rows since, OwnProposal, CannotAccept, NoWords, ProposalClosed.
    """
    allow(person, "reviewer")
    if decision not in (ACCEPT, RETURN):
        raise ValueError(f"no decision {decision}")
    if decision == RETURN and not words.strip():
        raise NoWords("say why it is returned")
    chosen = sorted(set(positions))
    with store.writing() as session:
        head = find_open(session, proposal)
        rows = _find_items(session, proposal, chosen)
        _check_decidable(session, head, rows, decision, person, version)
        add_decision(session, head, rows, decision, words, person)
        about = {"positions": chosen, "version": head.version}
        audit.record(person, decision, proposal, words, about, session)


def _check_decidable(
    session: Session,
    head: records.Proposal,
    rows: list[records.Item],
    decision: str,
    person: Person,
    version: int,
) -> None:
    if any(row.release for row in rows):
        raise ProposalClosed("a row is in a release already", proposal=head.id, state="released")
    known = [row for row in rows if row.decision]
    if known and version != head.version:
        said = next(
            one
            for one in reversed(read_history(session, head.id))
            if one.number in {row.number for row in known}
        )
        raise Decided(
            f"{said.person_name} decided meanwhile: {said.decision}",
            name=said.person_name or said.person,
            decision=said.decision,
            positions=", ".join(str(row.position) for row in known[:20]),
            at=said.at,
            words=said.words,
        )
    if decision != ACCEPT:
        return
    if refused := [row for row in rows if row.kind == "refused"]:
        number = refused[0].position
        raise CannotAccept(f"row {number} breaks a rule of the evidence", position=number)
    if is_same_person(head.person, person.subject) and not settings().one_person:
        raise OwnProposal("who proposed a figure does not accept it")


def add_decision(
    session: Session,
    head: records.Proposal,
    rows: list[records.Item],
    decision: str,
    words: str,
    person: Person,
) -> None:
    """A decision in the history and on its rows; "" opens them again."""
    from corridor.state.records import Decision

    positions = [row.position for row in rows]
    said = Decision(
        proposal_id=head.id,
        positions=json.dumps(positions),
        decision=decision or "reopen",
        words=words,
        person=person.subject,
        person_name=person.name,
        at=store.now(),
    )
    session.add(said)
    session.flush()
    for row in rows:
        row.decision, row.number = decision, said.number
    session.flush()
    settle(session, head)


def split(proposal: str, positions: Collection[int], person: Person) -> str:
    """Put open rows of a proposal into one of their own, of the same proposer; returns its id."""
    allow(person, "analyst")
    from corridor.state.records import Proposal as Row

    with store.writing() as session:
        head = find_open(session, proposal)
        if head.person != person.subject:
            allow(person, "reviewer")
        rows = _find_items(session, proposal, sorted(set(positions)))
        if any(row.decision for row in rows):
            raise ProposalClosed("a row is decided already", proposal=proposal, state="decided")
        id = _new_id()
        kept = "way name base comment original person person_name findings".split()
        made = Row(
            **{name: getattr(head, name) for name in kept},
            id=id,
            same=0,
            at=store.now(),
            state="waiting",
            version=1,
            parent=proposal,
        )
        session.add(made)
        session.flush()
        for n, row in enumerate(rows, 1):
            row.proposal_id, row.position = id, n
        session.flush()
        settle(session, head)
        about = {"positions": sorted(set(positions)), "into": id}
        audit.record(person, "split", proposal, "", about, session)
    return id


def withdraw(proposal: str, person: Person, why: str) -> None:
    """Take a proposal back, its accepted rows too, unless one is in a release. The proposer may,
    and an administrator."""
    if not why.strip():
        raise NoWords("say why it is withdrawn")
    with store.writing() as session:
        head = find_open(session, proposal)
        allow(person, "analyst" if head.person == person.subject else "admin")
        if any(row.release for row in _find_items(session, proposal, None)):
            raise ProposalClosed("a row is in a release", proposal=proposal, state="released")
        head.state, head.version = "withdrawn", head.version + 1
        audit.record(person, "withdraw", proposal, why, {}, session)


def find_open(session: Session, proposal: str) -> records.Proposal:
    """The head of a proposal that may change; UnknownProposal, ProposalClosed."""
    from corridor.state.records import Proposal as Row

    head = session.get(Row, proposal)
    if head is None:
        raise UnknownProposal(f"no proposal is called {proposal[:20]}", proposal=proposal[:20])
    if head.state in ("withdrawn", "released"):
        raise ProposalClosed(f"the proposal is {head.state}", proposal=proposal, state=head.state)
    return head


def _find_items(session: Session, proposal: str, positions: list[int] | None) -> list[records.Item]:
    """Rows of a proposal by their numbers, or all; UnknownItem."""
    from sqlalchemy import select

    from corridor.state.records import Item as ItemTable

    asked = select(ItemTable).where(ItemTable.proposal_id == proposal).order_by(ItemTable.position)
    rows = {row.position: row for row in session.scalars(asked)}
    if positions is None:
        return list(rows.values())
    if wrong := [n for n in positions if n not in rows]:
        raise UnknownItem(f"the proposal has no row {wrong[0]}", position=wrong[0])
    if not positions:
        raise UnknownItem("no row is chosen", position="–")
    return [rows[n] for n in positions]


def settle(session: Session, head: records.Proposal) -> None:
    """Say where a proposal stands after a step of its rows, and that others see an older one."""
    from sqlalchemy import func, select

    from corridor.state.records import Item as ItemTable

    own = ItemTable.proposal_id == head.id
    left = session.scalar(select(func.count()).where(own, ItemTable.decision == "")) or 0
    waits = (own, ItemTable.decision == ACCEPT, ItemTable.release == "")
    ready = session.scalar(select(func.count()).where(*waits)) or 0
    kept = session.scalar(select(func.count()).where(own, ItemTable.release != "")) or 0
    head.state = "waiting" if left else "released" if kept and not ready else "decided"
    head.version += 1


def _new_id() -> str:
    return f"p{secrets.token_hex(5)}"
