"""`/publishers`: the bodies that count figures or print them, with how many of each."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from corridor.api.filters import Paged, PublisherKinds, Words
from corridor.api.formats import TABLE_FORMATS
from corridor.api.operations import file_operation, operation
from corridor.api.page import Page, Row, Slice, answer_list, cut
from corridor.api.request import Record, RequestContext

router = APIRouter()


class PublisherList(Paged):
    """What may be asked."""

    kind: PublisherKinds = None
    country: Annotated[str | None, Field(pattern=r"^[A-Z]{2}$")] = None
    q: Words = ""


class Publisher(Row):
    """A body that counts figures or prints them; its names in each language, beside them the one
    of the request."""

    id: str
    name: str
    short: str | None
    name_en: str | None
    name_ru: str | None
    name_kk: str | None
    name_zh: str | None
    kind: str
    country: str | None
    homepage: str | None
    n_sources: int
    n_observations: int
    n_tier_a: int
    n_tier_b: int
    n_tier_c: int
    n_tier_d: int


class PublisherPage(Page[Publisher]):
    """Bodies that count or print."""


@router.get(
    "/publishers",
    **operation(
        "publishers",
        PublisherPage,
        TABLE_FORMATS,
        ["/publishers?kind=operator", "/publishers?country=KZ&lang=kk"],
    ),
)
@router.get("/publishers.{suffix}", **file_operation("publishers", PublisherPage, TABLE_FORMATS))
async def list_publishers(
    request: Request, parameters: Annotated[PublisherList, Query()]
) -> Response:
    """Bodies that count figures or print them, those that counted most first."""

    def read(context: RequestContext, window: Slice) -> tuple[list[Record], int]:
        rows = context.ask(
            "publishers", kinds=parameters.kind, country=parameters.country, words=parameters.q
        )
        return cut(rows, window)

    return await answer_list(
        request, parameters, "publishers", PublisherPage, read, build_publisher
    )


def build_publisher(context: RequestContext, record: Record) -> Publisher:
    """A row of the query `publishers` as it is answered."""
    return Publisher.fill(
        record,
        id=record["publisher_id"],
        name=context.text_of(record, "name") or record["publisher_id"],
        short=context.text_of(record, "short"),
    )
