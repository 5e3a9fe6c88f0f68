"""Visitors who change controls for a long time: does the server's memory stay level?

Each visitor answers as a browser does (`visitor.py`) and opens pages by turns.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import sys
import time

from corridor.language import languages
from corridor.server.quiet import EVERY, LOOKS
from corridor.topics.addresses import PAGES
from tests.serving import Server
from tools.bench.measure import Measured
from tools.bench.processes import read_own, wait_idle
from tools.bench.sessions import session
from tools.bench.visitor import Visitor

VISITORS, MINUTES, THINK = 20, 10.0, 2.0
#: seconds after which the server has given back what visitors who left had (server/quiet.py)
AFTER = (LOOKS + 2) * EVERY
#: MB an hour after the warm-up; the same once all have left, as a share of the start
GROWTH, LEFT = 5.0, 1.3


async def _visit(server: Server, number: int, end: float, think: float) -> int:
    dice, turns = random.Random(number), 0
    async with session(server) as socket:
        one = Visitor(socket)
        while time.monotonic() < end:
            lang = dice.choice(languages())
            await one.open(PAGES[(number + turns) % len(PAGES)], f"lang={lang}")
            for _ in range(8):
                if time.monotonic() > end:
                    break
                await asyncio.sleep(think * dice.random() * 2)
                await one.choose_any(dice)
                turns += 1
    return turns


async def _watch(
    server: Server, visitors: int, minutes: float, think: float
) -> tuple[list[float], int]:
    end = time.monotonic() + minutes * 60
    tasks = [asyncio.create_task(_visit(server, n, end, think)) for n in range(visitors)]
    course = []
    while time.monotonic() < end:
        course.append(read_own(server))
        print(f"{len(course) / 2 - 0.5:5.1f} min {course[-1]:7.1f} MB", flush=True)
        await asyncio.sleep(30)
    turns = sum(await asyncio.gather(*tasks))
    await asyncio.sleep(AFTER)
    return course, turns


def soak(
    visitors: int = VISITORS, minutes: float = MINUTES, think: float = THINK
) -> list[Measured]:
    """Growth in the second half of the time, and what stays when all have left."""
    with Server() as server:
        wait_idle(server)
        start = read_own(server)
        course, turns = asyncio.run(_watch(server, visitors, minutes, think))
        left = read_own(server)
    half = course[len(course) // 2 :]
    hours = (len(half) - 1) * 30 / 3600
    growth = (half[-1] - half[0]) / hours if hours else 0.0
    told = {"start MB": start, "most MB": max(course), "turns": turns, "minutes": minutes}
    return [
        Measured(f"growth with {visitors} visitors", growth, "MB/h", GROWTH, told),
        Measured("left of memory when all have gone", left / start, "times", LEFT, told),
    ]


def main() -> int:
    """Soak and print beside the targets; 0 even when one is missed: the lines say which."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--visitors", type=int, default=VISITORS)
    parser.add_argument("--minutes", type=float, default=MINUTES)
    parser.add_argument("--think", type=float, default=THINK, help="seconds between two choices")
    known = parser.parse_args()
    os.environ.setdefault("CORRIDOR_API_RATE", "0")  # all visitors have one address here
    for one in soak(known.visitors, known.minutes, known.think):
        print(one.line())
    return 0


if __name__ == "__main__":
    sys.exit(main())
