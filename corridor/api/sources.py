"""`/sources`: the pages that figures were read from, those with most figures first."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import ConfigDict

from corridor.api.attribution import Attributed, attribute
from corridor.api.filters import Paged, Tier, Words
from corridor.api.formats import TABLE_FORMATS
from corridor.api.operations import file_operation, operation
from corridor.api.page import Page, Slice, answer_list, cut
from corridor.api.request import Record, RequestContext

router = APIRouter()


class SourceList(Paged):
    """What may be asked."""

    tier: Tier | None = None
    q: Words = ""


class SourceRow(Attributed):
    """A page that figures were read from."""

    model_config = ConfigDict(title="Source")

    id: str
    publisher: str
    title: str | None
    url: str | None
    published: str | None
    language: str | None
    kind: str | None
    tier: str
    note: str | None
    licence: str | None
    accessed: str | None
    archive: str | None
    observations: int


class SourcePage(Page[SourceRow]):
    """Sources."""


@router.get(
    "/sources",
    **operation("sources", SourcePage, TABLE_FORMATS, ["/sources?tier=A", "/sources?q=KTZ"]),
)
@router.get("/sources.{suffix}", **file_operation("sources", SourcePage, TABLE_FORMATS))
async def list_sources(request: Request, parameters: Annotated[SourceList, Query()]) -> Response:
    """Pages that figures were read from, those with most figures first."""

    def read(context: RequestContext, window: Slice) -> tuple[list[Record], int]:
        rows = context.ask("sources", tier=parameters.tier, words=parameters.q)
        return cut(rows, window)

    return await answer_list(request, parameters, "sources", SourcePage, read, build_source)


def build_source(context: RequestContext, record: Record) -> SourceRow:
    """A row of the query `sources` as it is answered."""
    return SourceRow.fill(
        record,
        id=record["source_id"],
        observations=record["n_observations"],
        note=context.note_of(record),
        **attribute(context, record),
    )
