"""Runs of connectors: when a publisher was asked, what came of it, what to ask again with."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from corridor.state import store

if TYPE_CHECKING:
    from corridor.state import records


@dataclass(frozen=True)
class Fetch:
    """One run. ``at`` in UTC; ``outcome`` a word of who runs connectors; ``message``: what was
    wrong; ``marks``: by address, what to ask again with (ETag, Last-Modified); ``original``: sha256
    of what was read; ``proposal``: its id, "" for none."""

    connector: str
    outcome: str
    at: str = ""
    message: str = ""
    marks: Mapping[str, Any] = field(default_factory=dict)
    original: str = ""
    proposal: str = ""


def record_fetch(fetch: Fetch) -> None:
    """Keep a run; without a time it is of now."""
    from corridor.state.records import Fetch as Row

    said = {**asdict(fetch), "at": fetch.at or store.now()}
    marks = json.dumps(said.pop("marks"), ensure_ascii=False, sort_keys=True)
    with store.writing() as session:
        session.add(Row(**said, marks=marks))


def list_fetches(connector: str = "", most: int = 200) -> list[Fetch]:
    """The last runs of a connector, or of all, the newest first."""
    with store.reading() as session:
        if session is None:
            return []
        from sqlalchemy import select

        from corridor.state.records import Fetch as Row

        asked = select(Row).order_by(Row.number.desc()).limit(most)
        if connector:
            asked = asked.where(Row.connector == connector)
        return [_fetch(row) for row in session.scalars(asked)]


def read_last(connector: str = "") -> dict[str, Fetch]:
    """The last run of each connector, by its name."""
    with store.reading() as session:
        if session is None:
            return {}
        from sqlalchemy import func, select

        from corridor.state.records import Fetch as Row

        newest = select(func.max(Row.number)).group_by(Row.connector)
        asked = select(Row).where(Row.number.in_(newest)).order_by(Row.connector)
        if connector:
            asked = asked.where(Row.connector == connector)
        return {row.connector: _fetch(row) for row in session.scalars(asked)}


def _fetch(row: records.Fetch) -> Fetch:
    names = [name for name in Fetch.__dataclass_fields__ if name != "marks"]
    return Fetch(**{name: getattr(row, name) for name in names}, marks=json.loads(row.marks))
