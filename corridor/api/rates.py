"""`/rates`: rates of currencies, of when, whose, and what derived ones follow from."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from corridor.api.attribution import Attributed, attribute
from corridor.api.filters import Paged, Ranged
from corridor.api.formats import TABLE_FORMATS
from corridor.api.operations import file_operation, operation
from corridor.api.page import Page, Slice, answer_list, cut
from corridor.api.request import Record, RequestContext

router = APIRouter()
RateKind = Literal["implied", "average", "mean", "day"]


class RateList(Paged, Ranged):
    """What may be asked."""

    currency: Literal["usd", "eur", "cny", "kzt"] | None = None
    kind: Annotated[list[RateKind] | None, Field(max_length=20)] = None


class Rate(Attributed):
    """So many units of a currency for one of another."""

    id: str
    currency: str
    per: str
    period: str
    rate_kind: str
    rate: float
    sources: list[str]
    parents: list[str]
    licence: str
    note: str | None
    url: str | None


class RatePage(Page[Rate]):
    """Rates of currencies."""


@router.get(
    "/rates",
    **operation(
        "rates", RatePage, TABLE_FORMATS, ["/rates?currency=kzt&from=2025", "/rates?kind=implied"]
    ),
)
@router.get("/rates.{suffix}", **file_operation("rates", RatePage, TABLE_FORMATS))
async def list_rates(request: Request, parameters: Annotated[RateList, Query()]) -> Response:
    """Rates by which money was converted, and the others that are held."""

    def read(context: RequestContext, window: Slice) -> tuple[list[Record], int]:
        start, finish = parameters.start, parameters.finish
        rows = context.ask(
            "rates",
            currency=parameters.currency,
            kinds=parameters.kind,
            start=start.isoformat() if start else None,
            finish=finish.isoformat() if finish else None,
        )
        return cut(rows, window)

    return await answer_list(request, parameters, "rates", RatePage, read, build_rate)


def build_rate(context: RequestContext, record: Record) -> Rate:
    """A row of the query `rates` as it is answered."""
    return Rate.fill(
        record,
        id=record["rate_id"],
        sources=record["source_ids"],
        note=context.note_of(record),
        **attribute(context, record),
    )
