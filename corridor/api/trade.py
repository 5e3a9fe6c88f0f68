"""`/trade`: what each of two sides says of their trade, by year or month."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import pandas as pd
from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from corridor.api.filters import Paged, Ranged
from corridor.api.formats import TABLE_FORMATS
from corridor.api.operations import operation
from corridor.api.page import Page, Row, answer_list, cut
from corridor.api.request import Record, RequestContext

router = APIRouter()
#: what the partner calls the same goods
_MIRRORED = {"export": "import", "import": "export"}


class TradeList(Paged, Ranged):
    """What may be asked; of a pair the first is the one whose exports and imports are meant."""

    pair: Annotated[str, Field(pattern=r"^[A-Z]{3}-([A-Z]{3}|EU27)$")] = "CHN-KAZ"
    flow: Literal["total", "export", "import"] = "total"
    period: Literal["years", "months"] = "years"


class TradeValue(Row):
    """One side's count of a year or month of trade with the other."""

    reporter: str
    partner: str
    flow: str
    period: str
    value_usd: float
    unit: str
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
async def list_trade(request: Request, parameters: Annotated[TradeList, Query()]) -> Response:
    """Both sides' counts of a pair, side by side; never averaged."""
    start, finish = parameters.start, parameters.finish

    def read(context: RequestContext) -> tuple[list[Record], int]:
        of = _months if parameters.period == "months" else _years
        rows = of(context, parameters)
        rows = rows[
            [
                (start is None or str(start)[: len(p)] <= p)
                and (finish is None or p <= str(finish)[: len(p)])
                for p in rows["period"]
            ]
        ]
        return cut(rows, parameters)

    return await answer_list(request, parameters, "trade", TradePage, read, build_trade)


def build_trade(_: RequestContext, record: Record) -> TradeValue:
    """A row of the queries `mirror` or `trade_months` as it is answered."""
    return TradeValue.fill(
        record, unit="usd", series=record.get("series_id"), status=record.get("status")
    )


def _sides(parameters: TradeList) -> dict[str, Any]:
    return dict(zip(("a", "b"), parameters.pair.split("-"), strict=True))


def _years(context: RequestContext, parameters: TradeList) -> pd.DataFrame:
    rows = context.ask("mirror", **_sides(parameters), flow=parameters.flow)
    return rows.assign(period=rows["year"].astype(str))


def _months(context: RequestContext, parameters: TradeList) -> pd.DataFrame:
    """Months as published: exports and imports apart, also where the total is asked for."""
    sides = _sides(parameters)
    rows = context.ask("trade_months", **sides)
    if parameters.flow != "total":
        own = (rows["reporter"] == sides["a"]) & (rows["flow"] == parameters.flow)
        other = (rows["reporter"] == sides["b"]) & (rows["flow"] == _MIRRORED[parameters.flow])
        rows = rows[own | other]
    return rows.assign(period=rows["month"])
