"""A visitor without a browser, who does on the websocket what a browser does there.

It keeps the address and the values of its controls, asks for the part of the page a control stands
in, keeps the elements it is told to and says which it has, and counts what goes over the line.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.extensions.permessage_deflate import (
    ClientPerMessageDeflateFactory,
    PerMessageDeflate,
)
from websockets.frames import Frame
from websockets.typing import Subprotocol

from corridor.topics.addresses import PAGES
from tests.serving import Server
from tools.bench.sessions import run

_KINDS = ("button_group", "selectbox")


@dataclass
class Control:
    """One control: its kind, what may be chosen, and the part of the page it runs."""

    kind: str
    options: list[str]
    fragment: str


@dataclass
class Kept:
    """An element that the page keeps: the message, the run that named it last, its part."""

    message: bytes
    run: int
    fragment: str


@dataclass
class Line:
    """Bytes of messages as they went over the line, packed."""

    received: int = 0
    sent: int = 0


class _Counting(PerMessageDeflate):
    line: Line

    def encode(self, frame: Frame) -> Frame:
        packed = super().encode(frame)
        self.line.sent += len(packed.data)
        return packed

    def decode(self, frame: Frame, *, max_size: int | None = None) -> Frame:
        self.line.received += len(frame.data)
        return super().decode(frame, max_size=max_size)


class _CountingFactory(ClientPerMessageDeflateFactory):
    """What browsers offer, with a count of what it makes of messages."""

    def __init__(self, line: Line) -> None:
        super().__init__()
        self.line = line

    def process_response_params(self, *given: Any) -> PerMessageDeflate:
        made = super().process_response_params(*given)
        made.__class__ = _Counting
        made.line = self.line  # type: ignore[attr-defined]
        return made


def connect_counted(server: Server, line: Line) -> connect:
    """A visitor's websocket whose bytes are counted; to be awaited or entered."""
    return connect(
        server.base.replace("http", "ws") + "/_stcore/stream",
        subprotocols=[Subprotocol("streamlit")],
        extensions=[_CountingFactory(line)],
        compression=None,
        max_size=None,
        ping_interval=None,
        open_timeout=60,
    )


@dataclass
class Visitor:
    """One window: its page, its address, what its controls hold and which elements it keeps."""

    socket: ClientConnection
    page: str = ""
    address: str = ""
    controls: dict[str, Control] = field(default_factory=dict)
    held: dict[str, tuple[str, str]] = field(default_factory=dict)
    kept: dict[str, Kept] = field(default_factory=dict)
    runs: int = 0
    longest: int = 2

    async def open(self, page: str, address: str) -> list[ForwardMsg]:
        """Go to a page by its name, at an address of it (`lang=ru`)."""
        self.page = "" if page == PAGES[0] else page
        self.address = address
        self.held.clear()
        return await self.run("")

    def find(self, name: str) -> str:
        """The control of a choice (`flow`) as the page calls it."""
        page = self.page or PAGES[0]
        (found,) = (one for one in self.controls if f"-{page}.{name}" in one)
        return found

    async def choose(self, name: str, option: str) -> list[ForwardMsg]:
        """Use a control, by the page's name for it; all that the page is told then."""
        control = self.controls[name]
        self.held[name] = (control.kind, option)
        return await self.run(control.fragment)

    async def choose_any(self, dice: random.Random) -> None:
        """Use some control of the page, where it has any."""
        if self.controls:
            name = dice.choice(list(self.controls))
            await self.choose(name, dice.choice(self.controls[name].options))

    async def run(self, fragment: str) -> list[ForwardMsg]:
        """Ask for a run and read it to its end; elements that were kept are put in."""
        asked = BackMsg()
        request = asked.rerun_script
        request.query_string, request.page_name = self.address, self.page
        request.fragment_id = fragment
        request.cached_message_hashes.extend(self.kept)
        for name, (kind, value) in self.held.items():
            widget = request.widget_states.widgets.add()
            widget.id = name
            if kind == "button_group":
                widget.string_array_value.data.append(value)
            else:
                widget.string_value = value
        if not fragment:
            self.controls.clear()
        said = [self._take(one) for one in await run(self.socket, asked, 120)]
        for one in said:
            self._read(one)
        self._forget(fragment)
        return said

    def _take(self, said: ForwardMsg) -> ForwardMsg:
        """A message as the page shows it: one that is named alone is one it has."""
        if said.WhichOneof("type") == "ref_hash":
            known = self.kept[said.ref_hash]  # a browser stands still where it has it not
            known.run = self.runs
            whole = ForwardMsg()
            whole.ParseFromString(known.message)
            whole.metadata.CopyFrom(said.metadata)
            return whole
        if said.metadata.cacheable and said.hash:
            self.kept[said.hash] = Kept(said.SerializeToString(), self.runs, said.delta.fragment_id)
        return said

    def _forget(self, fragment: str) -> None:
        """At the end of a run: let go of what has not been shown for long."""
        self.runs += 1
        old = [
            name
            for name, one in self.kept.items()
            if (not fragment or one.fragment == fragment) and self.runs - one.run > self.longest
        ]
        for name in old:
            del self.kept[name]

    def _read(self, said: ForwardMsg) -> None:
        """Take in what the server says: the address, and the controls there are."""
        kind = said.WhichOneof("type")
        if kind == "page_info_changed":
            self.address = said.page_info_changed.query_string
        elif kind == "new_session":
            self.longest = said.new_session.config.max_cached_message_age
        elif kind == "delta":
            made = said.delta.new_element
            what = made.WhichOneof("type")
            if what in _KINDS:
                element: Any = getattr(made, what)
                if element.options and not element.disabled:
                    words = [getattr(one, "content", one) for one in element.options]
                    self.controls[element.id] = Control(what, words, said.delta.fragment_id)
