"""The first tables."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def _text(name: str, length: int = 0) -> sa.Column[str]:
    return sa.Column(name, sa.String(length) if length else sa.Text(), nullable=False)


def _number(name: str = "number", **more: Any) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False, **more)


def upgrade() -> None:
    """Make them."""
    _make_proposals()
    _make_releases()
    _make_log()
    _make_originals()


def _make_proposals() -> None:
    op.create_table(
        "proposal",
        sa.Column("id", sa.String(16), primary_key=True),
        _text("way", 16),
        _text("name"),
        _text("base", 12),
        _text("comment"),
        _text("original", 64),
        _number("same"),
        _text("person", 255),
        _text("person_name"),
        _text("at", 32),
        _text("state", 16),
        _number("version"),
        _text("parent", 16),
    )
    op.create_index("ix_proposal_at", "proposal", ["at"])
    op.create_index("ix_proposal_state", "proposal", ["state"])
    op.create_table(
        "decision",
        _number(primary_key=True),
        sa.Column("proposal_id", sa.String(16), sa.ForeignKey("proposal.id"), nullable=False),
        _text("positions"),
        _text("decision", 16),
        _text("words"),
        _text("person", 255),
        _text("person_name"),
        _text("at", 32),
    )
    op.create_index("ix_decision_proposal_id", "decision", ["proposal_id"])
    op.create_table(
        "item",
        sa.Column("proposal_id", sa.String(16), sa.ForeignKey("proposal.id"), primary_key=True),
        _number("position", primary_key=True),
        _text("kind", 16),
        _text("body"),
        _text("decision", 16),
        sa.Column("number", sa.Integer(), sa.ForeignKey("decision.number")),
        _text("release", 12),
    )
    op.create_index("item_decision", "item", ["decision", "release"])


def _make_releases() -> None:
    op.create_table(
        "own_release",
        _number(primary_key=True),
        _text("hash", 12),
        _text("state", 16),
        _text("row"),
        _text("items"),
        _text("base", 12),
        sa.Column("one_person", sa.Boolean(), server_default=sa.false(), nullable=False),
        _text("person", 255),
        _text("person_name"),
        _text("at", 32),
        _text("withdrawn_by"),
        _text("withdrawn_at", 32),
        _text("withdrawn_why"),
    )
    op.create_index("ix_own_release_hash", "own_release", ["hash"])


def _make_log() -> None:
    op.create_table(
        "audit",
        _number(primary_key=True, autoincrement=False),
        _text("at", 32),
        _text("flag", 16),
        _text("person", 255),
        _text("person_name"),
        _text("action", 32),
        _text("subject"),
        _text("why"),
        _text("details"),
        _text("previous", 64),
        _text("hash", 64),
    )
    op.create_index("ix_audit_action", "audit", ["action"])
    op.create_table(
        "person",
        sa.Column("subject", sa.String(255), primary_key=True),
        _text("name"),
        _text("role", 16),
        _text("first_seen", 32),
        _text("last_seen", 32),
        _text("valid_after", 32),
    )
    op.create_table(
        "idempotency",
        sa.Column("key", sa.String(255), primary_key=True),
        sa.Column("person", sa.String(255), primary_key=True),
        _text("request", 64),
        _number("status"),
        _text("answer"),
        _text("at", 32),
    )
    op.create_index("ix_idempotency_at", "idempotency", ["at"])


def _make_originals() -> None:
    op.create_table(
        "original",
        _number(primary_key=True),
        _text("sha256", 64),
        _number("size"),
        _text("address"),
        _text("headers"),
        _text("licence"),
        _text("at", 32),
    )
    op.create_index("ix_original_sha256", "original", ["sha256"])
    op.create_table(
        "fetch",
        _number(primary_key=True),
        _text("connector", 64),
        _text("at", 32),
        _text("outcome", 32),
        _text("message"),
        _text("marks"),
        _text("original", 64),
        _text("proposal", 16),
    )
    op.create_index("ix_fetch_connector", "fetch", ["connector"])
