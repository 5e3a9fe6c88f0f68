"""From a topic or from addresses of views to blocks.

A block is named by the address of its view and the figure's name on it:
`/traffic?flow=china-central-asia#main`. Topics are lists of such names.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, cast
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

import pandas as pd

from corridor import warehouse
from corridor.briefing.types import (
    Block,
    BlockRequest,
    Briefing,
    TopicBlocks,
    TopicBriefing,
    UnknownTopic,
)
from corridor.charts.theme import Theme
from corridor.language import date_text, languages
from corridor.spelling import nearest
from corridor.topics import registry
from corridor.topics.addresses import ONCE, PAGES, SHARED
from corridor.topics.ahead import Ahead
from corridor.topics.view import View

#: base of the live dashboard where nobody says another
ADDRESS = "http://127.0.0.1:8501"
#: at most so many blocks in one briefing
MOST = 40
#: letters of a value of a parameter: many codes in a row are long
LONGEST_VALUE = 400
#: the code of a briefing of chosen views, which is no topic's
OWN = "own"
#: blocks that are a list of findings
_FINDINGS = ("#changed", "#says")


def load_blocks(page: str) -> TopicBlocks:
    """What the topic of a page (of `registry.BRIEFING`) offers as blocks."""
    return cast(TopicBlocks, registry.load(page, "briefing"))


def load_briefings(page: str) -> TopicBriefing:
    """What a topic (of `registry.WHOLE_BRIEFINGS`) offers as whole briefings."""
    return cast(TopicBriefing, registry.load(page, "briefing"))


def list_keys(page: str) -> tuple[str, ...]:
    """Names of the blocks of a page, the first the one of its address alone."""
    return load_blocks(page).KEYS


def open_view(lang: str, theme: Theme = "light", vintage: str | None = None) -> View:
    """A view for an export, asking one vintage (the served one without a name).

    Raises UnknownTopic for a language there is none of, WarehouseError for a vintage.
    """
    if lang not in languages():
        known = ", ".join(languages())
        raise UnknownTopic(f"no language '{lang}'; there are {known}", topics=known, nearest="")
    edition = ready_vintage(vintage).hash
    return View(lang, theme, False, partial(_ask, edition), edition)


def ready_vintage(vintage: str | None) -> warehouse.Vintage:
    """The vintage of a hash or date, the served one without; raises WarehouseError."""
    return warehouse.ready(warehouse.find_vintage(vintage))


def _ask(content_hash: str, name: str, **params: Any) -> pd.DataFrame:
    return warehouse.ask_kept(name, warehouse.as_key(params), vintage=content_hash)


def split_ref(ref: str) -> tuple[str, dict[str, str], str]:
    """Page, parameters and figure of a block's name; a whole address of the dashboard does too."""
    parts = urlsplit(ref.strip()[:2000])
    page = unquote(parts.path).strip("/").rsplit("/", 1)[-1] or PAGES[0]
    pairs = parse_qsl(parts.query, keep_blank_values=True)  # `show=`: none of what may be shown
    query = {k: v for k, v in pairs if k not in (*SHARED, *ONCE) and (v or k == "show")}
    return page, query, unquote(parts.fragment)


def build_block(view: View, ref: str, today: dt.date, *, maps: bool = True) -> Block | None:
    """The block of a view on the evidence known by ``today``; None when the view shows nothing.
    ``maps`` as BlockRequest has it.

    Raises UnknownTopic when there is no such page or figure.
    """
    page, query, key = split_ref(ref)
    if page not in registry.BRIEFING:
        raise _unknown_topic(ref, f"/{page}", [f"/{name}" for name in registry.BRIEFING])
    topic = load_blocks(page)
    query = {k: query[k][:LONGEST_VALUE] for k in topic.PARAMS if k in query}
    key = key or topic.KEYS[0]
    if key not in topic.KEYS:
        raise _unknown_topic(ref, key, [f"/{page}#{k}" for k in topic.KEYS])
    address = f"/{page}" if page != PAGES[0] else "/"
    if query:
        address += "?" + urlencode(query)
    return topic.build_block(BlockRequest(view, query, key, address, today, maps))


def find_ahead(view: View, ref: str) -> Ahead | None:
    """What a job has to make before the block of a view is built; None where nothing is slow."""
    page, query, key = split_ref(ref)
    find = getattr(load_blocks(page), "find_ahead", None) if page in registry.BRIEFING else None
    found: Ahead | None = find(view, query, key) if find else None
    return found


