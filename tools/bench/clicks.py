"""What a click costs a server with one visitor: bytes over the line, and time of its processors."""

from __future__ import annotations

import asyncio
from itertools import product

import psutil

from tests.serving import Server
from tools.bench.measure import Measured
from tools.bench.visitor import Line, Visitor, connect_counted

ROUNDS = 30
#: page -> its controls that are used by turns, with their first options
CONTROLS = {
    "traffic": {"flow.en": 2, "count.en": 2},
    "overview": {"camera.en": 4, "layers.en": 4},
    "nodes": {"main": 4},
}
#: KB and ms of a click; a choice of node is another page, and not bound
MOST_BYTES, MOST_TIME = 5.0, 10.0


def all_clicks() -> list[Measured]:
    """Of each page: kilobytes and milliseconds a click, over some hundred of them."""
    made = []
    with Server() as server:
        for page, controls in CONTROLS.items():
            received, sent, busy = asyncio.run(_click(server, page, controls))
            told = {"KB to the server": sent}
            bound = page != "nodes"
            most = MOST_BYTES if bound else 4 * MOST_BYTES
            made.append(Measured(f"click on {page}, bytes", received, "KB", most, told))
            most = MOST_TIME if bound else 4 * MOST_TIME
            made.append(Measured(f"click on {page}, server's CPU", busy, "ms", most))
    return made


async def _click(server: Server, page: str, controls: dict[str, int]) -> tuple[float, float, float]:
    """Kilobytes received and sent, milliseconds of the server, a click; all choices made before."""
    line, process = Line(), psutil.Process(server.process.pid)
    async with connect_counted(server, line) as socket:
        visitor = Visitor(socket)
        await visitor.open(page, "lang=en")
        names = list(controls)
        turns = list(product(*(range(controls[name]) for name in names), range(len(names))))

        async def turn_all() -> None:
            for *at, which in turns:
                name = visitor.find(names[which])
                await visitor.choose(name, visitor.controls[name].options[at[which]])

        await turn_all()
        await asyncio.sleep(1)
        before, received, sent = process.cpu_times(), line.received, line.sent
        rounds = max(1, 4 * ROUNDS // len(turns))
        for _ in range(rounds):
            await turn_all()
        after, clicks = process.cpu_times(), rounds * len(turns)
    busy = after.user + after.system - before.user - before.system
    received, sent = line.received - received, line.sent - sent
    return received / clicks / 1000, sent / clicks / 1000, busy / clicks * 1000
