"""A list as an answer: its rows, its metadata, its paging and its formats, for every resource."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, Self, TypeVar, get_args

import pandas as pd
from fastapi import Request, Response
from pydantic import BaseModel

from corridor.api.filters import Paged
from corridor.api.formats import TABLE_FORMATS, encode, table_of
from corridor.api.meta import PageMeta, Window, describe_page
from corridor.api.request import Record, RequestContext, to_records
from corridor.api.response import Answer, choose_format, respond


class Row(BaseModel):
    """A row of an answer: values beside their unit, status, publisher, address.

    Texts are in the language asked for (English where the evidence has none), empty is null,
    dates are ISO 8601.
    """

    @classmethod
    def fill(cls, record: Record, **own: Any) -> Self:
        """A row of a query as it is answered: fields named as its columns, and ``own``."""
        return cls(**{name: record[name] for name in cls.model_fields if name not in own}, **own)


RowT = TypeVar("RowT", bound=BaseModel)
Found = TypeVar("Found")


class Page(BaseModel, Generic[RowT]):
    """A list: what it says of itself, and its rows."""

    meta: PageMeta
    data: list[RowT]

    @classmethod
    def row_type(cls) -> type[BaseModel]:
        """The type of its rows."""
        kind: type[BaseModel] = get_args(cls.model_fields["data"].annotation)[0]
        return kind


async def answer_list(
    request: Request,
    parameters: Paged,
    name: str,
    page: type[Page[RowT]],
    read: Callable[[RequestContext], tuple[Sequence[Found], int]],
    build: Callable[[RequestContext, Found], RowT],
    *,
    formats: tuple[str, ...] = TABLE_FORMATS,
    writers: Mapping[str, Callable[[Page[RowT]], bytes]] | None = None,
    also: str = "",
) -> Response:
    """The answer of a list, ``name`` as in its words (`api-op-…`, `api-means-…`) and its file.

    ``read`` finds what is on the page asked for and how many there are in all, ``build`` makes a
    row of each; ``writers`` are of formats that only this list has; ``also`` as in
    :func:`corridor.api.response.respond`.
    """

    def build_page(context: RequestContext, form: str) -> Answer:
        found, total = read(context)
        rows = [build(context, one) for one in found]
        words = {
            "title": context.say(f"api-op-{name}"),
            "definition": context.say(f"api-means-{name}"),
        }
        meta = describe_page(context, rows, formats, parameters, total, **words)
        whole = page(meta=meta, data=rows)
        if writers and form in writers:
            return Answer(writers[form](whole), form, name, meta.next)
        return answer_rows(form, name, whole, meta, rows, page.row_type())

    form = choose_format(request, parameters.format, formats)
    return await respond(request, parameters, form, build_page, also=also)


def answer_rows(
    form: str,
    name: str,
    whole: BaseModel,
    meta: PageMeta,
    rows: Sequence[BaseModel],
    kind: type[BaseModel],
) -> Answer:
    """The whole as JSON, or its rows alone, of a type, as a table."""
    if form == "json":
        return Answer(whole.model_dump_json().encode(), form, name, meta.next)
    body = encode(form, table_of(rows, kind), meta.model_dump(mode="json"))
    return Answer(body, form, name, meta.next)


def cut(rows: pd.DataFrame, window: Window) -> tuple[list[Record], int]:
    """The rows on the page asked for, of all that a query has found, and how many those are."""
    shown = rows.iloc[window.offset : window.offset + window.limit]
    return to_records(shown), len(rows)


def ask_page(
    context: RequestContext, query: str, window: Window, **params: Any
) -> tuple[list[Record], int]:
    """The same of a query that limits and counts by itself (column n_found)."""
    rows = context.ask(query, **params, limit=window.limit, offset=window.offset)
    if rows.empty and window.offset:  # beyond the end: what there is in all stands in any row
        first = context.ask(query, **params, limit=1, offset=0)
        return [], int(first["n_found"].iloc[0]) if len(first) else 0
    return to_records(rows), int(rows["n_found"].iloc[0]) if len(rows) else 0
