"""From a topic or from addresses of views to blocks.

A block is named by the address of its view and the figure's name on it:
`/traffic?flow=china-central-asia#main`. Topics are lists of such names.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from typing import Any
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

import pandas as pd
from rapidfuzz import process

from corridor import warehouse
from corridor.briefing.types import Asked, Block, Briefing, UnknownTopic
from corridor.charts.theme import Theme
from corridor.language import date_text, languages
from corridor.topics.nodes import briefing as nodes_briefing
from corridor.topics.overview import briefing as overview_briefing
from corridor.topics.roadmap import briefing as roadmap_briefing
from corridor.topics.trade import briefing as trade_briefing
from corridor.topics.trade.charts import PAIRS, pair_name
from corridor.topics.traffic import briefing as traffic_briefing
from corridor.topics.view import View

#: base of the live dashboard where nobody says another
ADDRESS = "http://127.0.0.1:8501"
#: at most so many blocks in one briefing
MOST = 40
#: blocks that are a list of findings
_FINDINGS = ("#changed", "#says")
#: parameters that belong to the briefing and not to a view
_SHARED = ("lang", "theme", "v", "embed", "embed_options", "figure")

Maker = Callable[[Asked], Block | None]
#: page -> (names of its blocks, the first the one of the address alone; what makes one; the
#: parameters that its address may have)
PAGES: dict[str, tuple[tuple[str, ...], Maker, tuple[str, ...]]] = {
    "overview": (overview_briefing.KEYS, overview_briefing.block, overview_briefing.PARAMS),
    "traffic": (traffic_briefing.KEYS, traffic_briefing.block, traffic_briefing.PARAMS),
    "nodes": (nodes_briefing.KEYS, nodes_briefing.block, nodes_briefing.PARAMS),
    "trade": (trade_briefing.KEYS, trade_briefing.block, trade_briefing.PARAMS),
    "roadmap": (roadmap_briefing.KEYS, roadmap_briefing.block, roadmap_briefing.PARAMS),
}


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
    keys, maker, known = PAGES[page]
    query = {k: query[k][:80] for k in known if k in query}
    key = key or keys[0]
    if key not in keys:
        raise _unknown(ref, key, [f"/{page}#{k}" for k in keys])
    address = f"/{page}" if page != "overview" else "/"
    if query:
        address += "?" + urlencode(query)
    return maker(Asked(view, query, key, address, today))


def topics(view: View) -> dict[str, str]:
    """Every topic with its name in words, in the order of a list of choices."""
    made = {
        "corridors": view.say("brief-topic-corridors"),
        "roadmap": view.say("brief-topic-roadmap"),
    }
    for slug, name in nodes_briefing.names(view).items():
        made[f"node:{slug}"] = view.say("brief-topic-node", name=name)
    for pair in PAIRS:
        made[f"pair:{pair}"] = pair_name(pair, view.lang)
    return made


def canonical(topic: str) -> str:
    """A topic as the list of topics writes it: `pair:CHN-KAZ` for `pair:china-kazakhstan`."""
    kind, _, name = topic.strip().partition(":")
    pair = trade_briefing.known(name) if kind == "pair" else None
    return f"pair:{pair}" if pair else topic.strip()


def refs_of(view: View, topic: str) -> tuple[str, ...]:
    """Names of the blocks of a topic. Raises UnknownTopic with the nearest names."""
    kind, _, name = topic.strip().partition(":")
    if topic == "corridors":
        return overview_briefing.TOPIC
    if topic == "roadmap":
        return roadmap_briefing.TOPIC
    if kind == "pair" and (pair := trade_briefing.known(name)):
        return trade_briefing.topic(pair)
    if kind == "node" and name in nodes_briefing.names(view):
        return nodes_briefing.topic(name)
    raise _unknown(topic, topic, list(topics(view)))


def _unknown(asked: str, word: str, known: list[str]) -> UnknownTopic:
    close = [k for k, _, _ in process.extract(word[:200], known, limit=3, score_cutoff=55)]
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
    kind, _, name = topic.partition(":")
    if kind == "pair":
        return view.say("brief-title-pair", pair=pair_name(name, view.lang))
    if kind == "node":
        return view.say("brief-title-node", name=nodes_briefing.names(view)[name])
    return view.say("brief-title-roadmap" if kind == "roadmap" else "brief-title-corridors")
