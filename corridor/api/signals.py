"""`/signals`: what stands beside freight and is none: oil, supply chains, tanker calls, the sea."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response

from corridor.api.attribution import Attributed, attribute
from corridor.api.filters import Code, Paged, Ranged
from corridor.api.formats import TABLE_FORMATS
from corridor.api.operations import file_operation, operation
from corridor.api.page import Page, Slice, answer_list, cut
from corridor.api.quality import read_day
from corridor.api.request import Record, RequestContext

router = APIRouter()


class SignalList(Paged, Ranged):
    """What may be asked; ``from`` and ``to`` by whole years."""

    signal: Code | None = None
    span: Literal["day", "month", "year"] = "month"


class SignalValue(Attributed):
    """A signal in a day, a month or a year."""

    signal: str
    period: str
    mean: float
    total: float
    unit: str
    n_values: int
    first_day: dt.date
    last_day: dt.date
    suspect: bool
    datum: str | None
    doubt: str | None
    licence: str
    source: str
    url: str | None


class SignalPage(Page[SignalValue]):
    """Signals by day, month or year."""


@router.get(
    "/signals",
    **operation(
        "signals",
        SignalPage,
        TABLE_FORMATS,
        ["/signals?signal=brent&from=2020", "/signals?signal=tanker-calls-kz&span=year"],
    ),
)
@router.get("/signals.{suffix}", **file_operation("signals", SignalPage, TABLE_FORMATS))
async def list_signals(request: Request, parameters: Annotated[SignalList, Query()]) -> Response:
    """Brent oil, pressure on supply chains, tanker calls and the level of the Caspian."""

    def read(context: RequestContext, window: Slice) -> tuple[list[Record], int]:
        start, finish = parameters.start, parameters.finish
        rows = context.ask(
            "signal_periods",
            signal=parameters.signal,
            span=parameters.span,
            start=start.year if start else None,
            finish=finish.year if finish else None,
        )
        return cut(rows, window)

    return await answer_list(request, parameters, "signals", SignalPage, read, build_signal)


def build_signal(context: RequestContext, record: Record) -> SignalValue:
    """A row of the query `signal_periods` as it is answered."""
    return SignalValue.fill(
        record,
        first_day=read_day(record["first_day"]),
        last_day=read_day(record["last_day"]),
        source=record["source_id"],
        **attribute(context, record),
    )
