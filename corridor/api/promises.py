"""`/promises`: what was promised for a year beside what was counted of the same thing."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response
from pydantic import ConfigDict, Field

from corridor.api.filters import Code, Paged
from corridor.api.formats import TABLE_FORMATS
from corridor.api.operations import file_operation, operation
from corridor.api.page import Page, Row, Slice, answer_list, cut
from corridor.api.request import Record, RequestContext

router = APIRouter()
Rule = Literal["promised", "expected", "ceiling", "after", "undated", "unlike", "superseded"]


class PromiseList(Paged):
    """What may be asked."""

    series: Code | None = None
    rule: Annotated[list[Rule] | None, Field(max_length=20)] = None


class PromiseScore(Row):
    """A plan, target or forecast of a year beside the count of that year."""

    model_config = ConfigDict(title="Promise")

    series: str
    title: str
    period: str
    unit: str
    plan: float
    plan_status: str
    plan_qualifier: str
    stated: str | None
    promised_by: str | None
    promiser: str
    n_prints: int
    counted: float
    counted_status: str
    counted_by: str | None
    counter: str
    gap_share: float
    rule: str
    outcome: str | None
    reached: int | None
    years_late: int | None
    observation: str
    url: str | None


class PromisePage(Page[PromiseScore]):
    """Promises with what became of them."""


@router.get(
    "/promises",
    **operation(
        "promises",
        PromisePage,
        TABLE_FORMATS,
        ["/promises?rule=promised", "/promises?series=kz-transit-teu&lang=kk"],
    ),
)
@router.get("/promises.{suffix}", **file_operation("promises", PromisePage, TABLE_FORMATS))
async def list_promises(request: Request, parameters: Annotated[PromiseList, Query()]) -> Response:
    """What was promised for a year beside what was counted of the same thing."""

    def read(context: RequestContext, window: Slice) -> tuple[list[Record], int]:
        rows = context.ask("promise_scores", series=parameters.series, rules=parameters.rule)
        return cut(rows, window)

    return await answer_list(request, parameters, "promises", PromisePage, read, build_promise)


def build_promise(context: RequestContext, record: Record) -> PromiseScore:
    """A row of the query `promise_scores` as it is answered."""
    return PromiseScore.fill(
        record,
        series=record["series_id"],
        title=context.text_of(record, "title") or record["series_id"],
        gap_share=record["share"],
        observation=record["observation_id"],
        promiser=context.text_of(record, "promiser_name") or record["promiser"],
        counter=context.text_of(record, "counter_name") or record["counter"],
    )
