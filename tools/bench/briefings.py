"""How fast a briefing is made, and whether others notice."""

from __future__ import annotations

import asyncio
import random
import statistics
import time
from contextlib import AsyncExitStack, suppress

import httpx
from websockets.asyncio.client import ClientConnection

from corridor.briefing.blocks import build_briefing
from corridor.briefing.export import write_briefing
from corridor.language import languages
from tests.serving import Server
from tools.bench.measure import Measured, share
from tools.bench.processes import read_job, read_seconds, wait_idle
from tools.bench.sessions import run_page, session

#: a deck of five slides and a document of five blocks
FIVE = ("/#now", "/#map", "/traffic#main", "/#middle", "/traffic#border")
TARGET, LARGEST, SLOWED = 3.0, 5_000.0, 1.5
SESSIONS, CLICKS = 10, 8
#: processor seconds of the first briefing, MB that its process takes
FIRST, MORE = 2.0, 100.0
LANGS = languages()


def exports() -> list[Measured]:
    """Seconds and kilobytes of each form, after the first."""
    found = []
    for form in ("pptx", "pdf", "html", "png"):
        times, size = [], 0
        for turn in range(4):
            start = time.perf_counter()
            data = write_briefing(build_briefing("corridors", "ru", views=FIVE), form)
            if turn:
                times.append(time.perf_counter() - start)
            size = len(data)
        took = statistics.median(times)
        found.append(Measured(f"briefing of five blocks, {form}", took, "s", TARGET))
        found.append(Measured(f"size of it, {form}", size / 1000, "KB", LARGEST))
    return found


def first() -> list[Measured]:
    """What the first briefing after a start takes of the processor, and of memory, by its form;
    each of a server of its own."""
    found = []
    for form in ("html", "pptx", "pdf"):
        with Server() as server:
            wait_idle(server)
            before = read_seconds(server)
            url = f"{server.base}/api/v1/brief/corridors?format={form}&lang=ru"
            httpx.get(url, timeout=180).raise_for_status()
            took, more = read_seconds(server) - before, read_job(server)
        found.append(Measured(f"first briefing after a start, {form}", took, "s CPU", FIRST))
        found.append(Measured(f"memory of its process, {form}", more, "MB", MORE))
    return found


def beside() -> Measured:
    """p95 of what ten sessions wait for a page while exports are made, over p95 in quiet."""
    with Server() as server:
        quiet, busy, files = asyncio.run(_ten(server))
    slowed = share(busy, 0.95) / share(quiet, 0.95)
    return Measured(
        f"pages of {SESSIONS} sessions while exports run, p95",
        slowed,
        "times",
        SLOWED,
        {
            "quiet p95 ms": share(quiet, 0.95),
            "busy p95 ms": share(busy, 0.95),
            "page runs": len(quiet) + len(busy),
            "files made": files,
        },
    )


async def _ten(server: Server) -> tuple[list[float], list[float], int]:
    """Milliseconds of page runs in quiet and beside exports, and how many files were made."""
    async with AsyncExitStack() as held:
        visitors = []
        for turn in range(SESSIONS):
            visitors.append(await held.enter_async_context(session(server)))
            await run_page(visitors[-1], "traffic", f"lang={LANGS[turn % len(LANGS)]}")
        client = await held.enter_async_context(httpx.AsyncClient(timeout=60))
        await _export(client, server, 0)  # the process of the exports is there
        quiet = await click_all(visitors)
        files: list[int] = []
        making = asyncio.create_task(_exports(client, server, files))
        busy = await click_all(visitors)
        making.cancel()
        with suppress(asyncio.CancelledError):
            await making
    return quiet, busy, len(files)


async def click_all(visitors: list[ClientConnection]) -> list[float]:
    """What each visitor waits for, a click every two seconds, each in their own rhythm."""
    waits: list[float] = []

    async def one(turn: int, socket: ClientConnection) -> None:
        chance = random.Random(turn)
        await asyncio.sleep(2 * chance.random())
        for _ in range(CLICKS):
            split = chance.choice(("direction", "crossing", "none"))
            waits.append(
                await run_page(socket, "traffic", f"lang={LANGS[turn % len(LANGS)]}&split={split}")
            )
            await asyncio.sleep(2)

    await asyncio.gather(*(one(turn, socket) for turn, socket in enumerate(visitors)))
    return waits


async def _exports(client: httpx.AsyncClient, server: Server, files: list[int]) -> None:
    """One file after another, none of them made before."""
    while True:
        await _export(client, server, len(files) + 1)
        files.append(1)


async def _export(client: httpx.AsyncClient, server: Server, turn: int) -> None:
    """Ask for one of 64 different files."""
    asked = {
        "format": ("pptx", "pdf")[turn % 2],
        "lang": LANGS[turn % len(LANGS)],
        "theme": ("light", "dark")[turn // 4 % 2],
    }
    topic = ("corridors", "roadmap", "node:aktau", "pair:CHN-KAZ")[turn // 8 % 4]
    answer = await client.get(f"{server.base}/api/v1/brief/{topic}", params=asked)
    answer.raise_for_status()
