"""`/events`: what happened, in order of time."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from corridor.api.attribution import Attributed, attribute
from corridor.api.filters import Codes, Paged, Ranged
from corridor.api.formats import TABLE_FORMATS
from corridor.api.operations import file_operation, operation
from corridor.api.page import Page, Slice, answer_list, cut
from corridor.api.request import Record, RequestContext

router = APIRouter()


class EventList(Paged, Ranged):
    """What may be asked."""

    entity: Codes = None
    kind: Codes = None


class Event(Attributed):
    """What happened."""

    date: str
    precision: str
    title: str
    description: str | None
    entities: list[str]
    kind: str
    publisher: str
    tier: str
    source: str
    url: str


class EventPage(Page[Event]):
    """Events."""


@router.get(
    "/events",
    **operation(
        "events", EventPage, TABLE_FORMATS, ["/events?kind=summit", "/events?from=2024&lang=ru"]
    ),
)
@router.get("/events.{suffix}", **file_operation("events", EventPage, TABLE_FORMATS))
async def list_events(request: Request, parameters: Annotated[EventList, Query()]) -> Response:
    """What happened, in order of time."""

    def read(context: RequestContext, window: Slice) -> tuple[list[Record], int]:
        rows = context.ask(
            "events",
            entities=parameters.entity,
            kinds=parameters.kind,
            start=parameters.start,
            finish=parameters.finish,
        )
        return cut(rows, window)

    return await answer_list(request, parameters, "events", EventPage, read, build_event)


def build_event(context: RequestContext, record: Record) -> Event:
    """A row of the query `events` as it is answered."""
    return Event.fill(
        record,
        title=context.text_of(record, "title") or record["date"],
        description=context.text_of(record, "description"),
        source=record["source_id"],
        **attribute(context, record),
    )
