"""The queue: one process, equal requests once, bounded, cancellable, errors as they are."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from corridor.briefing.types import BriefError, error_words
from corridor.server.jobs import Busy, Cancelled, Queue, Request, step_words
from tests.briefing.conftest import LANGS

ONE = Request("corridors", "svg", blocks=(("/#middle", ""),))


@pytest.fixture(scope="module")
def queue() -> Iterator[Queue]:
    made = Queue(most=3)
    yield made
    made.close()


def test_two_ask_the_same_and_it_is_made_once(queue: Queue) -> None:
    jobs = [queue.submit(ONE), queue.submit(ONE)]
    assert jobs[0] is jobs[1]
    data = jobs[0].result(120)
    assert data.startswith(b"<svg")
    assert jobs[0].name.startswith("corridor-corridors-en-")
    assert jobs[0].name.endswith(".svg")
    assert (jobs[0].step, jobs[0].progress) == ("done", 1.0)
    assert queue.submit(ONE) is jobs[0]


def test_progress_is_told_and_grows(queue: Queue) -> None:
    job = queue.submit(
        Request("corridors", "html", "ru", blocks=(("/#middle", ""), ("/#europe", "")))
    )
    seen = []
    while not job.ready.wait(0.02):
        seen.append((job.progress, job.step))
    assert job.result()
    assert [p for p, _ in seen] == sorted(p for p, _ in seen)
    for lang in LANGS:
        assert step_words(job, lang)


def test_errors_come_back_with_their_words(queue: Queue) -> None:
    job = queue.submit(Request("nowhere", "pdf"))
    with pytest.raises(BriefError, match="nowhere") as bad:
        job.result(120)
    assert "nowhere" in error_words(bad.value, "kk")
    assert bad.value.key == "brief-unknown-topic"


def test_full_and_cancelled(queue: Queue) -> None:
    """A running one is cancelled with its process; the next is made by a new one."""
    running = queue.submit(Request("corridors", "pdf", "zh"))
    while running.step == "queued":
        assert not running.ready.wait(0.02)
    waiting = [queue.submit(Request("corridors", "pptx", lang)) for lang in ("en", "ru", "kk")]
    with pytest.raises(Busy):
        queue.submit(Request("corridors", "html", theme="dark"))
    for job in waiting:
        queue.cancel(job)
    queue.cancel(running)
    for job in (running, *waiting):
        with pytest.raises(Cancelled):
            job.result(60)
    again = queue.submit(Request("corridors", "svg", "kk", blocks=(("/#middle", ""),)))
    assert again.result(120).startswith(b"<svg")


def test_another_visitor_keeps_an_export_alive(queue: Queue) -> None:
    request = Request("corridors", "svg", "zh", blocks=(("/#europe", ""),))
    first, second = queue.submit(request), queue.submit(request)
    queue.cancel(first)
    assert second.result(120).startswith(b"<svg")


def test_many_at_once_get_their_own(queue: Queue) -> None:
    got: dict[str, bytes] = {}

    def one(lang: str) -> None:
        got[lang] = Queue.submit(
            queue, Request("corridors", "svg", lang, "dark", blocks=(("/#asia", ""),))
        ).result(120)

    threads = [threading.Thread(target=one, args=(lang,)) for lang in LANGS[:3]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({*got.values()}) == 3