def list_topics(view: View) -> dict[str, str]:
    """Every topic with its name in words, in the order of a list of choices."""
    names: dict[str, str] = {}
    for page in registry.WHOLE_BRIEFINGS.values():
        names |= load_briefings(page).list_topics(view)
    return names


def spell_topic(topic: str) -> str:
    """A topic as the list of topics writes it: `pair:CHN-KAZ` for `pair:china-kazakhstan`."""
    code = topic.strip()
    page = _page_of(code)
    return load_briefings(page).spell_topic(code) if page else code


def _page_of(topic: str) -> str | None:
    return registry.WHOLE_BRIEFINGS.get(topic.partition(":")[0])


def list_refs(view: View, topic: str) -> tuple[str, ...]:
    """Names of the blocks of a topic; of a briefing of chosen views none. Raises UnknownTopic with
    the nearest names."""
    code = spell_topic(topic)
    if code == OWN:
        return ()
    page = _page_of(code)
    if page and code in (briefings := load_briefings(page)).list_topics(view):
        return briefings.list_refs(code)
    raise _unknown_topic(topic, topic, list(list_topics(view)))


def _unknown_topic(name: str, word: str, known: list[str]) -> UnknownTopic:
    near = nearest(word, known, count=3, least=55)
    listed = ", ".join(known[:8]) + (", …" if len(known) > 8 else "")
    hint = f"; nearest: {', '.join(near)}" if near else ""
    return UnknownTopic(
        f"no topic or view '{name[:120]}'{hint}; there are: {listed}",
        topic=name[:120],
        nearest=", ".join(near) or "–",
        topics=listed,
    )


def _build_blocks(
    view: View,
    refs: Sequence[str],
    today: dt.date,
    commentary: Mapping[str, str] | None = None,
    *,
    maps: bool = True,
) -> list[Block]:
    """The blocks of these names in order; views that show nothing are left out."""
    if len(refs) > MOST:
        raise UnknownTopic(f"at most {MOST} blocks", topic="", nearest="", topics=str(MOST))
    commentary = commentary or {}
    blocks = []
    for ref in refs:
        block = build_block(view, ref, today, maps=maps)
        if block is not None:
            words = (commentary.get(name) for name in (ref, block.ref, block.view))
            blocks.append(block.with_commentary(next(filter(None, words), "")))
    return blocks


def build_briefing(
    topic: str = "corridors",
    lang: str = "en",
    *,
    views: Sequence[str] | None = None,
    vintage: str | None = None,
    theme: Theme = "light",
    address: str = ADDRESS,
    commentary: Mapping[str, str] | None = None,
    maps: bool = True,
    phone: bool = False,
) -> Briefing:
    """A whole briefing.

    ``views``: addresses of blocks in order, instead of the topic's own (``topic`` then names the
    cover). ``commentary``: words by the block's ref or view. ``maps`` as BlockRequest has it;
    ``phone``: its figures are looked at in a hand.
    Raises UnknownTopic, WarehouseError.
    """
    view, dated_vintage = open_view(lang, theme, vintage), ready_vintage(vintage)
    view = replace(view, phone=phone)
    refs, code = list_refs(view, topic), spell_topic(topic)
    chosen = refs if views is None else views
    blocks = _build_blocks(view, chosen, dated_vintage.date, commentary, maps=maps)
    if not blocks:
        raise UnknownTopic("no block shows anything", topic=code, nearest="", topics="")
    dated = date_text(dated_vintage.date, lang)
    return Briefing(
        topic=code,
        lang=lang,
        theme=theme,
        vintage=dated_vintage.hash,
        dated=dated,
        title=_name_briefing(view, code),
        subtitle=view.say("brief-subtitle", date=dated),
        summary=_summarise(blocks),
        blocks=tuple(blocks),
        address=address,
        whole=code != OWN and (views is None or tuple(views) == tuple(refs)),
    )


def _name_briefing(view: View, code: str) -> str:
    if code == OWN:
        return view.say("brief-title-own")
    return load_briefings(_page_of(code) or "").name_briefing(view, code)


def _summarise(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The findings of a list of them where there is one, else what each block found, else its
    title."""
    listed = [
        line.alone or line.sentence
        for block in blocks
        if block.ref.endswith(_FINDINGS)
        for line in block.lines
    ]
    found = listed or [sentence for block in blocks for sentence in block.findings]
    return tuple(dict.fromkeys(found or [block.title for block in blocks if block.title]))
