"""What stays in memory when visitors have left: nothing of theirs."""

from __future__ import annotations

import asyncio
import gc
import weakref

import pytest
from streamlit.runtime import Runtime
from streamlit.runtime.memory_session_storage import MemorySessionStorage
from streamlit.runtime.session_manager import SessionInfo
from streamlit.runtime.websocket_session_manager import WebsocketSessionManager

from corridor import warehouse
from corridor.server import quiet, scheduling
from corridor.server.quiet import Quiet
from corridor.server.streamlit_patches import kept_sessions
from corridor.warehouse import tables
from tests.aside import aside


def test_it_is_quiet_once_after_as_many_looks_without_a_run() -> None:
    watch = Quiet(looks=3)
    runs = [0, 0, 0, 0, 0, 5, 5, 5, 5, 5, 5, 6, 6, 6, 6]
    assert [n for n, at in enumerate(runs) if watch.look(at)] == [8, 14]


class Visit:
    """Stands for the session of a visitor: a circle, as sessions and what they hold are."""

    def __init__(self, name: str) -> None:
        self.id, self.own = name, self


def test_the_last_visitors_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """Streamlit's own store, after its time and without another visitor who leaves."""
    store = MemorySessionStorage(ttl_seconds=0)
    manager = WebsocketSessionManager(store, None, None, None)  # type: ignore[arg-type]
    monkeypatch.setattr(Runtime, "exists", classmethod(lambda cls: True))
    runtime = type("Runtime", (), {"_session_mgr": manager})()
    monkeypatch.setattr(Runtime, "instance", classmethod(lambda cls: runtime))
    visits = [Visit(str(number)) for number in range(5)]
    watched = [weakref.ref(one) for one in visits]
    for one in visits:
        store.save(SessionInfo(client=None, session=one))  # type: ignore[arg-type]
    del visits, one
    gc.freeze()  # as after the first runs of pages
    assert kept_sessions.forget_expired() == 0
    scheduling.settle()
    assert [one() for one in watched] == [None] * 5
    gc.unfreeze()


def test_the_server_looks_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    monkeypatch.setattr(quiet, "forget_expired", lambda: done.append("forgotten"))
    monkeypatch.setattr(quiet, "give_back", lambda: done.append("given back"))
    monkeypatch.setattr(quiet, "PAGE_QUEUE", type("Queue", (), {"runs": 7})())

    async def watch() -> None:
        tidying = asyncio.create_task(quiet.keep_tidy(0))
        while len(done) < 2:
            await asyncio.sleep(0)
        tidying.cancel()

    aside(watch())
    assert done == ["forgotten", "given back"]


def test_tables_are_closed_and_opened_again() -> None:
    """Who reads while it becomes quiet reads to the end; the next who asks is answered."""
    path, count = warehouse.current().path, "SELECT count(*) FROM series"
    with tables.reading(path) as held:
        rows = held.execute(count).fetchall()
        quiet.give_back()
        assert list(tables._open) == []
        assert held.execute(count).fetchall() == rows
    with tables.reading(path) as again:
        assert again.execute(count).fetchall() == rows
    gc.unfreeze()
