"""`/vintages`: editions of the evidence, the newest first; each may be asked for by `v=`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from corridor import warehouse
from corridor.api import editions, words
from corridor.api.filters import Paged
from corridor.api.formats import TABLE_FORMATS
from corridor.api.operations import file_operation, operation
from corridor.api.page import Page, Row, Slice, answer_list
from corridor.api.request import RequestContext
from corridor.warehouse import Vintage

router = APIRouter()


class VintageRow(Row):
    """One edition of the evidence."""

    hash: str
    date: dt.date
    current: bool
    note: str | None
    rows: dict[str, int]
    address: str
    database: str


class VintagePage(Page[VintageRow]):
    """Vintages."""


@router.get("/vintages", **operation("vintages", VintagePage, TABLE_FORMATS, ["/vintages"]))
@router.get("/vintages.{suffix}", **file_operation("vintages", VintagePage, TABLE_FORMATS))
async def list_vintages(request: Request, parameters: Annotated[Paged, Query()]) -> Response:
    """Editions of the evidence, the newest first."""
    known = warehouse.vintages()

    def read(_: RequestContext, window: Slice) -> tuple[Sequence[Vintage], int]:
        end = None if window.limit is None else window.offset + window.limit
        return known[window.offset : end], len(known)

    return await answer_list(
        request,
        parameters,
        "vintages",
        VintagePage,
        read,
        build_vintage,
        also=",".join(vintage.hash for vintage in known),
    )


def build_vintage(context: RequestContext, vintage: Vintage) -> VintageRow:
    """An edition as it is answered."""
    return VintageRow(
        hash=vintage.hash,
        date=vintage.date,
        current=vintage.hash == warehouse.current().hash,
        rows=vintage.counts,
        note=words.translate_note(vintage.note, context.lang),
        address=context.url("/series", v=vintage.hash),
        database=editions.locate_file(context.base, vintage),
    )
