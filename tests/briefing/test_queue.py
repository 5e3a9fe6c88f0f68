"""Exports as jobs: one process, equal requests once, bounded, cancellable, errors as they are."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from corridor.briefing.types import EXPORT, WORDS, BriefError, ExportRequest
from corridor.language import spell_error, text
from corridor.server.jobs import Busy, Cancelled, Died, Failed, Job, Queue
from tests.briefing.conftest import LANGS

ONE = ExportRequest("corridors", "svg", blocks=(("/#middle", ""),))


@pytest.fixture(scope="module")
def queue() -> Iterator[Queue]:
    made = Queue(most_waiting=3)
    yield made
    made.close()


def submit(queue: Queue, request: ExportRequest) -> Job:
    return queue.submit(EXPORT, request, key=request.key, words=WORDS)


def test_two_ask_the_same_and_it_is_made_once(queue: Queue) -> None:
    jobs = [submit(queue, ONE), submit(queue, ONE)]
    assert jobs[0] is jobs[1]
    file = jobs[0].result(120)
    assert file.data.startswith(b"<svg")
    assert file.name.startswith("corridor-corridors-en-")
    assert file.name.endswith(".svg")
    assert (jobs[0].step, jobs[0].progress) == ("done", 1.0)
    assert submit(queue, ONE) is jobs[0]


def test_progress_is_told_and_grows(queue: Queue) -> None:
    job = submit(
        queue, ExportRequest("corridors", "html", "ru", blocks=(("/#middle", ""), ("/#europe", "")))
    )
    seen = []
    while not job.ready.wait(0.02):
        seen.append((job.progress, job.step))
    assert job.result().data
    assert [p for p, _ in seen] == sorted(p for p, _ in seen)
    for lang in LANGS:
        assert text(lang, job.step_key)


def test_errors_come_back_with_their_words(queue: Queue) -> None:
    job = submit(queue, ExportRequest("nowhere", "pdf"))
    with pytest.raises(BriefError, match="nowhere") as bad:
        job.result(120)
    assert "nowhere" in spell_error(bad.value, "kk", "brief-error")
    assert bad.value.key == "brief-unknown-topic"


def test_full_and_cancelled(queue: Queue) -> None:
    """A running one is cancelled with its process; the next is made by a new one."""
    running = submit(queue, ExportRequest("corridors", "pdf", "zh"))
    while running.step == "queued":
        assert not running.ready.wait(0.02)
    waiting = [
        submit(queue, ExportRequest("corridors", "pptx", lang)) for lang in ("en", "ru", "kk")
    ]
    with pytest.raises(Busy) as full:
        submit(queue, ExportRequest("corridors", "html", theme="dark"))
    assert full.value.key == "brief-busy"
    for job in waiting:
        queue.cancel(job)
    queue.cancel(running)
    for job in (running, *waiting):
        with pytest.raises(Cancelled) as cancelled:
            job.result(60)
        assert cancelled.value.key == "brief-cancelled"
    again = submit(queue, ExportRequest("corridors", "svg", "kk", blocks=(("/#middle", ""),)))
    assert again.result(120).data.startswith(b"<svg")


def test_what_a_queue_says_has_words_in_every_language() -> None:
    for kind in (Busy, Cancelled, Failed, Died):
        for lang in LANGS:
            assert spell_error(kind("", WORDS), lang, "brief-error") != text(lang, "brief-error")


def test_another_visitor_keeps_an_export_alive(queue: Queue) -> None:
    request = ExportRequest("corridors", "svg", "zh", blocks=(("/#europe", ""),))
    first, second = submit(queue, request), submit(queue, request)
    queue.cancel(first)
    assert second.result(120).data.startswith(b"<svg")


def test_many_at_once_get_their_own(queue: Queue) -> None:
    got: dict[str, bytes] = {}

    def one(lang: str) -> None:
        request = ExportRequest("corridors", "svg", lang, "dark", blocks=(("/#asia", ""),))
        got[lang] = submit(queue, request).result(120).data

    threads = [threading.Thread(target=one, args=(lang,)) for lang in LANGS[:3]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({*got.values()}) == 3
