"""What an answer says of itself: the terms of every export, and where in a list one is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, Protocol

from pydantic import BaseModel

from corridor.api import words
from corridor.api.filters import MOST_ROWS
from corridor.api.request import RequestContext
from corridor.exports import About
from corridor.language import unit_name

#: where a row says who published it, in the order of what says most
_BODIES = ("attribution", "last_attribution", "publisher", "last_publisher")


class VintageRef(BaseModel):
    """The edition of the evidence an answer is made from."""

    hash: str
    date: dt.date
    current: bool


class Licence(BaseModel):
    """On which terms."""

    name: str
    url: str
    statement: str


class Meta(BaseModel):
    """What every answer says of itself."""

    title: str
    definition: str
    units: list[str]
    publishers: list[str]
    licence: Licence
    vintage: VintageRef
    citation: str
    lang: str
    address: str
    formats: dict[str, str]


class PageMeta(Meta):
    """The same of a list, and where in it one is."""

    total: int
    limit: int
    offset: int
    next: str | None
    previous: str | None


class Window(Protocol):
    """The part of a list that is asked for; without a limit all that follows the offset."""

    @property
    def limit(self) -> int | None:
        """How many rows at most."""

    @property
    def offset(self) -> int:
        """How many to pass over."""


def describe(
    context: RequestContext,
    rows: Sequence[BaseModel],
    formats: Sequence[str],
    *,
    title: str,
    definition: str,
) -> Meta:
    """What an answer says of itself; units and publishers are those of its rows."""
    return Meta(**_fields(context, rows, formats, title, definition))


def describe_page(
    context: RequestContext,
    rows: Sequence[BaseModel],
    formats: Sequence[str],
    window: Window,
    total: int,
    *,
    title: str,
    definition: str,
) -> PageMeta:
    """The same of ``window`` of a list of ``total`` rows."""
    offset = window.offset
    limit = total if window.limit is None else window.limit
    after, before = offset + limit, max(0, offset - limit)
    size = str(min(max(limit, 1), MOST_ROWS))
    return PageMeta(
        **_fields(context, rows, formats, title, definition),
        total=total,
        limit=limit,
        offset=offset,
        next=context.own_url(offset=str(after), limit=size) if after < total else None,
        previous=context.own_url(offset=str(before), limit=size) if offset else None,
    )


def _fields(
    context: RequestContext,
    rows: Sequence[BaseModel],
    formats: Sequence[str],
    title: str,
    definition: str,
) -> dict[str, Any]:
    """Fields of a Meta: the terms as of any export, and what an answer has beside them."""
    vintage = context.vintage
    terms = About(
        name="",
        title=title,
        lang=words.available(context.lang),
        date=vintage.date,
        hash=vintage.hash,
        publishers=next(filter(None, (_distinct(rows, name) for name in _BODIES)), []),
        address=context.own_url(),
    ).terms()
    return terms | {
        "definition": definition,
        "units": [_unit_words(unit, context.lang) for unit in _distinct(rows, "unit")],
        "vintage": terms["vintage"] | {"current": context.current},
        "citation": context.cite(title),
        "lang": context.lang,
        "formats": {form: context.own_url_without_suffix(format=form) for form in formats},
    }


def _unit_words(unit: str, lang: str) -> str:
    """`trains (поездов)`: the code, with its name where that is another word."""
    name = unit_name(unit, words.available(lang))
    return f"{unit} ({name})" if name != unit else unit


def _distinct(rows: Sequence[BaseModel], field: str) -> list[str]:
    found = dict.fromkeys(getattr(row, field, None) for row in rows)
    return sorted(str(one) for one in found if one)
