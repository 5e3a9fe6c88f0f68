"""What is accepted, and which own releases there are, as the database has it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corridor.evidence import releases
from corridor.evidence.files import content_hash
from corridor.evidence.releases import Release
from corridor.intake.proposal import Item, read_item
from corridor.state import store
from corridor.state.proposals import ACCEPT
from corridor.state.review import settle
from corridor.state.store import StateError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from corridor.state import records

#: what an own release can be: begun, made, its withdrawal begun, withdrawn, interrupted and undone
INTENT, RELEASED, LEAVING, WITHDRAWN, UNDONE = "intent released leaving withdrawn undone".split()


class UnknownRelease(StateError):
    """There is no such release of this installation."""

    key = "state-unknown-release"


@dataclass(frozen=True)
class Accepted:
    """A figure that was accepted: where it was proposed, by whom, by whom accepted; ``release``:
    hash of the release that holds it."""

    proposal: str
    position: int
    item: Item
    person: str
    accepted_by: str
    accepted_name: str
    at: str
    release: str = ""


@dataclass(frozen=True)
class OwnRelease:
    """A release of this installation. ``one_person``: who proposed some of it accepted it too;
    ``outdated``: it is what is shown, and the repository's evidence has changed since, so that a
    new release is due."""

    release: Release
    state: str
    person: str
    person_name: str
    at: str
    one_person: bool
    outdated: bool
    withdrawn_by: str = ""
    withdrawn_at: str = ""
    withdrawn_why: str = ""


def accepted(everything: bool = False) -> list[Accepted]:
    """Figures that are accepted and wait for a release, in the order they were accepted; or all
    that ever were, those in releases too."""
    with store.reading() as session:
        if session is None:
            return []
        found = read_accepted(session)
        return found if everything else [one for one in found if not one.release]


def list_own() -> list[OwnRelease]:
    """Releases of this installation, those that were withdrawn too, the newest first."""
    with store.reading() as session:
        if session is None:
            return []
        from sqlalchemy import select

        from corridor.state.records import OwnRelease as Row

        asked = (
            select(Row)
            .where(Row.state.in_((RELEASED, LEAVING, WITHDRAWN)))
            .order_by(Row.number.desc())
        )
        rows = list(session.scalars(asked))
        base = hash_base(releases.present())
        shown = next((row for row in rows if row.state == RELEASED), None)
        return [_own(row, row is shown and row.base != base) for row in rows]


def _own(row: records.OwnRelease, outdated: bool) -> OwnRelease:
    left = (row.withdrawn_by, row.withdrawn_at, row.withdrawn_why)
    state = WITHDRAWN if row.state == LEAVING else row.state
    return OwnRelease(
        read_row(row.row),
        state,
        row.person,
        row.person_name,
        row.at,
        row.one_person,
        outdated,
        *left,
    )


def find(session: Session, hash: str, state: str) -> records.OwnRelease:
    """The newest row of a release in a state; UnknownRelease."""
    from sqlalchemy import select

    from corridor.state.records import OwnRelease as Row

    asked = select(Row).where(Row.hash == hash, Row.state == state).order_by(Row.number.desc())
    if (row := session.scalars(asked.limit(1)).first()) is None:
        raise UnknownRelease(f"no release {hash[:20]} of this installation", release=hash[:20])
    return row


def hash_base(files: Mapping[str, bytes]) -> str:
    """What of the repository's evidence a release rests on: all but its list of editions."""
    return content_hash({name: files[name] for name in files if name != "release.csv"})


def read_accepted(session: Session) -> list[Accepted]:
    """All that is accepted and was not taken back, in the order it was accepted."""
    from sqlalchemy import select

    from corridor.state.records import Decision, Proposal
    from corridor.state.records import Item as ItemTable

    # not the whole decision: it lists all its rows, and would come with each of them
    who = (Decision.person, Decision.person_name, Decision.at)
    asked = (
        select(ItemTable, Proposal.person, *who)
        .join(Decision, Decision.number == ItemTable.number)
        .join(Proposal, Proposal.id == ItemTable.proposal_id)
        .where(ItemTable.decision == ACCEPT, Proposal.state != "withdrawn")
        .order_by(Decision.number, ItemTable.position)
    )
    return [
        Accepted(
            row.proposal_id, row.position, read_item(row.body), proposer, by, name, at, row.release
        )
        for row, proposer, by, name, at in session.execute(asked)
    ]


def mark(session: Session, listed: list[tuple[str, int]], hash: str) -> list[records.Item]:
    """Say of figures which release holds them; returns their rows."""
    from sqlalchemy import select

    from corridor.state.records import Item as ItemTable

    wanted = set(listed)
    named = ItemTable.proposal_id.in_({proposal for proposal, _ in wanted})
    asked = select(ItemTable).where(named).order_by(ItemTable.proposal_id, ItemTable.position)
    rows = [one for one in session.scalars(asked) if (one.proposal_id, one.position) in wanted]
    for row in rows:
        row.release = hash
    session.flush()
    return rows


def settle_proposals(session: Session, row: records.OwnRelease) -> None:
    """Say of the proposals that a release holds where they stand."""
    from corridor.state.records import Proposal

    for id in dict.fromkeys(proposal for proposal, _ in json.loads(row.items)):
        settle(session, session.get_one(Proposal, id))


def read_row(text: str) -> Release:
    """The row of the index as the database keeps it."""
    said = json.loads(text)
    return Release(**{**said, "date": dt.date.fromisoformat(said["date"])})
