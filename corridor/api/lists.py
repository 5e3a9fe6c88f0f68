"""A list as an answer: its metadata, paging and format, the same for every endpoint."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

import pandas as pd
from pydantic import BaseModel

from corridor.api import words
from corridor.api.formats import encode, table_of
from corridor.api.request import Asked
from corridor.api.response import Made
from corridor.api.schemas import Licence, Meta, PageMeta, VintageRef
from corridor.exports import LICENCE_NAME, LICENCE_URL
from corridor.language import unit_name

M = TypeVar("M", bound=Meta)


def meta(
    asked: Asked,
    rows: Sequence[Any],
    formats: Sequence[str],
    *,
    title: str,
    definition: str,
    kind: type[M] = Meta,  # type: ignore[assignment]
    **more: Any,
) -> M:
    """What an answer says of itself; units and publishers are those of its rows."""
    units = _distinct(rows, "unit")
    found = asked.vintage
    return kind(
        title=title,
        definition=definition,
        units=[f"{u} ({n})" if n != u else u for u in units for n in [unit_of(asked, u)]],
        publishers=_distinct(rows, "publisher") or _distinct(rows, "last_publisher"),
        licence=Licence(
            name=LICENCE_NAME, url=LICENCE_URL, statement=asked.say("evidence-licence")
        ),
        vintage=VintageRef(hash=found.hash, date=found.date, current=asked.current),
        citation=asked.cite(title),
        lang=asked.lang,
        address=asked.same(),
        formats={name: asked.bare(format=name) for name in formats},
        **more,
    )


def unit_of(asked: Asked, unit: str) -> str:
    """Name of a unit in the language of the request."""
    return unit_name(unit, words.spoken(asked.lang))


def page(
    asked: Asked,
    rows: Sequence[Any],
    formats: Sequence[str],
    *,
    total: int,
    limit: int,
    offset: int,
    name: str = "",
    title: str = "",
    definition: str = "",
) -> PageMeta:
    """The same of a list; ``name`` is the endpoint's, whose words are used without a title."""
    after, before = offset + limit, max(0, offset - limit)
    return meta(
        asked,
        rows,
        formats,
        title=title or asked.say(f"api-op-{name}"),
        definition=definition or asked.say(f"api-means-{name}"),
        kind=PageMeta,
        total=total,
        limit=limit,
        offset=offset,
        next=asked.same(offset=str(after), limit=str(limit)) if after < total else None,
        previous=asked.same(offset=str(before), limit=str(limit)) if offset else None,
    )


def made(form: str, envelope: BaseModel, name: str, kind: type[BaseModel]) -> Made:
    """An envelope with ``meta`` and ``data`` in a format."""
    said: Any = envelope
    following = getattr(said.meta, "next", None)
    if form == "json":
        return Made(envelope.model_dump_json().encode(), form, name, following)
    return Made(encode(form, table_of(said.data, kind), said.meta), form, name, following)


def slice_of(rows: pd.DataFrame, limit: int, offset: int) -> tuple[pd.DataFrame, int]:
    """The rows of one page and how many there are."""
    return rows.iloc[offset : offset + limit], len(rows)


def counted(asked: Asked, query: str, **params: Any) -> tuple[pd.DataFrame, int]:
    """A page of a query that limits and counts by itself (column n_found)."""
    rows = asked.ask(query, **params)
    if len(rows):
        return rows, int(rows["n_found"].iloc[0])
    if not params.get("offset"):
        return rows, 0
    first = asked.ask(query, **params | {"limit": 1, "offset": 0})
    return rows, int(first["n_found"].iloc[0]) if len(first) else 0


def _distinct(rows: Sequence[Any], field: str) -> list[str]:
    found = dict.fromkeys(getattr(row, field, None) for row in rows)
    return sorted(str(one) for one in found if one)
