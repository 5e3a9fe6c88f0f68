"""A list as an answer: its rows, its metadata, its paging and its formats, for every resource."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, Self, TypeVar, get_args

import pandas as pd
from fastapi import Request, Response
from pydantic import BaseModel

from corridor.api.filters import Paged
from corridor.api.formats import TABLE_FORMATS, encode
from corridor.api.meta import PageMeta, Window, describe_page
from corridor.api.part import find_part
from corridor.api.request import Record, RequestContext, to_records
from corridor.api.response import Answer, answer_json, choose_format, respond
from corridor.exports import DialectName

#: rows of a list in JSON when no limit is asked for; a file is whole
PAGE_ROWS = 100


class Row(BaseModel):
    """A row of an answer: values beside their unit, status, publisher, address.

    Texts are in the language asked for (English where the evidence has none), empty is null,
    dates are ISO 8601.
    """

    @classmethod
    def fill(cls, record: Record, **own: Any) -> Self:
        """A row of a query as it is answered: fields named as its columns, and ``own``."""
        return cls(**{name: record[name] for name in cls.model_fields if name not in own}, **own)


@dataclass(frozen=True)
class Slice:
    """The part of a list to answer; without a limit all that follows the offset."""

    limit: int | None
    offset: int


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
    read: Callable[[RequestContext, Slice], tuple[Sequence[Found], int]],
    build: Callable[[RequestContext, Found], RowT],
    *,
    formats: tuple[str, ...] = TABLE_FORMATS,
    writers: Mapping[str, Callable[[Page[RowT]], bytes]] | None = None,
    also: str = "",
) -> Response:
    """The answer of a list, ``name`` as in its words (`api-op-…`, `api-means-…`) and its file.

    ``read`` finds what is in the part asked for and how many there are in all, ``build`` makes a
    row of each; ``writers`` are of formats that only this list has; ``also`` as in
    :func:`corridor.api.response.respond`. Without a limit a file is whole, JSON a page.
    """
    suffix = request.path_params.get("suffix", "")
    form = choose_format(request, parameters.format, formats, suffix)
    page_rows = PAGE_ROWS if form == "json" else None
    window = Slice(parameters.limit or page_rows, parameters.offset)

    def build_page(context: RequestContext, form: str) -> Answer:
        found, total = read(context, window)
        rows = [build(context, one) for one in found]
        words = {
            "title": context.say(f"api-op-{name}"),
            "definition": context.say(f"api-means-{name}"),
        }
        meta = describe_page(context, rows, formats, window, total, **words)
        whole = page(meta=meta, data=rows)
        if writers and form in writers:
            return place(Answer(writers[form](whole), form, name), meta, rows)
        return answer_rows(context, form, name, whole, meta, rows, page.row_type(), parameters.csv)

    return await respond(request, parameters, form, build_page, also=also)


def answer_rows(
    context: RequestContext,
    form: str,
    name: str,
    whole: BaseModel,
    meta: PageMeta,
    rows: Sequence[BaseModel],
    kind: type[BaseModel],
    csv: DialectName,
) -> Answer:
    """The whole as JSON, or its rows alone, of a type, as a table; ``csv``: how CSV is written."""
    if form == "json":
        return place(answer_json(whole, name), meta, rows)
    sheet = find_part(meta, rows).name_sheet(context)
    body = encode(form, rows, kind, meta.model_dump(mode="json"), csv, sheet)
    return place(Answer(body, form, name), meta, rows)


def place(answer: Answer, meta: PageMeta, rows: Sequence[BaseModel]) -> Answer:
    """The answer with its part of the list and the addresses of those beside it."""
    part = find_part(meta, rows).slug
    return replace(answer, next=meta.next, previous=meta.previous, part=part)


def cut(rows: pd.DataFrame, window: Window) -> tuple[list[Record], int]:
    """The rows of the part asked for, of all that a query has found, and how many those are."""
    end = None if window.limit is None else window.offset + window.limit
    shown = rows.iloc[window.offset : end]
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
