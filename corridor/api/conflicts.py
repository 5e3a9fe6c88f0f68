"""`/conflicts`: where sources disagree, the widest first, with the likely cause."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from corridor.api.filters import Code, Paged, Words
from corridor.api.formats import TABLE_FORMATS
from corridor.api.operations import file_operation, operation
from corridor.api.page import Page, Row, Slice, answer_list, cut
from corridor.api.request import Record, RequestContext

router = APIRouter()


class ConflictList(Paged):
    """What may be asked."""

    series: Code | None = None
    node: Code | None = None
    q: Words = ""


class Conflict(Row):
    """Two figures of one value that differ by more than 2 %."""

    series: str
    title: str
    node: str | None
    period: str
    unit: str | None
    status: str | None
    observation_1: str
    value_1: float
    observation_2: str
    value_2: float
    ratio: float
    likely_cause: str | None
    shown: float | None
    low: float | None
    high: float | None


class ConflictPage(Page[Conflict]):
    """Conflicts."""


@router.get(
    "/conflicts",
    **operation(
        "conflicts", ConflictPage, TABLE_FORMATS, ["/conflicts?series=china-europe-trains"]
    ),
)
@router.get("/conflicts.{suffix}", **file_operation("conflicts", ConflictPage, TABLE_FORMATS))
async def list_conflicts(
    request: Request, parameters: Annotated[ConflictList, Query()]
) -> Response:
    """Where sources disagree, the widest first, with the likely cause."""

    def read(context: RequestContext, window: Slice) -> tuple[list[Record], int]:
        rows = context.ask(
            "conflicts", series=parameters.series, node=parameters.node, words=parameters.q
        )
        return cut(rows, window)

    return await answer_list(request, parameters, "conflicts", ConflictPage, read, build_conflict)


def build_conflict(context: RequestContext, record: Record) -> Conflict:
    """A row of the query `conflicts` as it is answered."""
    return Conflict.fill(
        record,
        series=record["series_id"],
        title=context.text_of(record, "title") or record["series_id"],
        observation_1=record["observation_id_1"],
        observation_2=record["observation_id_2"],
        likely_cause=context.note_of(record, "likely_cause"),
    )
