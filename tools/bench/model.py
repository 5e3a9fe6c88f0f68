"""How fast the model answers and what memory it takes."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import AsyncExitStack, suppress
from functools import partial
from itertools import cycle

from websockets.asyncio.client import ClientConnection

from corridor import warehouse
from corridor.network.engine import solve
from corridor.network.inputs import read_inputs
from corridor.network.ranges import draw_ranges
from corridor.network.scenario import Scenario
from corridor.paths import ROOT
from corridor.topics import flow
from corridor.topics.model import find_day
from corridor.topics.routes.journeys import build_journey, list_journeys
from corridor.topics.scenarios import first
from corridor.topics.view import View
from tests.serving import Server
from tools.bench.briefings import LANGS, SESSIONS, click_all
from tools.bench.measure import Measured, median, share
from tools.bench.sessions import run_page, session

#: rounds of what is quick; demands of whole answers, each another scenario
_ROUNDS, _DEMANDS = 20, ("100", "110", "125", "150", "200")
#: times that other visitors may wait longer beside draws, seconds of draws at a time
_SLOWED, _LONG = 1.3, 5.0
#: what a process of its own runs to be weighed: bare, and with an answer of the model
_WEIGH = """
from corridor.server.setup import setup_tables
setup_tables()
from corridor import warehouse
from corridor.topics import flow
from corridor.topics.view import View
view = View("en", "light", False, warehouse.ask)
view.ask("network_parameters")


def weigh():
    lines = open("/proc/self/status").read().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


before = weigh()
for demand in ("100", "125"):
    flow.find_answer(view, "bench", flow.DONE, demand, flow.NONE, flow.YEAR)
print(weigh() - before)
"""


def answers() -> list[Measured]:
    """A base solve, a whole answer, two staircases, Which first, 500 draws, and memory."""
    view = View("en", "light", False, warehouse.ask)
    inputs = read_inputs(warehouse.ask, "")
    solves = [_take(partial(solve, inputs, prices=False)) for _ in range(_ROUNDS)]
    switches = [
        _take(partial(flow.find_answer, view, "", flow.DONE, demand, closed, flow.YEAR))
        for demand in _DEMANDS
        for closed in (flow.NONE, "kuryk")
    ]
    way, day = list_journeys(view, "xian", "duisburg")[0].way, find_day(view)
    climb = partial(build_journey, inputs.network, way, day)
    stairs = [_take(climb) for _ in range(_ROUNDS)]
    ranked = _take(partial(first.rank, inputs, {}, "100"))
    drawn = _take(partial(draw_ranges, inputs, Scenario(), 500))
    return [
        Measured("model: base solve, median", median(solves) * 1000, "ms", 150),
        Measured("model: whole answer of a switch, p95", share(switches, 0.95) * 1000, "ms", 600),
        Measured("model: staircase with its draws, median", median(stairs) * 1000, "ms", 50),
        Measured("model: which first (a job)", ranked, "s", 10),
        Measured("model: 500 draws (a job)", drawn, "s", 10),
        Measured("model: memory of two answers", _weigh(), "MB", 40),
    ]


def beside() -> Measured:
    """p95 of what ten sessions wait for a page while another has numbers drawn, over p95 in
    quiet."""
    with Server() as server:
        quiet, busy = asyncio.run(_ten(server))
    slowed = share(busy, 0.95) / share(quiet, 0.95)
    told = {"quiet p95 ms": share(quiet, 0.95), "busy p95 ms": share(busy, 0.95)}
    named = f"model: pages of {SESSIONS} sessions while draws run, p95"
    return Measured(named, slowed, "times", _SLOWED, told)


async def _ten(server: Server) -> tuple[list[float], list[float]]:
    """Milliseconds of page runs in quiet and beside draws."""
    async with AsyncExitStack() as held:
        visitors = [await held.enter_async_context(session(server)) for _ in range(SESSIONS)]
        for turn, one in enumerate(visitors):
            await run_page(one, "traffic", f"lang={LANGS[turn % len(LANGS)]}")
        asker = await held.enter_async_context(session(server))
        await run_page(asker, "scenarios", "lang=en&draws=500")  # the process of jobs is there
        await asyncio.sleep(_LONG)
        await run_page(asker, "scenarios", "lang=en")
        quiet = await click_all(visitors)
        drawing = asyncio.create_task(_draw(asker))
        busy = await click_all(visitors)
        drawing.cancel()
        with suppress(asyncio.CancelledError):
            await drawing
    return quiet, busy


async def _draw(asker: ClientConnection) -> None:
    """One scenario after another in draws, each giving up the one before."""
    for month in cycle(range(1, 13)):
        await run_page(asker, "scenarios", f"lang=en&draws=1000&closed=kuryk&month={month}")
        await asyncio.sleep(_LONG)


def _take(work: Callable[[], object]) -> float:
    """Seconds of processing of a piece of work: what else runs on the machine is not its own."""
    began = time.process_time()
    work()
    return time.process_time() - began


def _weigh() -> float:
    """Megabytes that the model adds to a process that has its tables open."""
    done = subprocess.run(
        [sys.executable, "-c", _WEIGH], check=True, cwd=ROOT, capture_output=True, text=True
    )
    return float(done.stdout)
