"""From a topic or from addresses of views to blocks.

A block is named by the address of its view and the figure's name on it:
`/traffic?flow=china-central-asia#main`. Topics are lists of such names.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import lru_cache, partial
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

import pandas as pd

from corridor import warehouse
from corridor.briefing.types import Asked, Block, Briefing, UnknownTopic
from corridor.charts.theme import Theme
from corridor.language import date_text, languages
from corridor.spelling import nearest
from corridor.topics import registry
from corridor.topics.view import View

#: base of the live dashboard where nobody says another
ADDRESS = "http://127.0.0.1:8501"
#: at most so many blocks in one briefing
MOST = 40
#: blocks that are a list of findings
_FINDINGS = ("#changed", "#says")
#: parameters that belong to the briefing and not to a view
_SHARED = ("lang", "theme", "v", "embed", "embed_options", "figure")

#: pages whose views can be blocks
PAGES = registry.BRIEFING
#: pages that have whole briefings, in the order of a list of choices; kind of a topic -> page
TOPIC_ORDER = ("overview", "roadmap", "nodes", "trade")
BY_KIND = {"corridors": "overview", "roadmap": "roadmap", "node": "nodes", "pair": "trade"}


def names_of(page: str) -> tuple[str, ...]:
    """Names of the blocks of a page, the first the one of its address alone."""
    keys: tuple[str, ...] = _of(page).KEYS
    return keys


def _of(page: str) -> ModuleType:
    """What a topic gives the briefing: KEYS (names of its blocks, the first the one of the
    address alone), PARAMS (of its address), ``block``, and its whole briefings."""
    return registry.load(page, "briefing")


def view_of(lang: str, theme: Theme = "light", vintage: str | None = None) -> View:
    """A view for an export, asking one vintage (the served one without a name).

    Raises UnknownTopic for a language there is none of, WarehouseError for a vintage.
    """
    if lang not in languages():
        known = ", ".join(languages())
        raise UnknownTopic(f"no language '{lang}'; there are {known}", topics=known, nearest="")
    return View(lang, theme, False, partial(_ask, vintage_of(vintage).hash))


def vintage_of(vintage: str | None) -> warehouse.Vintage:
    """The vintage of a hash or date, the served one without; raises WarehouseError."""
    return warehouse.ready(warehouse.find_vintage(vintage))


def _ask(content_hash: str, name: str, **params: Any) -> pd.DataFrame:
    return _asked(content_hash, name, warehouse.as_key(params)).copy(deep=False)


@lru_cache(maxsize=1000)
def _asked(content_hash: str, name: str, key: warehouse.Key) -> pd.DataFrame:
    """Rows of a question; one vintage never changes, so an answer stays right."""
    return warehouse.ask_key(name, key, vintage=content_hash)


def split_ref(ref: str) -> tuple[str, dict[str, str], str]:
    """Page, parameters and figure of a block's name; a whole address of the dashboard does too."""
    parts = urlsplit(ref.strip()[:2000])
    page = unquote(parts.path).strip("/").rsplit("/", 1)[-1] or "overview"
    said = parse_qsl(parts.query, keep_blank_values=True)  # `show=`: none of what may be shown
    query = {k: v for k, v in said if k not in _SHARED and (v or k == "show")}
    return page, query, unquote(parts.fragment)


def block_of(view: View, ref: str, today: dt.date) -> Block | None:
    """The block of a view on the evidence known by ``today``; None when the view shows nothing.

    Raises UnknownTopic when there is no such page or figure.
    """
    page, query, key = split_ref(ref)
    if page not in PAGES:
        raise _unknown(ref, f"/{page}", [f"/{name}" for name in PAGES])
    topic = _of(page)
    query = {k: query[k][:80] for k in topic.PARAMS if k in query}
    key = key or topic.KEYS[0]
    if key not in topic.KEYS:
        raise _unknown(ref, key, [f"/{page}#{k}" for k in topic.KEYS])
    address = f"/{page}" if page != "overview" else "/"
    if query:
        address += "?" + urlencode(query)
    made: Block | None = topic.block(Asked(view, query, key, address, today))
    return made


