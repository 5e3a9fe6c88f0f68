"""The queue of jobs with any function: progress, values, errors, bounds, cancel, a dead process."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from corridor.language import languages, spell_error
from corridor.server import jobs
from corridor.server.jobs import Busy, Cancelled, Died, Failed, Job, Queue
from tests.job_functions import Unready

DOUBLE, SLEEP, DIE = (
    "tests.job_functions:double",
    "tests.job_functions:sleep",
    "tests.job_functions:die",
)


@pytest.fixture(scope="module")
def queue() -> Iterator[Queue]:
    made = Queue(most_waiting=2, bytes_kept=100_000)
    yield made
    made.close()


@pytest.fixture
def another() -> Iterator[Callable[..., Queue]]:
    """Makes queues of other bounds, closed with the test."""
    made: list[Queue] = []

    def make(**bounds: float) -> Queue:
        made.append(Queue(**bounds))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for one in made:
        one.close()


def until(true: Callable[[], object]) -> None:
    """Wait until something is so."""
    end = time.monotonic() + 60
    while not true():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_function_is_called_and_tells_how_far_it_is(queue: Queue) -> None:
    job = queue.submit(DOUBLE, 100)
    seen: list[tuple[str, float]] = []
    while not job.ready.wait(0.01):
        seen.append((job.step, job.progress))
    assert job.result() == 200
    assert (job.step, job.step_key, job.progress) == ("done", "job-step-done", 1.0)
    shares = [share for step, share in seen if step == "doubling"]
    assert shares == sorted(shares)
    assert len(set(shares)) > 2
    assert {step for step, _ in seen} <= {"queued", "doubling"}


def test_without_a_key_each_is_its_own(queue: Queue) -> None:
    first = queue.submit(DOUBLE, 1)
    assert first.result(60) == 2
    assert queue.submit(DOUBLE, 1) is not first
    keyed = queue.submit(DOUBLE, 1, key="one")
    assert keyed.result(60) == 2
    assert queue.submit(DOUBLE, 1, key="one") is keyed
    other = queue.submit("tests.job_functions:zeros", 1, key="one")
    assert other.result(60) == b"\0", "another function has keys of its own"


def test_values_are_kept_up_to_their_bytes(queue: Queue) -> None:
    made = [queue.submit("tests.job_functions:zeros", 40_000, key=str(i)) for i in range(2)]
    made += (
        [queue.submit("tests.job_functions:zeros", 40_000, key="2")] if made[1].result(60) else []
    )
    assert len(made[2].result(60)) == 40_000
    assert made[2].size > 40_000
    assert queue.submit("tests.job_functions:zeros", 40_000, key="2") is made[2]
    assert queue._kept_bytes() <= queue.bytes_kept
    again = queue.submit("tests.job_functions:zeros", 40_000, key="0")
    assert again is not made[0], "the oldest was given up"
    assert len(again.result(60)) == 40_000
    large = queue.submit("tests.job_functions:zeros", 200_000, key="large")
    assert len(large.result(60)) == 200_000, "more than is kept is given all the same"
    assert queue.submit("tests.job_functions:zeros", 200_000, key="large") is not large


def test_patient_jobs_let_others_before_them_and_few_of_them_wait(
    another: Callable[..., Queue],
) -> None:
    """Forty visitors ask for a thousand draws: whoever waits is told so in a sentence, and a short
    job of another visitor does not wait for theirs."""
    queue = another(most_waiting=20)
    first = queue.submit(SLEEP, 0.3)
    until(lambda: first in queue._running)
    draws = [
        queue.submit(SLEEP, 0.01, key=f"{n}", words="work", patient=True)
        for n in range(jobs.MOST_PATIENT)
    ]
    with pytest.raises(Busy) as full:
        queue.submit(SLEEP, 0.01, key="one more", words="work", patient=True)
    for lang in languages():
        assert len(spell_error(full.value, lang, full.value.key)) > 30
    assert queue.submit(SLEEP, 0.01, key="0", words="work", patient=True) is draws[0]
    short = queue.submit(SLEEP, 0.01)
    short.result(60)
    assert not draws[0].done
    draws[-1].result(60)
    assert all(one.done for one in draws)


def test_an_error_of_ours_comes_back_as_it_is(queue: Queue) -> None:
    with pytest.raises(Unready, match="not yet") as bad:
        queue.submit("tests.job_functions:refuse", "own").result(60)
    assert (bad.value.key, bad.value.details) == ("unready", {"place": "Dostyk"})


@pytest.mark.parametrize(
    ("function", "arguments"),
    [
        ("tests.job_functions:refuse", ("other",)),
        ("tests.job_functions:refuse", ("unsendable",)),
        ("tests.job_functions:nothing", ()),
        ("tests.nowhere:nothing", ()),
        ("no name", ()),
        (DOUBLE, (1, 2)),
    ],
)
def test_whatever_else_goes_wrong_is_a_failure(
    queue: Queue, function: str, arguments: tuple[object, ...]
) -> None:
    job = queue.submit(function, *arguments, words="solve")
    with pytest.raises(Failed) as bad:
        job.result(60)
    assert bad.value.key == "solve-failed"
    assert "secret" not in str(bad.value)
    assert queue.submit(DOUBLE, 2).result(60) == 4, "the process works on"


def test_what_cannot_be_sent_is_refused_at_once(queue: Queue) -> None:
    with pytest.raises((TypeError, AttributeError)):
        queue.submit(DOUBLE, lambda: 1)


def test_a_process_that_dies_is_noticed_and_replaced(queue: Queue) -> None:
    job = queue.submit(DIE)
    with pytest.raises(Failed, match="ended"):
        job.result(60)
    assert queue.submit(DOUBLE, 3).result(60) == 6


def test_a_job_whose_process_dies_is_tried_once_more(queue: Queue, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    assert queue.submit("tests.job_functions:die_once", str(mark)).result(60)
    again = tmp_path / "again"
    with pytest.raises(Died) as bad:
        queue.submit("tests.job_functions:die_again", str(again), words="brief").result(60)
    assert bad.value.key == "brief-died"
    assert again.read_text().splitlines() == ["died"] * 2


def test_a_process_that_died_between_two_jobs_is_replaced(queue: Queue) -> None:
    job = queue.submit(SLEEP, 0.2)
    until(lambda: job in queue._running)
    process = queue._running[job]
    before = job.result(60)
    process.process.kill()
    process.process.join()
    assert queue.submit(SLEEP, 0).result(60) != before


def test_a_job_has_its_time(queue: Queue) -> None:
    job = queue.submit(SLEEP, 60, seconds=0.1)
    with pytest.raises(Failed, match="longer than 0.1 s"):
        job.result(60)


def test_no_more_wait_than_may(queue: Queue) -> None:
    running = queue.submit(SLEEP, 60)
    until(lambda: running.step == "sleeping")
    waiting = [queue.submit(DOUBLE, 1), queue.submit(DOUBLE, 1)]
    with pytest.raises(Busy) as full:
        queue.submit(DOUBLE, 1, words="solve")
    assert full.value.key == "solve-busy"
    began = time.monotonic()
    queue.cancel(running)
    with pytest.raises(Cancelled):
        running.result(1)
    assert [job.result(60) for job in waiting] == [2, 2]
    assert time.monotonic() - began < 50
    queue.cancel(waiting[0])
    assert waiting[0].result(1) == 2, "what is done cannot be cancelled"


def test_as_many_at_once_as_there_are_processes(another: Callable[..., Queue]) -> None:
    queue = another(processes=2)
    both: list[Job] = [queue.submit(SLEEP, 60) for _ in range(2)]
    until(lambda: [job.step for job in both] == ["sleeping", "sleeping"])
    third = queue.submit(DOUBLE, 1)
    assert third.step == "queued"
    queue.cancel(both[0])
    assert third.result(60) == 2
    assert not both[1].done
    queue.close()
    with pytest.raises(Cancelled):
        both[1].result(1)
    with pytest.raises(Cancelled):
        queue.submit(DOUBLE, 1)


def test_the_process_ends_when_there_is_nothing_to_do(another: Callable[..., Queue]) -> None:
    queue = another(idle=0.1)
    job = queue.submit(SLEEP, 0.1)
    until(lambda: job in queue._running)
    process = queue._running[job]
    assert job.result(60)
    until(lambda: not process.alive)
    assert queue._threads == 0
    assert queue.submit(DOUBLE, 4).result(60) == 8


def test_a_process_that_cannot_be_started_fails_its_job(
    another: Callable[..., Queue], monkeypatch: pytest.MonkeyPatch
) -> None:
    queue = another()

    def refused() -> None:
        raise OSError("no memory")

    with monkeypatch.context() as broken:
        broken.setattr(jobs, "JobProcess", refused)
        with pytest.raises(Failed):
            queue.submit(DOUBLE, 1).result(60)
    assert queue.submit(DOUBLE, 5).result(60) == 10
