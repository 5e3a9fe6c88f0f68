"""How many visitors one server answers in time, each with two controls: and with their own chart.

Every visitor turns two controls of Traffic by turns and thinks for five seconds between. The chart
that comes has to be the one that a visitor alone gets for the same choices.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.serving import Server
from tools.bench.measure import Measured, share
from tools.bench.visitor import Line, Visitor, connect_counted

STEPS = (50, 100, 200, 300, 400)
THINK, SECONDS = 5.0, 20.0
#: milliseconds in which nineteen of twenty clicks are answered
IN_TIME = 1000.0
FLOW, COUNT = "flow.en", "count.en"

Choice = tuple[str, str]


@dataclass
class Course:
    """What happened to all visitors of a step."""

    waits: list[float] = field(default_factory=list)
    wrong: int = 0


def find_charts(said: Sequence[ForwardMsg]) -> list[str]:
    """The charts of a run, as they are drawn."""
    elements = (one.delta.new_element for one in said)
    return [e.plotly_chart.spec for e in elements if e.WhichOneof("type") == "plotly_chart"]


def count_visitors(steps: Sequence[int] = STEPS) -> list[Measured]:
    """The most visitors answered in time, charts that were not of their choice."""
    told, held, wrong = {}, 0, 0
    with Server() as server:
        for number in steps:
            course = asyncio.run(_visit_all(server, number))
            late = share(course.waits, 0.95)
            told[f"p95 ms, {number} visitors"] = round(late)
            wrong += course.wrong
            if late > IN_TIME:
                break
            held = number
    return [
        Measured("visitors answered within a second, p95", held, "", 400, told, least=True),
        Measured("charts of another choice", wrong, "", 0),
    ]


async def _visit_all(server: Server, number: int) -> Course:
    course = Course()
    right: dict[Choice, list[str]] = {}
    async with AsyncExitStack() as held:
        visitors = []
        for _ in range(number):
            visitors.append(
                Visitor(await held.enter_async_context(connect_counted(server, Line())))
            )
            await visitors[-1].open("traffic", "lang=en")
        first = visitors[0]
        for flow in first.controls[first.find(FLOW)].options:
            for count in first.controls[first.find(COUNT)].options:
                await first.choose(first.find(FLOW), flow)
                said = await first.choose(first.find(COUNT), count)
                right[flow, count] = find_charts(said)
        until = time.monotonic() + SECONDS
        await asyncio.gather(*(_turn(v, n, right, until, course) for n, v in enumerate(visitors)))
    return course


async def _turn(
    visitor: Visitor, number: int, right: dict[Choice, list[str]], until: float, course: Course
) -> None:
    """One visitor's clicks, in a rhythm of their own."""
    dice = random.Random(number)
    flow, count = next(iter(right))
    await visitor.choose(visitor.find(FLOW), flow)
    await visitor.choose(visitor.find(COUNT), count)
    await asyncio.sleep(dice.random() * THINK)
    while time.monotonic() < until:
        wanted = dice.choice([one for one in right if (one[0] == flow) != (one[1] == count)])
        name, option = (FLOW, wanted[0]) if wanted[0] != flow else (COUNT, wanted[1])
        began = time.perf_counter()
        said = await visitor.choose(visitor.find(name), option)
        course.waits.append((time.perf_counter() - began) * 1000)
        flow, count = wanted
        course.wrong += find_charts(said) != right[wanted]
        await asyncio.sleep(THINK * (0.5 + dice.random()))
