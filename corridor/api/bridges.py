"""`/bridges` and `/bridges/{code}`: how far lines are apart that count something alike."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from corridor.api.filters import CODE, Code, Common, Factor, Paged, Words
from corridor.api.formats import TABLE_FORMATS
from corridor.api.meta import Meta, describe
from corridor.api.operations import file_operation, operation
from corridor.api.page import Page, Row, Slice, answer_list, cut
from corridor.api.problems import Refused
from corridor.api.request import Record, RequestContext
from corridor.api.response import Answer, answer_json, choose_format, respond
from corridor.spelling import nearest

router = APIRouter()
Kind = Literal["counter", "mirror", "place", "part", "conflict", "plan", "measure"]
BridgeCode = Annotated[
    str,
    Path(max_length=160, pattern=CODE, examples=["kz-china-rail-tonnes..xinjiang-ports-tonnes"]),
]


class BridgeList(Paged):
    """What may be asked; ``factor``: what imports are divided by."""

    series: Code | None = None
    kind: Annotated[list[Kind] | None, Field(max_length=20)] = None
    q: Words = ""
    factor: Factor = 1.0


class BridgeOne(Common):
    """What may be asked of one."""

    factor: Factor = 1.0
    format: Literal["json"] | None = None


class Bridge(Row):
    """Two lines that count something alike, in the newest period both cover."""

    id: str
    kind: str
    one: str
    one_title: str
    other: str
    other_title: str
    unit: str
    differs: list[str]
    headline: bool
    common_periods: int
    period: str | None
    value_one: float | None
    value_other: float | None
    gap: float | None
    gap_share: float | None
    median_share: float | None
    verdict: str
    farthest_period: str | None
    farthest_share: float | None
    address: str


class BridgePeriod(Row):
    """Both values of a period, and what is published between them."""

    model_config = ConfigDict(title="BridgePeriod")

    period: str
    period_start: dt.date
    period_end: dt.date
    value_one: float
    value_other: float
    unit: str
    gap: float
    gap_share: float
    status_one: str
    status_other: str
    publisher_one: str | None
    publisher_other: str | None
    counted_by_one: str | None
    counted_by_other: str | None
    steps: list[str]
    published_between: float | None
    unexplained: float
    likely_cause: str | None


class BridgePage(Page[Bridge]):
    """Bridges."""


class BridgeAnswer(BaseModel):
    """A bridge with every period that both lines cover."""

    meta: Meta
    data: Bridge
    periods: list[BridgePeriod]


@router.get(
    "/bridges",
    **operation(
        "bridges",
        BridgePage,
        TABLE_FORMATS,
        ["/bridges?kind=counter&limit=20", "/bridges?series=kz-transit-teu&lang=ru"],
    ),
)
@router.get("/bridges.{suffix}", **file_operation("bridges", BridgePage, TABLE_FORMATS))
async def list_bridges(request: Request, parameters: Annotated[BridgeList, Query()]) -> Response:
    """Every two lines that must not be joined, those that matter most first."""

    def read(context: RequestContext, window: Slice) -> tuple[list[Record], int]:
        rows = context.ask(
            "bridges",
            series=parameters.series,
            kinds=parameters.kind,
            words=parameters.q,
            factor=parameters.factor,
        )
        return cut(rows, window)

    return await answer_list(request, parameters, "bridges", BridgePage, read, build_bridge)


@router.get(
    "/bridges/{code}",
    **operation(
        "bridges-one",
        BridgeAnswer,
        ("json",),
        [
            "/bridges/kz-china-rail-tonnes..xinjiang-ports-tonnes",
            "/bridges/chn-kaz-export?factor=1.06",
        ],
    ),
)
async def get_bridge(
    request: Request, code: BridgeCode, parameters: Annotated[BridgeOne, Query()]
) -> Response:
    """A bridge with every period that both lines cover and what is published between them."""

    def build(context: RequestContext, form: str) -> Answer:
        question = {"bridges": [code], "factor": parameters.factor}
        found = context.ask_records("bridges", **question)
        if not found:
            known = context.ask("bridges")["bridge"].tolist()
            raise Refused("unknown-bridge", nearest(code, known), bridge=code)
        bridge = build_bridge(context, found[0])
        meta = describe(
            context,
            [],
            ("json",),
            title=f"{bridge.one_title} – {bridge.other_title}",
            definition=context.say("api-means-bridges"),
        )
        meta.units = [bridge.unit]
        periods = context.ask_records("bridge_periods", **question)
        made = [build_period(context, record) for record in periods]
        return answer_json(BridgeAnswer(meta=meta, data=bridge, periods=made), code)

    form = choose_format(request, parameters.format, ("json",), "")
    return await respond(request, parameters, form, build)


def build_bridge(context: RequestContext, record: Record) -> Bridge:
    """A row of the query `bridges` as it is answered."""
    return Bridge.fill(
        record,
        id=record["bridge"],
        one_title=context.text_of(record, "one_title") or record["one"],
        other_title=context.text_of(record, "other_title") or record["other"],
        common_periods=record["n_periods"],
        period=record["last_period"],
        gap_share=record["share"],
        median_share=record["middle"],
        farthest_period=record["farthest"],
        address=context.url(f"/bridges/{record['bridge']}"),
    )


def build_period(context: RequestContext, record: Record) -> BridgePeriod:
    """A row of the query `bridge_periods` as it is answered."""
    return BridgePeriod.fill(
        record,
        gap_share=record["share"],
        published_between=record["published"],
        likely_cause=context.note_of(record, "likely_cause"),
    )
