"""What an address of the dashboard names, read without a page's run: for the preview of its link.

It is read as the page reads it: what means nothing there means nothing here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlencode

from corridor import warehouse
from corridor.briefing.blocks import open_view
from corridor.language import (
    capitalize,
    date_text,
    has_text,
    moment_text,
    quantity,
    sentences,
    stop,
)
from corridor.topics import registry
from corridor.topics.addresses import PAGES, UNLISTED
from corridor.topics.choices import Choice
from corridor.topics.view import View
from corridor.topics.view_names import join_title, name_view
from corridor.warehouse import Vintage

#: pairs of an address
Query = Sequence[tuple[str, str]]
#: bytes of an address that is kept; a longer one is that of its page
_LONGEST = 1500


@dataclass(frozen=True)
class LinkedView:
    """A page with what its address chooses: ``written``, parameters as the page writes them,
    without the defaults; ``figure``, the value whose passport is open; ``pin``, the vintage that
    the address names (else empty)."""

    page: str
    written: tuple[tuple[str, str], ...]
    figure: str
    pin: str

    @property
    def path(self) -> str:
        """The page's path."""
        return "/" if self.page == PAGES[0] else f"/{self.page}"

    def write_query(self, **more: str) -> str:
        """Its parameters with ``more``, as the part of an address from `?` on; '' without any."""
        query = {**dict(self.written), **{k: v for k, v in more.items() if v}}
        return "?" + urlencode(query, safe=",@") if query else ""


@dataclass(frozen=True)
class LinkWords:
    """A view in words: title of its window, title beside the product's name, a sentence or two."""

    title: str
    name: str
    description: str


def read_link(path: str, query: Query) -> LinkedView | None:
    """The view of an address; None where no page of the dashboard stands."""
    page = path.strip("/") or PAGES[0]
    if page not in (*PAGES, *UNLISTED) or (page == PAGES[0] and path.strip("/")):
        return None
    asked = dict(query)
    fields = load_choices(page)
    for alias in getattr(registry.load(page, "params"), "ALIASES", ()) if fields else ():
        alias.spell(asked)
    held = {one.name: one.of(asked) for one in fields}
    written = tuple(
        (one.name, one.write(held[one.name]))
        for one in fields
        if one.write(held[one.name]) != one.write(one.start()) and not one.find_idle(held)
    )
    if len(urlencode(written)) > _LONGEST:
        written = ()
    return LinkedView(page, written, asked.get("figure", "")[:200], asked.get("v", "")[:40])


def load_choices(page: str) -> tuple[Choice, ...]:
    """The choices of a page; none of the hall screen, whose turn is no view to be sent."""
    return () if page == "screen" else tuple(registry.load(page, "params").CHOICES)


def find_edition(link: LinkedView) -> Vintage:
    """The vintage a link shows: the served one where it names none that is kept."""
    try:
        return warehouse.find_vintage(link.pin or None)
    except warehouse.UnknownVintage:
        return warehouse.current()


def describe_link(link: LinkedView, lang: str) -> LinkWords:
    """The words of a view; raises WarehouseError where there are no tables."""
    edition, served = find_edition(link), warehouse.current().hash
    return _describe(link, lang, edition.date, edition.hash != served, served)


@lru_cache(maxsize=500)
def _describe(link: LinkedView, lang: str, day: dt.date, older: bool, served: str) -> LinkWords:
    """Names are those of the ``served`` vintage: tables of an older one are made when it is
    opened."""
    view = open_view(lang, vintage=served)
    fields, query = load_choices(link.page), dict(link.written)
    values = {one.name: one.of(query) for one in fields}
    value = _read_value(view, link.figure)
    dated = capitalize(view.say("evidence-of", date=date_text(day, lang)))
    parts = name_view(view, link.page, fields, values, link.figure if value else "")
    parts += [dated] if older else []
    said = [
        "" if older else value,
        view.say(f"preview-{link.page}"),
        dated.rstrip(".") + stop(lang),
    ]
    return LinkWords(
        join_title(view, link.page, parts),
        join_title(view, link.page, parts or _ask_page(view, link.page), product=False),
        sentences(said, lang).replace("\u2060", ""),
    )


def _ask_page(view: View, page: str) -> list[str]:
    """The question of a page, for its view without choices."""
    return [view.say(f"{page}-title")] if has_text(view.lang, f"{page}-title") else []


def _read_value(view: View, figure: str) -> str:
    """The value of `<series>@<period>` in a sentence with its publisher; '' where there is none."""
    series, _, period = figure.partition("@")
    if not period:
        return ""
    rows = view.ask("series_values", series=[series])
    rows = rows[rows["period"] == period]
    names = view.ask("series_titles", series=[series])
    if rows.empty or names.empty:
        return ""
    row = rows.iloc[0]
    return view.say(
        "share-value",
        name=view.name(names.iloc[0], "title"),
        period=moment_text(row, view.lang),
        value=quantity(row.value, row.unit, view.lang, qualifier=row.qualifier, status=row.status),
        publisher=view.publisher(row.attribution),
    )
