"""`/trade`: what each of two sides says of their trade, by year or month."""

from __future__ import annotations

from typing import Annotated, Literal

import pandas as pd
from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from corridor.api.attribution import Attributed, attribute
from corridor.api.filters import Factor, Paged, Ranged
from corridor.api.formats import TABLE_FORMATS
from corridor.api.operations import file_operation, operation
from corridor.api.page import Page, Slice, answer_list, cut
from corridor.api.request import Record, RequestContext

router = APIRouter()


class TradeList(Paged, Ranged):
    """What may be asked; of a pair the first is the one whose exports and imports are meant."""

    pair: Annotated[str, Field(pattern=r"^[A-Z]{3}-([A-Z]{3}|EU27)$")] = "CHN-KAZ"
    flow: Literal["total", "export", "import"] = "total"
    period: Literal["years", "months"] = "years"
    factor: Factor = 1.0


class TradeValue(Attributed):
    """One side's count of a year or month of trade with the other."""

    reporter: str
    partner: str
    flow: str
    period: str
    value_usd: float
    unit: str
    printed_value: float
    printed_unit: str
    rate_id: str | None
    rate: float | None
    rate_source: str | None
    derivation: str | None
    publisher: str | None
    basis: str | None
    status: str | None
    series: str | None
    source_note: str | None


class TradePage(Page[TradeValue]):
    """Trade of a pair."""


@router.get(
    "/trade",
    **operation(
        "trade",
        TradePage,
        TABLE_FORMATS,
        ["/trade?pair=CHN-KAZ&from=2020", "/trade?pair=CHN-UZB&period=months&flow=export"],
    ),
)
@router.get("/trade.{suffix}", **file_operation("trade", TradePage, TABLE_FORMATS))
async def list_trade(request: Request, parameters: Annotated[TradeList, Query()]) -> Response:
    """Both sides' counts of a pair, side by side; never averaged."""

    def read(context: RequestContext, window: Slice) -> tuple[list[Record], int]:
        ask = _ask_months if parameters.period == "months" else _ask_years
        return cut(ask(context, parameters), window)

    return await answer_list(request, parameters, "trade", TradePage, read, build_trade)


def build_trade(context: RequestContext, record: Record) -> TradeValue:
    """A row of the queries `mirror` or `trade_months` as it is answered."""
    return TradeValue.fill(
        record,
        period=record.get("month") or record["period"],
        unit="usd",
        printed_value=record["value"],
        printed_unit=record["unit"],
        series=record.get("series_id"),
        status=record.get("status"),
        **attribute(context, record),
    )


def _ask_years(context: RequestContext, parameters: TradeList) -> pd.DataFrame:
    """Years from that of the first day asked for to that of the last."""
    a, b = parameters.pair.split("-")
    start, finish = parameters.start, parameters.finish
    return context.ask(
        "mirror",
        a=a,
        b=b,
        flow=parameters.flow,
        factor=parameters.factor,
        start=start.year if start else None,
        finish=finish.year if finish else None,
    )


def _ask_months(context: RequestContext, parameters: TradeList) -> pd.DataFrame:
    """Months as published: exports and imports apart, also where the total is asked for."""
    a, b = parameters.pair.split("-")
    start, finish = parameters.start, parameters.finish
    return context.ask(
        "trade_months",
        a=a,
        b=b,
        flow=parameters.flow,
        start=f"{start:%Y-%m}" if start else None,
        finish=f"{finish:%Y-%m}" if finish else None,
    )
