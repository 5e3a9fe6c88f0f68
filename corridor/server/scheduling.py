"""Who works when: only one thread at a time has the interpreter, and pages have it first.

A run of a page is some hundred milliseconds of Python. Thirty runs side by side all end after
thirty times that; one after another, half of them end in half the time, and none waits longer.
`make bench`, part api, measures it.
"""

from __future__ import annotations

import gc
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager


def settle() -> None:
    """Clear away what nobody uses, and put aside what is left from the garbage collector: also
    what was put aside before, of which visitors who left may have had their part."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


class PageQueue:
    """Turns of pages, given in the order they were asked for, and what waits until none is asked.

    ``at_a_time`` runs at once. ``patience`` is how many seconds a page waits, ``least`` others:
    whoever has waited longer begins beside the others, so that a run that never ends stops nobody.
    """

    #: runs of pages after which what is loaded and kept by then is taken to stay: looking
    #: through it for rubbish again and again stops everybody for 0.1 to 0.3 s each time
    SETTLED = (2, 16, 64, 512, 4096)

    def __init__(self, at_a_time: int = 1, patience: float = 10.0, least: float = 0.5) -> None:
        self.patience, self.least = patience, least
        self._runs = 0
        self._free = self._all = at_a_time
        self._mutex = threading.Lock()
        self._pages: deque[threading.Event] = deque()
        self._others: deque[threading.Event] = deque()

    @property
    def runs(self) -> int:
        """Runs of pages that have ended."""
        return self._runs

    @contextmanager
    def page(self) -> Iterator[None]:
        """Wait for a turn and hold it inside."""
        turn = threading.Event()
        with self._mutex:
            has_turn = self._free > 0
            if has_turn:
                self._free -= 1
            else:
                self._pages.append(turn)
        has_turn = has_turn or self._wait(turn, self._pages, self.patience)
        try:
            yield
        finally:
            self._runs += 1
            if self._runs in self.SETTLED:
                settle()
            if has_turn:
                self._pass_on()

    def wait_for_quiet(self) -> None:
        """Wait until no page runs or waits; what comes after holds up no page's turn."""
        turn = threading.Event()
        with self._mutex:
            if self._free == self._all:
                return
            self._others.append(turn)
        self._wait(turn, self._others, self.least)

    def _wait(self, turn: threading.Event, queue: deque[threading.Event], seconds: float) -> bool:
        """Whether the turn came in time; if not, it is no longer in the queue."""
        if turn.wait(seconds):
            return True
        with self._mutex:
            if turn.is_set():
                return True
            queue.remove(turn)
            return False

    def _pass_on(self) -> None:
        with self._mutex:
            if self._pages:
                self._pages.popleft().set()
                return
            self._free += 1
            if self._free == self._all and self._others:
                self._others.popleft().set()


#: of this process
PAGE_QUEUE = PageQueue()
