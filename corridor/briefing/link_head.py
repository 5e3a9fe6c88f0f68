"""The head of a page as messengers, mail and search engines read it: title, description, picture.

They run no script and wait for nothing: it stands in the page as it is served. The picture is named
and not made; whoever shows it asks for it (`/preview/<page>.png`, corridor/briefing/preview.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape

from corridor.briefing.linked_view import (
    LinkedView,
    LinkWords,
    Query,
    describe_link,
    find_edition,
    read_link,
)
from corridor.briefing.preview_request import FORMAT
from corridor.language import LANGUAGES, languages, text
from corridor.language.accept_language import read_tag
from corridor.topics import registry
from corridor.topics.addresses import PAGES

#: paths of the feed of releases, by media type
FEEDS = {"application/atom+xml": "/api/v1/feed.atom", "application/feed+json": "/api/v1/feed.json"}
#: path of the picture of a page's view, below the dashboard's address
PICTURES = "/preview"


def write_head(base: str, path: str, query: Query, lang: str) -> str:
    """The title and the elements of the head for a page in a language; '' where there is no page.

    ``base``: scheme and host of the dashboard; ``query``: pairs of the address. Raises
    WarehouseError where there are no tables.
    """
    link = read_link(path, query)
    if link is None:
        return ""
    words = describe_link(link, lang)
    chosen = read_tag(dict(query).get("lang", ""))
    own = base + link.path + link.write_query(figure=link.figure, lang=chosen, v=link.pin)
    parts = [f"<title>{escape(words.title)}</title>"]
    parts += [_meta("name", name, value) for name, value in _list_names(words)]
    parts += [f'<link rel="canonical" href="{escape(own)}">', *_list_alternates(base, link)]
    parts += list_feeds(base, lang)
    picture = base + PICTURES + name_picture(link, lang)
    graph = _list_graph(words, lang, own, picture)
    return "".join([*parts, *(_meta("property", name, value) for name, value in graph)])


def name_picture(link: LinkedView, lang: str) -> str:
    """`/traffic.png?split=crossing&lang=ru&v=…`; pages without blocks have that of the first."""
    look = {"lang": lang, "v": find_edition(link).hash}
    if not registry.is_block(link.page, dict(link.written)):
        link = replace(link, page=PAGES[0], written=())
    return f"/{link.page}.png{link.write_query(**look)}"


def _meta(kind: str, name: str, value: str) -> str:
    return f'<meta {kind}="{name}" content="{escape(value)}">'


def _list_names(words: LinkWords) -> Iterator[tuple[str, str]]:
    yield "description", words.description
    yield "twitter:card", "summary_large_image"


def _list_alternates(base: str, link: LinkedView) -> Iterator[str]:
    """The same view in each language."""
    for code in languages():
        address = base + link.path + link.write_query(figure=link.figure, lang=code, v=link.pin)
        tag = LANGUAGES[code].tag
        yield f'<link rel="alternate" hreflang="{tag}" href="{escape(address)}">'


def list_feeds(base: str, lang: str) -> Iterator[str]:
    """Where readers of news find the releases of the evidence, in a language."""
    title = escape(text(lang, "api-feed-title"))
    for kind, path in FEEDS.items():
        address = f"{base}{path}?lang={lang}"
        yield f'<link rel="alternate" type="{kind}" title="{title}" href="{address}">'


def _list_graph(words: LinkWords, lang: str, own: str, picture: str) -> Iterator[tuple[str, str]]:
    """Open Graph; where there is none of Twitter's own, that is read too."""
    wide, high = FORMAT
    yield "og:type", "website"
    yield "og:site_name", text(lang, "product")
    yield "og:title", words.name
    yield "og:description", words.description
    yield "og:url", own
    yield "og:locale", LANGUAGES[lang].office.replace("-", "_")
    for code in languages():
        if code != lang:
            yield "og:locale:alternate", LANGUAGES[code].office.replace("-", "_")
    yield "og:image", picture
    yield "og:image:type", "image/png"
    yield "og:image:width", str(wide)
    yield "og:image:height", str(high)
    yield "og:image:alt", words.name
