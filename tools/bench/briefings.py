"""How fast a briefing is made, and whether others notice."""

from __future__ import annotations

import statistics
import threading
import time

from corridor.briefing.blocks import briefing
from corridor.briefing.export import made
from corridor.briefing.queue import Queue, Request
from corridor.warehouse import ask
from tools.bench.measure import Measured, share

#: a deck of five slides and a document of five blocks
FIVE = ("/#now", "/#map", "/traffic#main", "/#middle", "/traffic#border")
TARGET, LARGEST, SLOWED = 3.0, 5_000.0, 1.5


def exports() -> list[Measured]:
    """Seconds and kilobytes of each form, after the first."""
    found = []
    for form in ("pptx", "pdf", "html", "png"):
        times, size = [], 0
        for turn in range(4):
            start = time.perf_counter()
            data = made(briefing("corridors", "ru", views=FIVE), form)
            if turn:
                times.append(time.perf_counter() - start)
            size = len(data)
        took = statistics.median(times)
        found.append(Measured(f"briefing of five blocks, {form}", took, "s", TARGET))
        found.append(Measured(f"size of it, {form}", size / 1000, "KB", LARGEST))
    return found


def _questions(seconds: float) -> list[float]:
    """Milliseconds of questions asked one after another, as a page asks them."""
    end, took = time.perf_counter() + seconds, []
    while time.perf_counter() < end:
        start = time.perf_counter()
        ask("series_values", series=["china-europe-trains"])
        took.append(1000 * (time.perf_counter() - start))
        time.sleep(0.02)
    return took


def beside() -> Measured:
    """p95 of a question while the queue exports, over p95 in quiet."""
    queue = Queue()
    queue.submit(Request("corridors", "svg", blocks=(("/#middle", ""),))).result()
    quiet = share(_questions(6), 0.95)
    busy: list[float] = []
    asking = threading.Thread(target=lambda: busy.extend(_questions(6)))
    for lang in ("en", "ru", "kk", "zh"):
        queue.submit(Request("corridors", "pptx", lang))
    asking.start()
    asking.join()
    queue.close()
    slowed = share(busy, 0.95) / quiet
    return Measured(
        "a question while exports run, p95 over quiet", slowed, "times", SLOWED,
        {"quiet_ms": quiet, "busy_ms": share(busy, 0.95)},
    )  # fmt: skip
