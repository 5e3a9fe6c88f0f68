"""Where a page of the dashboard stands as a static one: for who cannot open the live page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import quote, urlencode

from corridor.briefing.blocks import LONGEST_VALUE, OWN
from corridor.topics import registry
from corridor.topics.addresses import LOOK, PAGES

#: the topic of pages that no briefing is of
_FALLBACK = PAGES[0]


class StaticAddress(NamedTuple):
    """An address within the site, and whether what it shows is the page's own topic."""

    address: str
    own: bool


def find_static_address(path: str, query: Mapping[str, str]) -> StaticAddress:
    """Where the static page for a page's path and parameters is.

    `/nodes?node=aktau&lang=ru` stands at `/brief/node:aktau?lang=ru`; a page without a briefing of
    its own is the list of its views; what is no topic's leads to the corridors.
    """
    page = path.strip("/") or PAGES[0]
    own = page in registry.BRIEFING
    page = page if own else _FALLBACK
    look = [(name, query[name][:20]) for name in LOOK if query.get(name)]
    kind = next((k for k, topic in registry.WHOLE_BRIEFINGS.items() if topic == page), "")
    if not kind:
        look = [*(("view", view) for view in _list_views(page, query)), *look]
    topic = _name_topic(page, kind, query) if kind else OWN
    asked = f"?{urlencode(look, safe='/')}" if look else ""
    return StaticAddress(f"/brief/{quote(topic, safe=':')}{asked}", own)


def _name_topic(page: str, kind: str, query: Mapping[str, str]) -> str:
    """`node:aktau` where a kind has several briefings and the page chooses one, else the kind."""
    choices = registry.load(page, "params").CHOICES
    chosen = next((one for one in choices if one.name == kind), None)
    return f"{kind}:{chosen.of(query)}" if chosen else kind


def _list_views(page: str, query: Mapping[str, str]) -> list[str]:
    """Names of the blocks of a page, the first as its controls say."""
    topic = registry.load(page, "briefing")
    own = urlencode({name: query[name][:LONGEST_VALUE] for name in topic.PARAMS if name in query})
    first, *others = topic.SHOWN
    return [f"/{page}{'?' if own else ''}{own}#{first}", *(f"/{page}#{key}" for key in others)]
