"""`/plausibility`: what two figures of one scope say together, and what lies outside the band."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response
from pydantic import ConfigDict, Field

from corridor.api.filters import Code, Paged, YesNo
from corridor.api.formats import TABLE_FORMATS
from corridor.api.operations import file_operation, operation
from corridor.api.page import Page, Row, Slice, answer_list, cut
from corridor.api.request import Record, RequestContext

router = APIRouter()
RatioKind = Literal[
    "teu-per-train",
    "tonnes-per-train",
    "tonnes-per-teu",
    "usd-per-teu",
    "usd-per-train",
    "usd-per-tonne",
    "border",
]


class RatioList(Paged):
    """What may be asked."""

    series: Code | None = None
    kind: Annotated[list[RatioKind] | None, Field(max_length=20)] = None
    outside: YesNo | None = None


class RatioRow(Row):
    """Two figures of one scope and one period, the one over the other."""

    model_config = ConfigDict(title="Ratio")

    kind: str
    series: str
    title: str
    other_series: str
    other_title: str
    period: str
    value: float
    other_value: float
    quotient: float
    outside: bool
    low: float | None
    high: float | None
    band_ratios: int
    role: str
    other_role: str
    observation: str
    other_observation: str
    publisher: str | None
    other_publisher: str | None


class RatioPage(Page[RatioRow]):
    """Ratios."""


@router.get(
    "/plausibility",
    **operation(
        "plausibility",
        RatioPage,
        TABLE_FORMATS,
        ["/plausibility?outside=true", "/plausibility?kind=border&lang=zh"],
    ),
)
@router.get("/plausibility.{suffix}", **file_operation("plausibility", RatioPage, TABLE_FORMATS))
async def list_ratios(request: Request, parameters: Annotated[RatioList, Query()]) -> Response:
    """What two figures of one scope say together, those outside of their band first."""

    def read(context: RequestContext, window: Slice) -> tuple[list[Record], int]:
        rows = context.ask(
            "plausibility",
            series=parameters.series,
            kinds=parameters.kind,
            outside=parameters.outside,
        )
        return cut(rows, window)

    return await answer_list(request, parameters, "plausibility", RatioPage, read, build_ratio)


def build_ratio(context: RequestContext, record: Record) -> RatioRow:
    """A row of the query `plausibility` as it is answered."""
    return RatioRow.fill(
        record,
        series=record["series_id"],
        title=context.text_of(record, "title") or record["series_id"],
        other_series=record["other_id"],
        other_title=context.text_of(record, "other_title") or record["other_id"],
        quotient=record["ratio"],
        band_ratios=record["n_ratios"],
        observation=record["observation_id"],
        other_observation=record["other_observation_id"],
    )
