"""The database of an installation: SQLite in the folder of the state, or PostgreSQL.

Made by the first who writes. Who only reads where nothing was ever written gets nothing, and makes
nothing. All writers of one database work one after the other: a decision, a line of the log or a
release is never half of two.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corridor.errors import CorridorError
from corridor.paths import ROOT
from corridor.server.settings import settings

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine
    from sqlalchemy.orm import Session

MIGRATIONS = Path(__file__).parent / "migrations"
FILE = "state.sqlite"
#: seconds that a writer waits for others
PATIENCE = 30
#: the lock that writers of one PostgreSQL database share; any number will do
_LOCK = 6_310_204_871


class StateError(CorridorError):
    """An error of what the installation keeps."""

    key = "state-error"


class StateAway(StateError):
    """The database cannot be reached or read; what was being written is not kept."""

    key = "state-away"


class StateBusy(StateError):
    """Others write for longer than one waits."""

    key = "state-busy"


class StateFull(StateError):
    """There is no room left on the disk; nothing was written."""

    key = "state-full"


class StateNewer(StateError):
    """A newer version of the dashboard has changed the database; this one does not know it."""

    key = "state-newer"


_engines: dict[str, Engine] = {}
#: addresses of databases whose tables were seen to be today's
_current: set[str] = set()
_guard = threading.RLock()


def folder() -> Path:
    """The folder of the state, made or not; a relative one lies in the project."""
    return ROOT / settings().state


def now() -> str:
    """The time in UTC, as all tables have it."""
    return dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def exists() -> bool:
    """Whether there may be a state: a database by address, or the file of one."""
    return bool(settings().database_url.get_secret_value()) or (folder() / FILE).exists()


@contextmanager
def reading() -> Iterator[Session | None]:
    """A session to read by, all of it of one moment; None where nothing was ever written.

    Raises StateAway, StateNewer.
    """
    if not exists():
        yield None
        return
    from sqlalchemy.orm import Session

    with _spoken():
        engine = _engine()
        ready = _is_current(engine)
        if not ready:
            yield None
            return
        snapshot = {} if _is_file(engine) else {"isolation_level": "REPEATABLE READ"}
        with Session(engine.execution_options(**snapshot)) as session:
            yield session


@contextmanager
def writing() -> Iterator[Session]:
    """A session to write by, alone among all processes; kept when the block ends, else undone.

    Raises StateAway, StateBusy, StateFull, StateNewer.
    """
    from sqlalchemy.orm import Session

    with _spoken():
        engine = _engine()
        if not _is_current(engine):
            _migrate(engine)
        with Session(engine.execution_options(writes=True)) as session, session.begin():
            _wait_for_others(session.connection())
            yield session


def _engine() -> Engine:
    """The engine of the settings' database, one a process and address."""
    from sqlalchemy import create_engine, event

    with _guard:
        address, file = settings().database_url.get_secret_value(), folder() / FILE
        if not address and not file.exists():  # new, or taken away while we ran
            address = f"sqlite:///{file}"
            _current.discard(address)
            if address in _engines:
                _engines.pop(address).dispose()
            _make_folder()
        address = address or f"sqlite:///{file}"
        if address not in _engines:
            waits: dict[str, Any] = {"connect_timeout": 5}
            if address.startswith("sqlite"):
                waits = {"timeout": PATIENCE}
            made = create_engine(
                address, connect_args=waits, pool_pre_ping=True, hide_parameters=True
            )
            if _is_file(made):
                event.listen(made, "connect", _set_up)
                event.listen(made, "begin", _begin)
            _engines[address] = made
        return _engines[address]


def _make_folder() -> None:
    try:
        folder().mkdir(parents=True, exist_ok=True)
    except OSError as bad:
        raise StateAway(f"the folder of the state cannot be made ({bad.strerror})") from bad


def _is_file(engine: Engine) -> bool:
    return engine.dialect.name == "sqlite"


def _set_up(connection: Any, _: Any) -> None:
    """A connection of SQLite: transactions begin where we say, so that tables belong to them."""
    connection.isolation_level = None
    for line in (
        f"PRAGMA busy_timeout = {PATIENCE * 1000}",
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        "PRAGMA foreign_keys = ON",
    ):
        connection.execute(line)


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _wait_for_others(connection: Connection) -> None:
    """PostgreSQL: one writer at a time, as SQLite's BEGIN IMMEDIATE has it."""
    from sqlalchemy import func, select

    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{PATIENCE}s'")
        connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))


def _is_current(engine: Engine) -> bool:
    """Whether the tables are today's; those of yesterday are brought up to date first, and where
    there are none, none are made."""
    from corridor.state.records import STEPS

    address = engine.url.render_as_string(hide_password=False)
    if address in _current:
        return True
    with engine.connect() as connection:
        step = _read_step(connection)
    if step is None:
        return False
    if step not in STEPS:
        raise StateNewer("the database of the state is of a newer version of the dashboard")
    if step != STEPS[-1]:
        _migrate(engine)
    _current.add(address)
    return True


def _read_step(connection: Connection) -> str | None:
    from sqlalchemy import String, column, inspect, select, table

    if not inspect(connection).has_table("alembic_version"):
        return None
    step = column("version_num", String)
    return connection.execute(select(step).select_from(table("alembic_version"))).scalar()


def _migrate(engine: Engine) -> None:
    """Make the tables, or bring them up to date: all of it or nothing, one process alone."""
    from alembic import command
    from alembic.config import Config

    with engine.execution_options(writes=True).begin() as connection:
        _wait_for_others(connection)
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


@contextmanager
def _spoken() -> Iterator[None]:
    """Errors of the database as errors of ours; an address with its password is in none."""
    from sqlalchemy.exc import DatabaseError, DataError, IntegrityError, InterfaceError
    from sqlalchemy.exc import ProgrammingError as WrongStatement

    try:
        yield
    except (IntegrityError, DataError, WrongStatement):
        raise  # a mistake of ours, not the database's state
    except (DatabaseError, InterfaceError) as bad:
        cause = str(bad.orig).lower()
        if "is full" in cause or "no space left" in cause:
            raise StateFull("no room is left for the database of the state") from bad
        if "is locked" in cause or "lock timeout" in cause:
            raise StateBusy("others are writing to the database of the state") from bad
        raise StateAway("the database of the state cannot be reached") from bad
