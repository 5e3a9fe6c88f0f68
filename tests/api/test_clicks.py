"""What a click costs: the bytes of it, and that what a page has is not sent again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.aside import aside
from tests.serving import Server
from tools.bench.visitor import Line, Visitor, connect_counted

#: bytes of a click over the line: at most of any, and where the page has seen the choice before
MOST, AGAIN = 5_000, 1_500
#: the controls of Traffic that a visitor uses by turns
FLOW, COUNT = "flow.en", "count.en"


def find(said: Sequence[ForwardMsg], kind: str) -> list[ForwardMsg]:
    """The messages of a kind, or of a kind of element."""
    return [
        one
        for one in said
        if kind in (one.WhichOneof("type"), one.delta.new_element.WhichOneof("type"))
    ]


async def click_through(server: Server) -> tuple[list[int], list[int], int]:
    """Bytes of clicks when choices are new and when they are known; the same to the server."""
    line = Line()
    async with connect_counted(server, line) as socket:
        visitor = Visitor(socket)
        await visitor.open("traffic", "lang=en")
        flows = visitor.controls[visitor.find(FLOW)].options
        counts = visitor.controls[visitor.find(COUNT)].options
        sent = line.sent

        async def click(flows: Sequence[str]) -> list[int]:
            sizes = []
            for (flow, count), name in product(product(flows, counts), (FLOW, COUNT)):
                before = line.received
                said = await visitor.choose(visitor.find(name), flow if name == FLOW else count)
                assert find(said, "plotly_chart") or find(said, "alert")
                sizes.append(line.received - before)
            return sizes

        new, *_, known = [await click(some) for some in (flows, flows[:2], flows[:2])]
        return new, known, (line.sent - sent) // (len(new) + 2 * len(known))


def test_a_click_is_few_bytes(server: Server) -> None:
    """Every flow with every count, then two flows again and again."""
    new, known, sent = aside(click_through(server))
    assert sum(new) / len(new) < MOST, new
    assert max(known) < AGAIN, known
    assert sent < 500


async def open_again(server: Server) -> tuple[list[ForwardMsg], int]:
    line = Line()
    async with connect_counted(server, line) as socket:
        visitor = Visitor(socket)
        said = await visitor.open("", "lang=en")
        await visitor.run("")
        before = line.received
        again = await visitor.run("")
        assert len(find(again, "plotly_chart")) == len(find(said, "plotly_chart")) > 2
        return said, line.received - before


def test_a_page_that_runs_again_as_a_whole_is_not_sent_again(server: Server) -> None:
    """Icon and logo are addresses; figures, map and words are named alone."""
    said, again = aside(open_again(server))
    (logo,) = find(said, "logo")
    assert logo.logo.image == "/app/static/logo-light.svg"
    icons = {one.page_config_changed.favicon for one in find(said, "page_config_changed")}
    assert icons - {""} == {"/app/static/icon.png"}
    assert again < MOST
