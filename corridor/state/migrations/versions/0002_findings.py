"""What is said of a sheet as a whole is kept with its proposal."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Proposals from before have none."""
    op.add_column("proposal", sa.Column("findings", sa.Text(), nullable=False, server_default="[]"))
