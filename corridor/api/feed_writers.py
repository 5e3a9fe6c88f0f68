"""A feed as Atom (RFC 4287) and as JSON Feed 1.1."""

from __future__ import annotations

import datetime as dt
import json
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree
from lxml.builder import ElementMaker

from corridor.api import words
from corridor.api.feed_entries import Entry
from corridor.api.formats import media_type
from corridor.api.request import API_ROOT
from corridor.language import LANGUAGES, languages

ATOM = "http://www.w3.org/2005/Atom"
VERSION = "https://jsonfeed.org/version/1.1"
#: names of feeds and entries are the same under every host: they are made from this and a hash
_SPACE = uuid.UUID("0c0a5e52-6d0e-5c55-9d0b-6f7a3c1b2e94")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True)
class Feed:
    """What a feed says of itself, and its entries, the newest first. ``path`` is its own below the
    API's root, ``page`` that of people who read the same, ``json_suffix`` that of JSON Feed."""

    lang: str
    base: str
    product: str
    title: str
    about: str
    rights: str
    entries: list[Entry]
    path: str = "feed"
    page: str = "/since"
    json_suffix: str = "json"

    @property
    def home(self) -> str:
        """Where people read the same."""
        mark = "&" if "?" in self.page else "?"
        return f"{self.base}{self.page}{mark}lang={self.lang}"

    def name(self, entry: Entry | None = None) -> str:
        """The name of the feed, or of an entry, for ever: one a language."""
        of = f"{entry.hash}/{self.lang}" if entry else f"{self.path}/{self.lang}"
        return f"urn:uuid:{uuid.uuid5(_SPACE, of)}"

    def find(self, suffix: str, lang: str = "") -> str:
        """The address of the feed in a format, in a language."""
        return f"{self.base}{API_ROOT}/{self.path}.{suffix}?lang={lang or self.lang}"


def write_atom(feed: Feed) -> bytes:
    """The feed as Atom, in UTF-8."""
    make = ElementMaker(namespace=ATOM, nsmap={None: ATOM})
    newest = max((one.day for one in feed.entries), default=dt.date(1970, 1, 1))
    root = make.feed(
        {_XML_LANG: words.language_tag(feed.lang)},
        make.id(feed.name()),
        make.title(feed.title),
        make.subtitle(feed.about),
        make.updated(_write_time(newest)),
        make.author(make.name(feed.product)),
        make.link(rel="self", type=media_type("atom"), href=feed.find("atom")),
        make.link(rel="alternate", type="text/html", href=feed.home),
        make.icon(f"{feed.base}/favicon.ico"),
        make.rights(feed.rights),
    )
    for code in languages():
        if code != feed.lang:
            tag, address = LANGUAGES[code].tag, feed.find("atom", code)
            root.append(
                make.link(rel="alternate", type=media_type("atom"), hreflang=tag, href=address)
            )
    for one in feed.entries:
        entry = make.entry(
            make.id(feed.name(one)),
            make.title(one.title),
            make.updated(_write_time(one.day)),
            make.published(_write_time(one.day)),
            make.link(rel="alternate", type="text/html", href=one.address),
            make.summary(one.summary or one.title),
            make.content(one.content, type="html"),
        )
        root.append(entry)
    made: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8")
    return made


def write_json_feed(feed: Feed) -> bytes:
    """The feed as JSON Feed."""
    tag = words.language_tag(feed.lang)
    items = [
        {
            "id": feed.name(one),
            "url": one.address,
            "title": one.title,
            "summary": one.summary or one.title,
            "content_html": one.content or one.title,
            "date_published": _write_time(one.day),
            "language": tag,
        }
        for one in feed.entries
    ]
    whole: dict[str, Any] = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.find(feed.json_suffix),
        "description": feed.about,
        "icon": f"{feed.base}/app/static/icon.png",
        "authors": [{"name": feed.product}],
        "language": tag,
        "items": items,
    }
    return json.dumps(whole, ensure_ascii=False).encode()


def _write_time(day: dt.date) -> str:
    if isinstance(day, dt.datetime):
        return day.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return f"{day.isoformat()}T00:00:00Z"


WRITERS: Mapping[str, Callable[[Feed], bytes]] = {"atom": write_atom, "json-feed": write_json_feed}
