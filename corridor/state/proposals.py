"""Proposals as they are read: heads in a list, one with its rows, its decisions."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from corridor.intake.proposal import Finding, Item, read_findings, read_item
from corridor.state import store
from corridor.state.store import StateError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from corridor.state import records

#: what a proposal can be, in the order of its life
STATES = ("waiting", "decided", "released", "withdrawn")
ACCEPT, RETURN, ASIDE = "accept", "return", "aside"


class UnknownProposal(StateError):
    """No proposal is called so."""

    key = "state-unknown-proposal"


@dataclass(frozen=True)
class ProposalRow:
    """A proposal in a list. ``kinds``: how many figures of each kind of `intake.proposal.KINDS`;
    ``open``, ``accepted``, ``returned``, ``released``: how many stand where; ``parent``: the
    proposal it was split from; ``findings``: of the sheet as a whole."""

    id: str
    way: str
    name: str
    comment: str
    base: str
    original: str
    same: int
    person: str
    person_name: str
    at: str
    state: str
    version: int
    parent: str = ""
    kinds: dict[str, int] = field(default_factory=dict)
    open: int = 0
    accepted: int = 0
    returned: int = 0
    released: int = 0
    findings: tuple[Finding, ...] = ()

    @property
    def figures(self) -> int:
        """How many figures it holds."""
        return sum(self.kinds.values())


@dataclass(frozen=True)
class DecisionRow:
    """One decision of its history, never changed: the newest of a row is what counts."""

    number: int
    positions: tuple[int, ...]
    decision: str
    words: str
    person: str
    person_name: str
    at: str


@dataclass(frozen=True)
class ItemRow:
    """A figure of a proposal; ``decision`` "" (open), accept, return or aside (accepted once, and
    the row that it changes has gone), with who said so; ``release``: hash of the own release that
    holds it."""

    position: int
    item: Item
    decision: str = ""
    person: str = ""
    person_name: str = ""
    at: str = ""
    words: str = ""
    release: str = ""


@dataclass(frozen=True)
class Proposal:
    """A proposal whole: its head, its rows in order, the decisions in order."""

    head: ProposalRow
    items: tuple[ItemRow, ...]
    history: tuple[DecisionRow, ...]


def list_proposals(state: str | None = None) -> list[ProposalRow]:
    """Proposals, the newest first, of one state or of all: one question to the database."""
    with store.reading() as session:
        if session is None:
            return []
        from corridor.state.records import Proposal as Row

        return _read_heads(session, *([Row.state == state] if state else []))


def read_head(id: str) -> ProposalRow:
    """The head of a proposal alone; UnknownProposal."""
    with store.reading() as session:
        heads = []
        if session is not None:
            from corridor.state.records import Proposal as Row

            heads = _read_heads(session, Row.id == id)
        if not heads:
            raise UnknownProposal(f"no proposal is called {id[:20]}", proposal=id[:20])
        return heads[0]


def read_proposal(id: str) -> Proposal:
    """A proposal with its rows and decisions; UnknownProposal."""
    with store.reading() as session:
        heads = []
        if session is not None:
            from corridor.state.records import Proposal as Row

            heads = _read_heads(session, Row.id == id)
        if session is None or not heads:
            raise UnknownProposal(f"no proposal is called {id[:20]}", proposal=id[:20])
        history = read_history(session, id)
        return Proposal(heads[0], tuple(_read_items(session, id, history)), tuple(history))


def read_history(session: Session, id: str) -> list[DecisionRow]:
    """The decisions of a proposal, in their order."""
    from sqlalchemy import select

    from corridor.state.records import Decision

    found = session.scalars(
        select(Decision).where(Decision.proposal_id == id).order_by(Decision.number)
    )
    return [_decision(one) for one in found]


def _decision(one: records.Decision) -> DecisionRow:
    positions = tuple(json.loads(one.positions))
    return DecisionRow(
        one.number, positions, one.decision, one.words, one.person, one.person_name, one.at
    )


def _read_items(session: Session, id: str, history: Iterable[DecisionRow]) -> list[ItemRow]:
    from sqlalchemy import select

    from corridor.state.records import Item as Row

    by_number = {one.number: one for one in history}
    made = []
    for row in session.scalars(select(Row).where(Row.proposal_id == id).order_by(Row.position)):
        said = by_number.get(row.number or 0)
        who = (said.person, said.person_name, said.at, said.words) if said else ("", "", "", "")
        item = read_item(row.body)
        made.append(ItemRow(row.position, item, row.decision, *who, row.release))
    return made


def _read_heads(session: Session, *which: Any) -> list[ProposalRow]:
    """Heads with the counts of their rows, in one question."""
    from sqlalchemy import func, select

    from corridor.state.records import Item as ItemTable
    from corridor.state.records import Proposal as Row

    released = ItemTable.release != ""
    asked = (
        select(Row, ItemTable.kind, ItemTable.decision, released, func.count(ItemTable.position))
        .join(ItemTable, ItemTable.proposal_id == Row.id, isouter=True)
        .where(*which)
        .group_by(Row.id, ItemTable.kind, ItemTable.decision, released)
        .order_by(Row.at.desc(), Row.id)
    )
    rows: dict[str, records.Proposal] = {}
    counts: dict[str, dict[str, Any]] = {}
    for row, kind, decision, in_release, n in session.execute(asked):
        rows[row.id] = row
        count = counts.setdefault(row.id, {"kinds": {}})
        if not n:
            continue
        count["kinds"][kind] = count["kinds"].get(kind, 0) + n
        name = {"": "open", ACCEPT: "released" if in_release else "accepted"}.get(
            decision, "returned"
        )
        count[name] = count.get(name, 0) + n
    return [_head(row, counts[id]) for id, row in rows.items()]


def _head(row: records.Proposal, counts: dict[str, Any]) -> ProposalRow:
    own = (
        "id way name comment base original same person person_name at state version parent"
    ).split()
    found = read_findings(row.findings)
    return ProposalRow(**{name: getattr(row, name) for name in own}, findings=found, **counts)