def topics(view: View) -> dict[str, str]:
    """Every topic with its name in words, in the order of a list of choices."""
    made: dict[str, str] = {}
    for page in TOPIC_ORDER:
        made |= _of(page).topics(view)
    return made


def canonical(topic: str) -> str:
    """A topic as the list of topics writes it: `pair:CHN-KAZ` for `pair:china-kazakhstan`."""
    kind, _, name = topic.strip().partition(":")
    page = BY_KIND.get(kind)
    spell = getattr(_of(page), "canonical", None) if page and name else None
    code = spell(name) if spell else None
    return f"{kind}:{code}" if code else topic.strip()


def refs_of(view: View, topic: str) -> tuple[str, ...]:
    """Names of the blocks of a topic. Raises UnknownTopic with the nearest names."""
    code = canonical(topic)
    page = BY_KIND.get(code.partition(":")[0])
    if page and code in (offered := _of(page)).topics(view):
        refs: tuple[str, ...] = offered.refs(code)
        return refs
    raise _unknown(topic, topic, list(topics(view)))


def _unknown(asked: str, word: str, known: list[str]) -> UnknownTopic:
    close = nearest(word, known, count=3, least=55)
    shown = ", ".join(known[:8]) + (", …" if len(known) > 8 else "")
    near = f"; nearest: {', '.join(close)}" if close else ""
    return UnknownTopic(
        f"no topic or view '{asked[:120]}'{near}; there are: {shown}",
        topic=asked[:120],
        nearest=", ".join(close) or "–",
        topics=shown,
    )


def blocks_of(
    topic: str | Sequence[str], lang: str, vintage: str | None = None, theme: Theme = "light"
) -> list[Block]:
    """The blocks of a topic, or of a list of views by their addresses, in order.

    Views that show nothing are left out. Raises UnknownTopic; WarehouseError without tables.
    """
    view, found = view_of(lang, theme, vintage), vintage_of(vintage)
    refs = refs_of(view, topic) if isinstance(topic, str) else tuple(topic)
    return _made(view, refs, found.date)


def _made(
    view: View, refs: Sequence[str], today: dt.date, commentary: Mapping[str, str] | None = None
) -> list[Block]:
    if len(refs) > MOST:
        raise UnknownTopic(f"at most {MOST} blocks", topic="", nearest="", topics=str(MOST))
    said = commentary or {}
    made = []
    for ref in refs:
        block = block_of(view, ref, today)
        if block is not None:
            words = said.get(ref) or said.get(block.ref) or said.get(block.view) or ""
            made.append(block.with_commentary(words))
    return made


def briefing(
    topic: str = "corridors",
    lang: str = "en",
    *,
    views: Sequence[str] | None = None,
    vintage: str | None = None,
    theme: Theme = "light",
    address: str = ADDRESS,
    commentary: Mapping[str, str] | None = None,
) -> Briefing:
    """A whole briefing.

    ``views``: addresses of blocks in order, instead of the topic's own (``topic`` then names the
    cover). ``commentary``: words by the block's ref or view. Raises UnknownTopic, WarehouseError.
    """
    view, found = view_of(lang, theme, vintage), vintage_of(vintage)
    own, topic = refs_of(view, topic), canonical(topic)
    blocks = _made(view, own if views is None else views, found.date, commentary)
    if not blocks:
        raise UnknownTopic("no block shows anything", topic=topic, nearest="", topics="")
    dated = date_text(found.date, lang)
    return Briefing(
        topic=topic,
        lang=lang,
        theme=theme,
        vintage=found.hash,
        dated=dated,
        title=_title(view, topic),
        subtitle=view.say("brief-subtitle", date=dated),
        summary=_summary(blocks),
        blocks=tuple(blocks),
        address=address,
    )


def _summary(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The findings of a list of them where there is one, else what each block states."""
    told = [
        line.alone or line.said for b in blocks if b.ref.endswith(_FINDINGS) for line in b.lines
    ]
    return tuple(told or [b.title for b in blocks if b.title])


def _title(view: View, topic: str) -> str:
    title: str = _of(BY_KIND[topic.partition(":")[0]]).title(view, topic)
    return title
