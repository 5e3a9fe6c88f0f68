"""`/trade`: what each of two sides says of their trade, by year or month."""

from __future__ import annotations

from typing import Annotated, Any, get_args

import pandas as pd
from fastapi import APIRouter, Query, Request, Response

from corridor.api import lists
from corridor.api.operations import operation
from corridor.api.parameters import Table, TradeList
from corridor.api.request import Asked, first_day, last_day, records
from corridor.api.response import Made, answer, chosen
from corridor.api.rows import TradeValue
from corridor.api.schemas import TradePage

router = APIRouter()
FORMATS = get_args(Table)
_COLUMNS = [name for name in TradeValue.model_fields if name != "unit"]
#: what the partner calls the same goods
_MIRRORED = {"export": "import", "import": "export"}


@router.get(
    "/trade",
    **operation(
        "trade",
        TradePage,
        FORMATS,
        ["/trade?pair=CHN-KAZ&from=2020", "/trade?pair=CHN-UZB&period=months&flow=export"],
    ),
)
async def trade(request: Request, given: Annotated[TradeList, Query()]) -> Response:
    """Both sides' counts of a pair, side by side; never averaged."""
    start, finish = first_day(given.from_), last_day(given.to)

    def make(asked: Asked, form: str) -> Made:
        rows = _months(asked, given) if given.period == "months" else _years(asked, given)
        rows = rows[
            [
                (start is None or str(start)[: len(p)] <= p)
                and (finish is None or p <= str(finish)[: len(p)])
                for p in rows["period"]
            ]
        ]
        total = len(rows)
        rows, _ = lists.slice_of(rows.reindex(columns=_COLUMNS), given.limit, given.offset)
        data = [TradeValue(unit="usd", **row) for row in records(rows)]
        meta = lists.page(
            asked, data, FORMATS, name="trade", total=total, limit=given.limit, offset=given.offset
        )
        return lists.made(form, TradePage(meta=meta, data=data), "trade", TradeValue)

    return await answer(
        request, Asked.of(request, given), chosen(request, given.format, FORMATS), make
    )


def _sides(given: TradeList) -> dict[str, Any]:
    return dict(zip(("a", "b"), given.pair.split("-"), strict=True))


def _years(asked: Asked, given: TradeList) -> pd.DataFrame:
    rows = asked.ask("mirror", **_sides(given), flow=given.flow)
    return rows.assign(period=rows["year"].astype(str), series=rows["series_id"])


def _months(asked: Asked, given: TradeList) -> pd.DataFrame:
    """Months as published: exports and imports apart, also where the total is asked for."""
    sides = _sides(given)
    rows = asked.ask("trade_months", **sides)
    if given.flow != "total":
        own = (rows["reporter"] == sides["a"]) & (rows["flow"] == given.flow)
        other = (rows["reporter"] == sides["b"]) & (rows["flow"] == _MIRRORED[given.flow])
        rows = rows[own | other]
    return rows.assign(period=rows["month"])
