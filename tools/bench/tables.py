"""How fast the tables are built and asked."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable

from corridor.paths import ROOT
from corridor.warehouse import queries, tables
from tools.bench.measure import Measured, median

ROUNDS = 30


def build() -> Measured:
    """Seconds for the whole command that builds the tables, the start of Python included."""
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "corridor.warehouse", "build", "--force"],
        check=True,
        cwd=ROOT,
        capture_output=True,
    )
    return Measured("build of the tables", time.perf_counter() - began, "s", 5)


def asking() -> list[Measured]:
    """Every query with its example: milliseconds of `ask`, and its ratio to the bare statement."""
    path = tables.current().path
    times: dict[str, dict[str, float]] = {}
    for name in queries.names():
        found = queries.query(name)
        given = found.example.get("given") or {}
        bound = queries.bind(found, given)

        def bare(sql: str = found.sql, bound: dict = bound) -> None:
            cursor = tables.connection(path).cursor()
            cursor.execute(sql, bound).df()
            cursor.close()

        def asked(name: str = name, given: dict = given) -> None:
            queries.ask(name, **given)

        ours, theirs = _taken(asked), _taken(bare)
        times[name] = {"ask_ms": ours, "bare_ms": theirs, "ratio": ours / theirs}
    slowest = max(times, key=lambda n: times[n]["ask_ms"])
    return [
        Measured(
            "median ask",
            median([t["ask_ms"] for t in times.values()]),
            "ms",
            20,
            {"slowest": slowest, "queries": times},
        ),
        Measured(
            "ask beside the bare statement", median([t["ratio"] for t in times.values()]), "×", 1.5
        ),
    ]


def _taken(work: Callable[[], None]) -> float:
    """Median milliseconds of a piece of work, after two rounds that do not count."""
    spent = []
    for turn in range(ROUNDS + 2):
        began = time.perf_counter()
        work()
        if turn >= 2:
            spent.append((time.perf_counter() - began) * 1000)
    return median(spent)
