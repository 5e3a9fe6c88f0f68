"""Work that is too slow for a page's run: a bounded queue before processes of its own.

A job is a function named by its module ("corridor.briefing.worker:export") with arguments that can
be pickled. A process, not a thread, so that the work never holds the interpreter lock of the server
that answers the pages; it starts with the first job and ends when there was none for a while.
Long jobs are patient: they let others before them, and few of them may wait. Jobs of the same
function and key are made once. A running job that is cancelled takes its process with it. A process
that dies is noticed, and its job is tried once more in a new one.
"""

from __future__ import annotations

import logging
import pickle
import threading
from collections import OrderedDict, deque
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any

from corridor.errors import CorridorError
from corridor.server.job_process import JobProcess, Outcome

LOG = logging.getLogger("corridor")

#: jobs that may wait, seconds one may take, results kept and their bytes
MOST_WAITING, LONGEST, MOST_KEPT, BYTES_KEPT = 12, 120.0, 16, 20_000_000
#: of these, patient ones
MOST_PATIENT = 5
#: seconds without work after which a process ends
IDLE = 300.0
#: processes that a job may take with it
TRIES = 2


class JobError(CorridorError):
    """A job gave nothing; ``key`` is the job's ``words`` and what happened (`brief-busy`)."""

    event = "failed"

    def __init__(self, message: str, words: str) -> None:
        super().__init__(message)
        self.key = f"{words}-{self.event}"


class Busy(JobError):
    """The queue is full; the visitor may try again."""

    event = "busy"


class Cancelled(JobError):
    """The job was cancelled before it was done."""

    event = "cancelled"


class Failed(JobError):
    """The job failed or took too long; the process' log has the reason."""

    event = "failed"


class Died(Failed):
    """Each process that was given the job ended in the middle of it."""

    event = "died"


@dataclass(eq=False)
class Job:
    """Work on its way. ``payload``: function and arguments, pickled; ``words`` begins the keys of
    its messages; ``progress`` 0 to 1; ``step`` as the function names it, first `queued`, last
    `done`; then ``value`` or ``error``. ``size``: bytes of the value as it came; ``waiting``:
    visitors who want it; ``patient``: it lets others before it."""

    function: str
    key: str
    words: str
    seconds: float
    payload: bytes
    patient: bool = False
    progress: float = 0.0
    step: str = "queued"
    value: Any = None
    error: CorridorError | None = None
    size: int = 0
    waiting: int = 1
    ready: threading.Event = field(default_factory=threading.Event)

    @property
    def done(self) -> bool:
        """Whether it has ended, well or not."""
        return self.ready.is_set()

    @property
    def step_key(self) -> str:
        """Key of the words for what it is at."""
        return f"{self.words}-step-{self.step}"

    def result(self, timeout: float = LONGEST) -> Any:
        """Wait for what the function returns. Raises its error; Failed after ``timeout`` s."""
        if not self.ready.wait(timeout):
            raise Failed(f"the job took longer than {timeout:g} s", self.words)
        if self.error is not None:
            raise self.error
        return self.value


