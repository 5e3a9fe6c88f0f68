"""What the hall screen can run through: its programmes, and the screens of one."""

from __future__ import annotations

from corridor.topics import registry
from corridor.topics.ahead import Ahead
from corridor.topics.screen import Screen
from corridor.topics.view import View

#: programmes, the first by default; `all` is what was counted, in the order of PARTS: what a model
#: says is shown by itself
TOPICS = ("all", "corridors", "nodes", "years", "model")
PARTS = ("corridors", "years", "nodes")
#: nodes of the flight, from the Chinese border to the west
FLIGHT = ("dostyk", "altynkol", "almaty-jetisu", "moiynty", "aktobe-airport", "aktau", "kuryk")


def find_ahead(view: View, topic: str) -> Ahead | None:
    """What has to be made before the screens of a programme are built."""
    for name in registry.SCREEN:
        find = getattr(registry.load(name, "screen"), "AHEAD", {}).get(topic)
        if find is not None:
            found: Ahead | None = find(view)
            return found
    return None


def build_screens(view: View, topic: str = "all") -> list[Screen]:
    """The screens of a programme in their order; KeyError for an unknown one."""
    if topic not in TOPICS:
        raise KeyError(topic)
    offered = {
        part: build
        for name in registry.SCREEN
        for part, build in registry.load(name, "screen").PROGRAMMES.items()
    }
    parts = PARTS if topic == "all" else (topic,)
    return [screen for part in parts for screen in offered[part](view)]
