"""Who works when: pages one after another in their order, the API when no page asks."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
import time

import pytest

from corridor.server.scheduling import PageQueue
from tests.source import ROOT


def _begin(work: threading.Thread, queue_of: PageQueue, waiting: int) -> None:
    """Start a thread and wait until that many stand in the queues."""
    work.start()
    until = time.monotonic() + 5
    while len(queue_of._pages) + len(queue_of._others) < waiting and time.monotonic() < until:
        time.sleep(0.001)
    assert len(queue_of._pages) + len(queue_of._others) == waiting


def test_pages_run_in_the_order_they_came_and_the_rest_after_them() -> None:
    turns, order = PageQueue(patience=30, least=30), []

    def page(name: str) -> None:
        with turns.page():
            order.append(name)

    def other() -> None:
        turns.wait_for_quiet()
        order.append("api")

    with turns.page():
        work = [threading.Thread(target=other)]
        work += [threading.Thread(target=page, args=(name,)) for name in "abc"]
        for number, one in enumerate(work, 1):
            _begin(one, turns, number)
        assert order == []
    for one in work:
        one.join(5)
    assert order == ["a", "b", "c", "api"]


def test_as_many_at_a_time_as_there_are_turns() -> None:
    turns, now, most = PageQueue(at_a_time=2, patience=30), [0], [0]
    guard = threading.Lock()

    def page() -> None:
        with turns.page():
            with guard:
                now[0] += 1
                most[0] = max(most[0], now[0])
            time.sleep(0.01)
            with guard:
                now[0] -= 1

    work = [threading.Thread(target=page) for _ in range(8)]
    for one in work:
        one.start()
    for one in work:
        one.join(5)
    assert most == [2]


def test_a_run_that_does_not_end_stops_nobody() -> None:
    turns = PageQueue(patience=0.05, least=0.05)
    passed = []

    def beside() -> None:
        turns.wait_for_quiet()
        passed.append("api")
        with turns.page():
            passed.append("page")

    with turns.page():
        work = threading.Thread(target=beside)
        work.start()
        work.join(5)
        assert passed == ["api", "page"]
        assert not turns._pages and not turns._others
    with turns.page():  # who went without a turn gave none back
        assert turns._free == 0


def test_a_turn_is_given_back_when_the_run_fails() -> None:
    turns = PageQueue(patience=0)
    with pytest.raises(RuntimeError), turns.page():
        raise RuntimeError
    assert turns._free == 1
    turns.wait_for_quiet()


def test_what_stays_is_put_aside_after_the_first_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    turns, aside = PageQueue(), []
    monkeypatch.setattr(gc, "collect", lambda: aside.append("collected"))
    monkeypatch.setattr(gc, "freeze", lambda: aside.append(turns._runs))
    for _ in range(70):
        with turns.page():
            pass
    assert aside == ["collected", 2, "collected", 16, "collected", 64]


def test_the_process_ends_without_complaints() -> None:
    """What was put aside is cleared away at the end: DuckDB's binding counts what is left."""
    run = (
        "from corridor import warehouse\nfrom corridor.server.scheduling import PAGE_QUEUE\n"
        "from corridor.server.setup import setup\nsetup()\n"
        "for _ in range(3):\n    with PAGE_QUEUE.page():\n        warehouse.ask('map_flows')\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", run], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert ended.stderr == ""
