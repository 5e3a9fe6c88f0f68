"""Requests that bear a key: the same request is done once and answered the same, however often it
comes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from corridor.state import store
from corridor.state.store import StateError

#: how long an answer is kept, and how long one waits for a request that was begun and broke off
KEPT, BEGUN = dt.timedelta(days=7), dt.timedelta(minutes=10)


class KeyReused(StateError):
    """The key came with another request before."""

    key = "state-key-reused"


class KeyBusy(StateError):
    """The request of this key is being worked on at this moment."""

    key = "state-key-busy"


@dataclass(frozen=True)
class KeptAnswer:
    """What was answered: the status of HTTP and the body."""

    status: int
    answer: str


def begin(key: str, person: str, request: str) -> KeptAnswer | None:
    """Say that the request of a key is begun; what was answered where it was done before.

    ``request``: sha256 of what is asked. Raises KeyReused, KeyBusy. Who begins ends with
    :func:`finish` or :func:`forget`.
    """
    from sqlalchemy import delete

    from corridor.state.records import Idempotency as Row

    with store.writing() as session:
        session.execute(delete(Row).where(Row.at < _ago(KEPT)))
        row = session.get(Row, (key, person))
        if row is None or (row.status == 0 and row.at < _ago(BEGUN)):
            made = Row(key=key, person=person, request=request, status=0, answer="", at=store.now())
            session.merge(made)
            return None
        if row.request != request:
            raise KeyReused("the key came with another request before")
        if row.status == 0:
            raise KeyBusy("the request of this key is being worked on")
        return KeptAnswer(row.status, row.answer)


def finish(key: str, person: str, status: int, answer: str) -> None:
    """Keep what was answered."""
    from corridor.state.records import Idempotency as Row

    with store.writing() as session:
        if row := session.get(Row, (key, person)):
            row.status, row.answer, row.at = status, answer, store.now()


def forget(key: str, person: str) -> None:
    """The request came to nothing: the key may be used again."""
    from corridor.state.records import Idempotency as Row

    with store.writing() as session:
        if row := session.get(Row, (key, person)):
            session.delete(row)


def _ago(span: dt.timedelta) -> str:
    return (dt.datetime.now(dt.UTC) - span).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
