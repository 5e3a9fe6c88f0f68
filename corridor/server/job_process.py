"""A process for jobs, from both its ends: the server's, and the one that calls the function.

A job's function may tell how far it is: ``progress(done, of, step)``, any numbers and the key of
a step. What it returns, and a CorridorError that it raises, are pickled and come back whole.
"""

from __future__ import annotations

import atexit
import importlib
import logging
import multiprocessing
import os
import pickle
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from corridor.errors import CorridorError
from corridor.server.setup import setup_tables

LOG = logging.getLogger("corridor")

#: told (done, of, step): `progress(3, 12, "drawing")`
Progress = Callable[[float, float, str], None]
#: seconds between two messages of the same step: a function may tell of each of thousands
_APART = 0.05


@dataclass(frozen=True)
class Outcome:
    """What came of a job: ``value`` and its ``size`` in bytes, or ``error`` as the function raised
    it, or why there is neither in ``failure``; ``died``: the process ended before there was any."""

    value: Any = None
    size: int = 0
    error: CorridorError | None = None
    failure: str = ""
    died: bool = False


class JobProcess:
    """The process and the server's end of its pipe."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, far = context.Pipe()
        self.process = context.Process(target=serve, args=(far,), daemon=True, name="jobs")
        self.process.start()
        far.close()
        atexit.register(self.stop)

    @property
    def alive(self) -> bool:
        """Whether it can take a job."""
        return self.process.is_alive()

    def stop(self) -> None:
        """Kill it, whatever it does."""
        atexit.unregister(self.stop)
        if self.process.is_alive():
            self.process.kill()
        self.process.join(5)

    def run(self, payload: bytes, seconds: float, progress: Progress) -> Outcome:
        """Have one job done and wait for it; a process that dies or takes too long is stopped."""
        end = time.monotonic() + seconds
        try:
            self.pipe.send_bytes(payload)
            while self.pipe.poll(max(0.0, end - time.monotonic())):
                message = self.pipe.recv_bytes()
                kind, content = pickle.loads(message)
                if kind == "value":
                    return Outcome(content, len(message))
                if kind == "error":
                    return Outcome(error=content)
                if kind == "failure":
                    return Outcome(failure=content)
                progress(*content)
        except (EOFError, OSError):
            self.stop()
            return Outcome(died=True)
        self.stop()
        return Outcome(failure=f"the job took longer than {seconds:g} s")


class _Teller:
    """Sends progress, of one step not more often than needed."""

    def __init__(self, pipe: Connection) -> None:
        self.pipe, self.step, self.at = pipe, "", 0.0

    def __call__(self, done: float, of: float, step: str) -> None:
        now = time.monotonic()
        if step != self.step or now - self.at >= _APART:
            self.step, self.at = step, now
            self.pipe.send_bytes(pickle.dumps(("progress", (done, of, step))))


def serve(pipe: Connection) -> None:
    """The process: jobs one after another until the pipe closes."""
    for end in (signal.SIGINT, signal.SIGTERM):  # meant for all of them, a job is made to its end
        signal.signal(end, signal.SIG_IGN)
    os.nice(5)  # the pages first
    setup_tables()
    while True:
        try:
            payload = pipe.recv_bytes()
        except EOFError:
            return
        pipe.send_bytes(call(payload, _Teller(pipe)))


def call(payload: bytes, progress: Progress) -> bytes:
    """Call what a payload names, and pickle what comes of it."""
    function = "?"
    try:
        function, arguments = pickle.loads(payload)
        module, _, name = function.partition(":")
        value = getattr(importlib.import_module(module), name)(*arguments, progress=progress)
        return pickle.dumps(("value", value), pickle.HIGHEST_PROTOCOL)
    except CorridorError as bad:
        return _pickled_error(bad)
    except Exception:  # the visitor gets one sentence, the operator the traceback
        LOG.exception("the job %s failed", function)
        return pickle.dumps(("failure", "the job failed"))


def _pickled_error(error: CorridorError) -> bytes:
    """An error that can be read at the other end; as its message where its type cannot."""
    try:
        message = pickle.dumps(("error", error))
        pickle.loads(message)
    except Exception:
        LOG.exception("the error of a job cannot be sent")
        return pickle.dumps(("failure", str(error)))
    return message
