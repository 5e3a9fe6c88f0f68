"""The tables of the state. Imported late: it loads SQLAlchemy.

Times are text in UTC (`2026-11-30T20:44:40.123456Z`), the same and in order on every database;
lists and items are JSON.
"""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, String, Text, false
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

#: the steps of `migrations/versions/`, the newest last
STEPS = ("0001", "0002")


class Base(DeclarativeBase):
    """What all tables share."""


class Proposal(Base):
    """What somebody submitted. ``state``: waiting, decided, released or withdrawn; ``version`` is
    raised by every change; ``findings`` of the sheet as a whole, as `write_findings` has them."""

    __tablename__ = "proposal"

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    way: Mapped[str] = mapped_column(String(16))
    name: Mapped[str] = mapped_column(Text)
    base: Mapped[str] = mapped_column(String(12))
    comment: Mapped[str] = mapped_column(Text)
    original: Mapped[str] = mapped_column(String(64))
    same: Mapped[int]
    person: Mapped[str] = mapped_column(String(255))
    person_name: Mapped[str] = mapped_column(Text)
    at: Mapped[str] = mapped_column(String(32), index=True)
    state: Mapped[str] = mapped_column(String(16), index=True)
    version: Mapped[int]
    parent: Mapped[str] = mapped_column(String(16))
    findings: Mapped[str] = mapped_column(Text, server_default="[]")


class Item(Base):
    """One figure of a proposal, ``body`` as `intake.proposal.write_item` has it.

    ``decision``: "" (open), accept, return or aside (accepted, and taken out again because the row
    it changes has gone); ``number`` of the decision: the order in which changes are applied.
    ``release``: hash of the own release that holds it, "" for none.
    """

    __tablename__ = "item"
    __table_args__ = (Index("item_decision", "decision", "release"),)

    proposal_id: Mapped[str] = mapped_column(ForeignKey("proposal.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    body: Mapped[str] = mapped_column(Text)
    decision: Mapped[str] = mapped_column(String(16))
    number: Mapped[int | None] = mapped_column(ForeignKey("decision.number"))
    release: Mapped[str] = mapped_column(String(12))


class Decision(Base):
    """One decision on rows of a proposal; never changed, never removed."""

    __tablename__ = "decision"

    number: Mapped[int] = mapped_column(primary_key=True)
    proposal_id: Mapped[str] = mapped_column(ForeignKey("proposal.id"), index=True)
    positions: Mapped[str] = mapped_column(Text)
    decision: Mapped[str] = mapped_column(String(16))
    words: Mapped[str] = mapped_column(Text)
    person: Mapped[str] = mapped_column(String(255))
    person_name: Mapped[str] = mapped_column(Text)
    at: Mapped[str] = mapped_column(String(32))


class OwnRelease(Base):
    """A release of this installation. ``state``: intent, released, withdrawn or undone; ``row`` is
    its row of the index as JSON, ``items`` what it added (proposal and position), ``base`` the
    hash of the repository's evidence it rests on."""

    __tablename__ = "own_release"

    number: Mapped[int] = mapped_column(primary_key=True)
    hash: Mapped[str] = mapped_column(String(12), index=True)
    state: Mapped[str] = mapped_column(String(16))
    row: Mapped[str] = mapped_column(Text)
    items: Mapped[str] = mapped_column(Text)
    base: Mapped[str] = mapped_column(String(12))
    one_person: Mapped[bool] = mapped_column(server_default=false())
    person: Mapped[str] = mapped_column(String(255))
    person_name: Mapped[str] = mapped_column(Text)
    at: Mapped[str] = mapped_column(String(32))
    withdrawn_by: Mapped[str] = mapped_column(Text)
    withdrawn_at: Mapped[str] = mapped_column(String(32))
    withdrawn_why: Mapped[str] = mapped_column(Text)


class Audit(Base):
    """One line of the log; ``hash`` is of the line and of the one before. ``flag``: `clock-back`
    when the machine's clock stood before the line before, whose time then stands here."""

    __tablename__ = "audit"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[str] = mapped_column(String(32))
    flag: Mapped[str] = mapped_column(String(16))
    person: Mapped[str] = mapped_column(String(255))
    person_name: Mapped[str] = mapped_column(Text)
    action: Mapped[str] = mapped_column(String(32), index=True)
    subject: Mapped[str] = mapped_column(Text)
    why: Mapped[str] = mapped_column(Text)
    details: Mapped[str] = mapped_column(Text)
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))


class PersonSeen(Base):
    """Who was here. ``role`` is set by an administrator ("": that of the claim); tokens and
    sessions from before ``valid_after`` are not valid."""

    __tablename__ = "person"

    subject: Mapped[str] = mapped_column(String(255), primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    role: Mapped[str] = mapped_column(String(16))
    first_seen: Mapped[str] = mapped_column(String(32))
    last_seen: Mapped[str] = mapped_column(String(32))
    valid_after: Mapped[str] = mapped_column(String(32))


class Original(Base):
    """One time that bytes were fetched or uploaded; the bytes lie in the folder of originals."""

    __tablename__ = "original"

    number: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    size: Mapped[int]
    address: Mapped[str] = mapped_column(Text)
    headers: Mapped[str] = mapped_column(Text)
    licence: Mapped[str] = mapped_column(Text)
    at: Mapped[str] = mapped_column(String(32))


class Fetch(Base):
    """One run of a connector: ``outcome`` is a word of who runs it, ``marks`` what the publisher
    gave to ask again with (ETag, Last-Modified) as JSON."""

    __tablename__ = "fetch"

    number: Mapped[int] = mapped_column(primary_key=True)
    connector: Mapped[str] = mapped_column(String(64), index=True)
    at: Mapped[str] = mapped_column(String(32))
    outcome: Mapped[str] = mapped_column(String(32))
    message: Mapped[str] = mapped_column(Text)
    marks: Mapped[str] = mapped_column(Text)
    original: Mapped[str] = mapped_column(String(64))
    proposal: Mapped[str] = mapped_column(String(16))


class Idempotency(Base):
    """The answer to a request that bore a key, so that the same request is answered the same."""

    __tablename__ = "idempotency"

    key: Mapped[str] = mapped_column(String(255), primary_key=True)
    person: Mapped[str] = mapped_column(String(255), primary_key=True)
    request: Mapped[str] = mapped_column(String(64))
    status: Mapped[int]
    answer: Mapped[str] = mapped_column(Text)
    at: Mapped[str] = mapped_column(String(32), index=True)
