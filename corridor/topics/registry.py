"""Which topics offer what, by name: a topic's modules are loaded when they are asked for.

A page knows its own topic alone; whatever gathers from several (the briefing, the hall screen)
finds them here.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from types import ModuleType

#: topics whose views can be blocks of a briefing; each has `briefing.py`
BRIEFING = ("overview", "traffic", "nodes", "routes", "scenarios", "trade", "roadmap", "evidence")
#: of which some views alone are blocks: the parameter that chooses a view, those that are
SOME_VIEWS = {"evidence": ("view", ("plausibility", "missing", "due"))}
#: kind of a whole briefing (`node` of `node:aktau`) -> its topic, in the order of a list of choices
WHOLE_BRIEFINGS = {
    "corridors": "overview",
    "roadmap": "roadmap",
    "evidence": "evidence",
    "node": "nodes",
    "pair": "trade",
}
#: topics that have screens for a hall, in the order they are shown; each has `screen.py`
SCREEN = ("overview", "nodes", "scenarios")
#: topics that call their views themselves; each has `view_name.py`, others are called by their
#: choices
NAMED = ("traffic", "nodes", "trade", "roadmap", "briefing", "evidence")


def is_block(page: str, query: Mapping[str, str]) -> bool:
    """Whether the view of a page with these parameters can be a block of a briefing."""
    name, codes = SOME_VIEWS.get(page, ("", ()))
    return page in BRIEFING and (not name or query.get(name, "") in codes)


def load_pages() -> None:
    """Load all that pages ask for, so that no visitor waits for it."""
    for folder in sorted(Path(__file__).parent.glob("*/page.py")):
        for part in sorted(folder.parent.glob("*.py")):
            load(folder.parent.name, part.stem)


def load(topic: str, part: str) -> ModuleType:
    """The module `corridor/topics/<topic>/<part>.py`; ModuleNotFoundError when there is none."""
    return import_module(f"corridor.topics.{topic}.{part}")