class Queue:
    """Jobs in order before ``processes`` of them at once. Safe for callers from many threads.

    ``most_waiting`` may wait; of the values the newest ``most_kept`` and ``bytes_kept`` stay.
    """

    def __init__(
        self,
        processes: int = 1,
        most_waiting: int = MOST_WAITING,
        idle: float = IDLE,
        most_kept: int = MOST_KEPT,
        bytes_kept: int = BYTES_KEPT,
    ) -> None:
        self.processes, self.most_waiting, self.idle = processes, most_waiting, idle
        self.most_kept, self.bytes_kept = most_kept, bytes_kept
        self._lock = threading.Condition()
        self._waiting: deque[Job] = deque()
        self._running: dict[Job, JobProcess] = {}
        self._open: dict[tuple[str, str], Job] = {}
        self._kept: OrderedDict[tuple[str, str], Job] = OrderedDict()
        self._threads = self._idle_threads = 0
        self._closed = False

    def submit(
        self,
        function: str,
        *arguments: Any,
        key: str = "",
        words: str = "job",
        seconds: float = LONGEST,
        patient: bool = False,
    ) -> Job:
        """Queue a call of ``function`` ("module:name"), told its ``progress`` by a keyword.

        With a ``key``, join the job of the same function and key that waits, runs or was just made.
        ``patient``: it takes long, so others go before it and only a few such may wait.
        Raises Busy when too many wait; what `pickle` raises for arguments that cannot be sent.
        """
        payload = pickle.dumps((function, arguments))
        with self._lock:
            if self._closed:
                raise Cancelled("the server stops", words)
            if key and (kept := self._kept.get((function, key))) is not None:
                self._kept.move_to_end((function, key))
                return kept
            if key and (known := self._open.get((function, key))) is not None:
                known.waiting += 1
                return known
            alike = sum(one.patient for one in self._waiting)
            if len(self._waiting) >= self.most_waiting or (patient and alike >= MOST_PATIENT):
                raise Busy("too many jobs wait; try again in a minute", words)
            job = Job(function, key, words, seconds, payload, patient)
            if key:
                self._open[function, key] = job
            self._waiting.append(job)
            if len(self._waiting) > self._idle_threads and self._threads < self.processes:
                self._threads += 1
                threading.Thread(target=self._work, name="jobs", daemon=True).start()
            self._lock.notify()
            return job

    def cancel(self, job: Job) -> None:
        """Give up a job; it goes on while another visitor waits for the same."""
        with self._lock:
            if job.done:
                return
            job.waiting -= 1
            if job.waiting > 0:
                return
            if job in self._waiting:
                self._waiting.remove(job)
            elif job in self._running:
                self._running[job].stop()
            self._end(job, error=Cancelled("the job was cancelled", job.words))

    def close(self) -> None:
        """Stop the processes, forget what waits and take nothing more."""
        with self._lock:
            self._closed = True
            for job in [*self._waiting, *self._running]:
                self._end(job, error=Cancelled("the server stops", job.words))
            self._waiting.clear()
            for process in self._running.values():
                process.stop()
            self._lock.notify_all()

    def _end(
        self, job: Job, value: Any = None, size: int = 0, error: CorridorError | None = None
    ) -> None:
        if job.done:
            return
        job.value, job.size, job.error, job.step = value, size, error, "done"
        self._open.pop((job.function, job.key), None)
        if error is None:
            job.progress = 1.0
            if job.key:
                self._keep(job)
        job.ready.set()

    def _keep(self, job: Job) -> None:
        self._kept[job.function, job.key] = job
        while len(self._kept) > self.most_kept or self._kept_bytes() > self.bytes_kept:
            self._kept.popitem(last=False)

    def _kept_bytes(self) -> int:
        return sum(job.size for job in self._kept.values())

    def _work(self) -> None:
        """A thread: hands jobs to its process until there were none for a while."""
        process: JobProcess | None = None
        while (job := self._next()) is not None:
            for _ in range(TRIES):
                outcome, process = self._try(job, process)
                if not outcome.died or job.done:
                    break
                LOG.warning("the process of the job %s ended", job.function)
            with self._lock:
                self._running.pop(job, None)
                self._end(job, outcome.value, outcome.size, _error(job, outcome))
        if process is not None:
            process.stop()

    def _try(self, job: Job, process: JobProcess | None) -> tuple[Outcome, JobProcess | None]:
        """What came of a job in its process, in a new one where that has ended; and the process."""
        try:
            with self._lock:
                if job.done:  # cancelled on its way to here
                    return Outcome(), process
                if process is None or not process.alive:
                    process = JobProcess()
                self._running[job] = process
            return process.run(job.payload, job.seconds, partial(_tell, job)), process
        except Exception:  # no process can be started: this job ends, the thread does not
            LOG.exception("the job %s could not be run", job.function)
            return Outcome(failure="the job could not be run"), process

    def _next(self) -> Job | None:
        """The job whose turn it is; None when there was none for a while."""
        with self._lock:
            self._idle_threads += 1
            self._lock.wait_for(lambda: self._waiting or self._closed, self.idle)
            self._idle_threads -= 1
            if self._waiting:
                job = min(self._waiting, key=lambda one: one.patient)  # the first of its kind
                self._waiting.remove(job)
                return job
            self._threads -= 1
            return None


def _tell(job: Job, done: float, of: float, step: str) -> None:
    job.step, job.progress = step, done / of if of else 0.0


def _error(job: Job, outcome: Outcome) -> CorridorError | None:
    if outcome.died:
        return Died("the job's process ended", job.words)
    return Failed(outcome.failure, job.words) if outcome.failure else outcome.error


@cache
def queue() -> Queue:
    """The server's one queue."""
    return Queue()
