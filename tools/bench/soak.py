"""Visitors who change controls for a long time: does the server's memory stay level?

Each visitor is a websocket that answers as a browser does: it keeps the address and the values of
its controls, asks for the part of the page a control stands in, and pages by turns.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import sys
import time
from dataclasses import dataclass, field
from typing import Any

import psutil
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection

from corridor.language import languages
from corridor.server.quiet import EVERY, LOOKS
from corridor.topics.addresses import PAGES
from tests.serving import Server
from tools.bench.measure import Measured
from tools.bench.sessions import run, session

VISITORS, MINUTES, THINK = 20, 10.0, 2.0
#: seconds after which the server has given back what visitors who left had (server/quiet.py)
AFTER = (LOOKS + 2) * EVERY
#: MB an hour after the warm-up; the same once all have left, as a share of the start
GROWTH, LEFT = 5.0, 1.3
_KINDS = ("button_group", "selectbox")


@dataclass
class Control:
    """One control: its kind, what may be chosen, and the part of the page it runs."""

    kind: str
    options: list[str]
    fragment: str


@dataclass
class Visitor:
    """One window: its page, its address and what its controls hold."""

    socket: ClientConnection
    dice: random.Random
    page: str = ""
    address: str = ""
    controls: dict[str, Control] = field(default_factory=dict)
    held: dict[str, tuple[str, str]] = field(default_factory=dict)

    async def open(self, page: str) -> None:
        """Go to a page in some language."""
        self.page = "" if page == PAGES[0] else page
        self.address = f"lang={self.dice.choice(languages())}"
        self.held.clear()
        await self.run("")

    async def choose(self) -> None:
        """Use one control."""
        if not self.controls:
            return
        name = self.dice.choice(list(self.controls))
        control = self.controls[name]
        self.held[name] = (control.kind, self.dice.choice(control.options))
        await self.run(control.fragment)

    async def run(self, fragment: str) -> None:
        """Ask for a run and read it to its end."""
        asked = BackMsg()
        request = asked.rerun_script
        request.query_string, request.page_name = self.address, self.page
        request.fragment_id = fragment
        for name, (kind, value) in self.held.items():
            widget = request.widget_states.widgets.add()
            widget.id = name
            if kind == "button_group":
                widget.string_array_value.data.append(value)
            else:
                widget.string_value = value
        if not fragment:
            self.controls.clear()
        for answer in await run(self.socket, asked, 120):
            self._read(answer)

    def _read(self, answer: ForwardMsg) -> None:
        """Take in what the server says: the address, and the controls there are."""
        kind = answer.WhichOneof("type")
        if kind == "page_info_changed":
            self.address = answer.page_info_changed.query_string
        if kind == "delta":
            made = answer.delta.new_element
            what = made.WhichOneof("type")
            if what in _KINDS:
                element: Any = getattr(made, what)
                if element.options and not element.disabled:
                    words = [getattr(one, "content", one) for one in element.options]
                    self.controls[element.id] = Control(what, words, answer.delta.fragment_id)


async def _visit(server: Server, number: int, end: float, think: float) -> int:
    dice, turns = random.Random(number), 0
    async with session(server) as socket:
        one = Visitor(socket, dice)
        while time.monotonic() < end:
            await one.open(PAGES[(number + turns) % len(PAGES)])
            for _ in range(8):
                if time.monotonic() > end:
                    break
                await asyncio.sleep(think * dice.random() * 2)
                await one.choose()
                turns += 1
    return turns


def read_own(server: Server) -> float:
    """Resident MB of the server's own process, without those that make exports."""
    return float(psutil.Process(server.process.pid).memory_info().rss) / 1e6


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
