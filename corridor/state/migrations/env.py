"""Run by Alembic: the steps on the connection that `store` hands over, in its transaction."""

from __future__ import annotations

from alembic import context

from corridor.state.records import Base

# SQLite takes its tables back with a transaction when that begins by BEGIN, as `store` does
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
