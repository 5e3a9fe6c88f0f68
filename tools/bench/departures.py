"""Memory after visitors who came one after another, used controls and left."""

from __future__ import annotations

import asyncio
import random
import time

from corridor.language import languages
from corridor.topics.addresses import PAGES
from tests.serving import Server
from tools.bench.measure import Measured
from tools.bench.processes import read_own, wait_idle
from tools.bench.sessions import session
from tools.bench.soak import AFTER
from tools.bench.visitor import Visitor

VISITORS, TURNS = 200, 2
#: what stays, as a share of the start
LEFT = 1.2


def left() -> Measured:
    """Resident memory once all have left, over that of the server before the first."""
    with Server() as server:
        wait_idle(server)
        start = read_own(server)
        for number in range(VISITORS):
            asyncio.run(_visit(server, number))
        most = read_own(server)
        time.sleep(AFTER)
        after = read_own(server)
    told = {"start MB": start, "with the last visitor MB": most, "after MB": after}
    return Measured(f"memory after {VISITORS} visitors", after / start, "times", LEFT, told)


async def _visit(server: Server, number: int) -> None:
    dice = random.Random(number)
    async with session(server) as socket:
        one = Visitor(socket)
        await one.open(PAGES[number % len(PAGES)], f"lang={dice.choice(languages())}")
        for _ in range(TURNS):
            await one.choose_any(dice)
