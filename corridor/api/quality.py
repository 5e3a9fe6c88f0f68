"""`/quality`: how complete, timely and certain each series is, by the concepts of SDMX."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from corridor.api.filters import Code, Paged, Words, YesNo
from corridor.api.formats import TABLE_FORMATS
from corridor.api.operations import file_operation, operation
from corridor.api.page import Page, Row, Slice, answer_list, cut
from corridor.api.request import Record, RequestContext

router = APIRouter()


class QualityList(Paged):
    """What may be asked."""

    series: Code | None = None
    headline: YesNo | None = None
    q: Words = ""


class Quality(Row):
    """What is known of how a series is made and printed; the concepts of SDMX are in the words of
    the fields."""

    series: str
    title: str
    unit: str
    frequency: str
    headline: bool
    first_period: str
    last_period: str
    n_due: int | None
    n_found: int | None
    coverage: float | None
    n_published: int
    n_dated: int
    usual_days: int | None
    least_days: int | None
    most_days: int | None
    next_period: str | None
    next_due: dt.date | None
    overdue: bool | None
    official: float
    n_preliminary: int
    n_estimates: int
    n_disputed: int
    n_revised: int
    n_replaced: int
    contact: str | None
    homepage: str | None


class QualityPage(Page[Quality]):
    """Series with their quality."""


@router.get(
    "/quality",
    **operation(
        "quality",
        QualityPage,
        TABLE_FORMATS,
        ["/quality?headline=true", "/quality?series=kz-china-rail-tonnes&lang=kk"],
    ),
)
@router.get("/quality.{suffix}", **file_operation("quality", QualityPage, TABLE_FORMATS))
async def list_quality(request: Request, parameters: Annotated[QualityList, Query()]) -> Response:
    """How complete, timely and certain each series is."""

    def read(context: RequestContext, window: Slice) -> tuple[list[Record], int]:
        rows = context.ask(
            "quality", series=parameters.series, headline=parameters.headline, words=parameters.q
        )
        return cut(rows, window)

    return await answer_list(request, parameters, "quality", QualityPage, read, build_quality)


def build_quality(context: RequestContext, record: Record) -> Quality:
    """A row of the query `quality` as it is answered."""
    return Quality.fill(
        record,
        series=record["series_id"],
        title=context.text_of(record, "title") or record["series_id"],
        next_due=read_day(record["next_due"]),
        contact=context.text_of(record, "name") or record["last_publisher"],
    )


def read_day(value: dt.date | None) -> dt.date | None:
    """A day of a row, without the time that a column with gaps gives it."""
    return value.date() if isinstance(value, dt.datetime) else value
