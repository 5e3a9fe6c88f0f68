"""Entries of the feed: one a release of the evidence, in the words of the page that says what
changed since another.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from corridor import warehouse
from corridor.api import words
from corridor.api.request import RequestContext
from corridor.briefing.blocks import open_view
from corridor.language import date_text, sentences
from corridor.language.spans import Line, html
from corridor.topics.since import rules
from corridor.topics.since.account import Account, tell_changes
from corridor.warehouse import Vintage, VintageDamaged

#: entries of the feed, and sentences of one topic in an entry
MOST_ENTRIES, MOST = 20, 12


@dataclass(frozen=True)
class Entry:
    """One release, proposal or late figure, by a name that stays (``hash``): ``content`` is HTML,
    ``address`` where people read of it."""

    hash: str
    day: dt.date
    title: str
    summary: str
    content: str
    address: str


def list_entries(context: RequestContext) -> list[Entry]:
    """The newest releases, newest first, in the language of the request."""
    kept = [one for one in warehouse.vintages() if one.released][:MOST_ENTRIES]
    return [_build_entry(context, one, warehouse.find_earlier(one)) for one in kept]


def _build_entry(context: RequestContext, one: Vintage, earlier: Vintage | None) -> Entry:
    """A release beside the one before; of the first, and beside one that cannot be opened, what
    its note says."""
    lang = words.available(context.lang)
    told = _tell(lang, earlier.hash, one.hash) if earlier else None
    note = words.translate_note(one.note, context.lang) or ""
    summary = sentences([note, told.counts if told else ""], lang)
    path = f"/since?v={earlier.hash}&lang={lang}" if earlier else f"/?v={one.hash}&lang={lang}"
    return Entry(
        hash=one.hash,
        day=one.date,
        title=context.say("api-feed-entry", date=date_text(one.date, lang)),
        summary=summary,
        content=_write_content(context, note, told, context.base + path),
        address=context.base + path,
    )


@lru_cache(maxsize=4 * MOST_ENTRIES)
def _tell(lang: str, since: str, until: str) -> Account | None:
    """What a release changed: it follows from both, and both are kept."""
    then, now = open_view(lang, vintage=since), open_view(lang, vintage=until)
    try:
        changes = rules.sort_changes(warehouse.changes(since, until))
        return tell_changes(now, then, now, changes, since)
    except VintageDamaged:
        return None


def _write_content(context: RequestContext, note: str, told: Account | None, address: str) -> str:
    def locate(path: str) -> str:
        return context.base + path if path.startswith("/") else path

    parts = [f"<p>{escape(note)}</p>"] if note else []
    if told:
        parts.append(f"<p>{escape(told.counts)}</p>")
        more = f'<p><a href="{escape(address)}">{escape(context.say("api-feed-more"))}</a></p>'
        parts += [_write_part(title, lines, locate) for title, lines in told.parts]
        parts.append(more)
    return "".join(parts)


def _write_part(title: str, lines: list[Line], locate: Callable[[str], str]) -> str:
    items = "".join(f"<li>{html(line, locate)}</li>" for line in lines[:MOST])
    left = "<li>…</li>" if len(lines) > MOST else ""
    return f"<h2>{escape(title)}</h2><ul>{items}{left}</ul>"
