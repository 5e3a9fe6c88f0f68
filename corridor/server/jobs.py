"""Exports off the page's thread: a bounded queue before one process of its own.

A process, not a thread, so that drawing never holds the interpreter lock of the server that
answers the pages. It starts with the first export and ends when nobody has asked for a while.
The same request is made once. A cancelled export that runs takes its process with it.
"""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import threading
import time
from collections import OrderedDict, deque
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import Any

from corridor.briefing.types import BriefError
from corridor.language import text

#: exports that may wait, seconds one may take, results kept and their bytes
MOST, LONGEST, KEPT, KEPT_BYTES = 12, 120.0, 16, 40_000_000
#: seconds without work after which the process ends
IDLE = 300.0
STEPS = ("queued", "reading", "drawing", "writing", "done")


class Busy(BriefError):
    """The queue is full; the visitor may try again."""

    key = "brief-busy"


class Cancelled(BriefError):
    """The export was cancelled before it was done."""

    key = "brief-cancelled"


class Failed(BriefError):
    """The export failed; the process' log has the reason."""

    key = "brief-failed"


@dataclass(frozen=True)
class Request:
    """What to export. ``blocks``: (ref, commentary) in order, empty for the topic's own; ``ref``:
    the block of a picture; ``follows``: nobody chose the theme. Equal requests are one export."""

    topic: str
    form: str
    lang: str = "en"
    theme: str = "light"
    vintage: str = ""
    address: str = ""
    blocks: tuple[tuple[str, str], ...] = ()
    ref: str = ""
    follows: bool = False

    @property
    def key(self) -> str:
        """A name for the request, the same for equal ones."""
        said = json.dumps([*vars(self).values()], ensure_ascii=False)
        return hashlib.sha256(said.encode()).hexdigest()[:20]


@dataclass
class Job:
    """An export on its way. ``progress`` 0 to 1; ``step`` of STEPS for the words; when ``done``,
    ``data`` and ``name`` of the file, or ``error`` (a BriefError)."""

    request: Request
    progress: float = 0.0
    step: str = "queued"
    data: bytes | None = None
    name: str = ""
    error: BriefError | None = None
    waiting: int = 1
    ready: threading.Event = field(default_factory=threading.Event)

    @property
    def done(self) -> bool:
        """Whether it has ended, well or not."""
        return self.ready.is_set()

    def result(self, timeout: float = LONGEST) -> bytes:
        """Wait for the file. Raises its error; Failed when it takes longer than ``timeout``."""
        if not self.ready.wait(timeout):
            raise Failed(f"the export took longer than {timeout:g} s")
        if self.error is not None:
            raise self.error
        return self.data or b""


def step_words(job: Job, lang: str) -> str:
    """What an export is at, in words."""
    return text(lang, f"brief-step-{job.step}")


class Queue:
    """The queue of a server. Safe for callers from many threads."""

    def __init__(self, most: int = MOST, idle: float = IDLE) -> None:
        self.most, self.idle = most, idle
        self._lock = threading.Condition()
        self._waiting: deque[Job] = deque()
        self._open: dict[str, Job] = {}
        self._kept: OrderedDict[str, Job] = OrderedDict()
        self._running: Job | None = None
        self._worker: _Worker | None = None
        self._thread: threading.Thread | None = None

    def submit(self, request: Request) -> Job:
        """Queue an export, or join the equal one that waits, runs or was just made. Raises Busy."""
        with self._lock:
            if (kept := self._kept.get(request.key)) is not None:
                self._kept.move_to_end(request.key)
                return kept
            if (known := self._open.get(request.key)) is not None:
                known.waiting += 1
                return known
            if len(self._waiting) >= self.most:
                raise Busy("too many exports wait; try again in a minute")
            job = Job(request)
            self._open[request.key] = job
            self._waiting.append(job)
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._run, name="briefing", daemon=True)
                self._thread.start()
            self._lock.notify_all()
            return job

    def cancel(self, job: Job) -> None:
        """Give up an export; it goes on while another visitor waits for the same."""
        with self._lock:
            if job.done:
                return
            job.waiting -= 1
            if job.waiting > 0:
                return
            if job in self._waiting:
                self._waiting.remove(job)
            elif job is self._running and self._worker is not None:
                self._worker.stop()
            self._end(job, Cancelled("the export was cancelled"))

    def close(self) -> None:
        """Stop the process and forget what waits."""
        with self._lock:
            for job in [*self._waiting, *([self._running] if self._running else [])]:
                self._end(job, Cancelled("the server stops"))
            self._waiting.clear()
            if self._worker is not None:
                self._worker.stop()

    def _end(self, job: Job, error: BriefError | None = None) -> None:
        if job.done:
            return
        job.error, job.progress = error, 1.0 if error is None else job.progress
        job.step = "done"
        self._open.pop(job.request.key, None)
        if error is None:
            self._kept[job.request.key] = job
            while len(self._kept) > KEPT or self._bytes() > KEPT_BYTES:
                self._kept.popitem(last=False)
        job.ready.set()

    def _bytes(self) -> int:
        return sum(len(j.data or b"") for j in self._kept.values())

    def _run(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    self._lock.wait(self.idle)
                if not self._waiting:
                    if self._worker is not None:
                        self._worker.stop()
                        self._worker = None
                    self._thread = None
                    return
                job = self._running = self._waiting.popleft()
                if self._worker is None or not self._worker.alive:
                    self._worker = _Worker()
                worker = self._worker
            error = worker.work(job)
            with self._lock:
                self._running = None
                self._end(job, error)


class _Worker:
    """The process and the two ends of its pipe."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, far = context.Pipe()
        self.process = context.Process(target=_serve, args=(far,), daemon=True, name="briefing")
        self.process.start()
        far.close()

    @property
    def alive(self) -> bool:
        return self.process.is_alive()

    def stop(self) -> None:
        if self.process.is_alive():
            self.process.kill()
        self.process.join(5)

    def work(self, job: Job) -> BriefError | None:
        """Have one export made; returns its error."""
        end = time.monotonic() + LONGEST
        try:
            self.pipe.send(job.request)
            while True:
                if not self.pipe.poll(max(0.0, end - time.monotonic())):
                    self.stop()
                    return Failed(f"the export took longer than {LONGEST:g} s")
                kind, said = self.pipe.recv()
                if kind == "progress":
                    job.step, job.progress = said
                elif kind == "done":
                    job.name, job.data = said
                    return None
                else:
                    return _error(*said)
        except (EOFError, OSError):
            self.stop()
            return Failed("the export's process ended")


def _error(key: str, message: str, details: dict[str, Any]) -> BriefError:
    """The process' error as one of ours: its key names the words."""
    made = BriefError(message, **details) if key != Failed.key else Failed(message)
    made.key = key
    return made


def _serve(pipe: Connection) -> None:
    """The process: exports one after another until the pipe closes."""
    import os

    from corridor.briefing import worker as work

    os.nice(5)  # the pages first
    while True:
        try:
            request = pipe.recv()
        except EOFError:
            return
        pipe.send(work.answer(request, lambda step, share: pipe.send(("progress", (step, share)))))


_shared: Queue | None = None
_making = threading.Lock()


def queue() -> Queue:
    """The process' one queue."""
    global _shared
    with _making:
        if _shared is None:
            _shared = Queue()
        return _shared
