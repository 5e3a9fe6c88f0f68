"""`/observations` and `/observations/{id}`: figures as printed."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import BaseModel, Field

from corridor.api.attribution import Attributed, attribute
from corridor.api.filters import CODE, Codes, Common, EvidenceFilter, Kinds, Paged, Role
from corridor.api.formats import TABLE_FORMATS
from corridor.api.meta import Meta, describe
from corridor.api.operations import file_operation, operation
from corridor.api.page import Page, Slice, answer_list, ask_page
from corridor.api.problems import Refused
from corridor.api.request import Record, RequestContext
from corridor.api.response import Answer, answer_json, choose_format, respond

router = APIRouter()
ObservationId = Annotated[str, Path(max_length=24, pattern=CODE, examples=["o31bf0aa034"])]


class ObservationList(Paged, EvidenceFilter):
    """What may be asked."""

    series: Codes = None
    kind: Kinds = None
    role: Annotated[list[Role] | None, Field(max_length=20)] = None


class Observation(Attributed):
    """A figure as printed, with its place in a series, if it has one."""

    id: str
    entity: str
    entity_name: str
    metric: str
    metric_name: str
    direction: str | None
    cargo: str | None
    mode: str | None
    partner: str | None
    origin: str | None
    destination: str | None
    corridor: str | None
    crossing: str | None
    operator: str | None
    variant: str | None
    period: str
    period_kind: str
    period_start: dt.date
    period_end: dt.date
    value: float
    unit: str
    qualifier: str
    status: str
    flags: list[str]
    series: str | None
    role: str | None
    reason: str | None
    bound_low: float | None
    bound_high: float | None
    publisher: str
    tier: str
    source: str
    source_title: str | None
    url: str | None
    published: str | None
    stated: str | None
    target: str | None
    note: str | None


class Other(Attributed):
    """What another source says of the same value."""

    id: str
    role: str
    value: float
    unit: str
    qualifier: str
    status: str
    publisher: str
    tier: str
    url: str | None
    published: str | None
    stated: str | None
    target: str | None


class ObservationPage(Page[Observation]):
    """Observations."""


class ObservationAnswer(BaseModel):
    """An observation, and what other sources say of the same value."""

    meta: Meta
    data: Observation
    others: list[Other]


@router.get(
    "/observations",
    **operation(
        "observations",
        ObservationPage,
        TABLE_FORMATS,
        [
            "/observations?series=china-europe-trains&from=2025",
            "/observations?entity=aktau&status=plan&lang=ru",
            "/observations?tier=A&country=KZ&format=csv",
        ],
    ),
)
@router.get(
    "/observations.{suffix}", **file_operation("observations", ObservationPage, TABLE_FORMATS)
)
async def list_observations(
    request: Request, parameters: Annotated[ObservationList, Query()]
) -> Response:
    """Figures as printed, the newest first."""

    def read(context: RequestContext, window: Slice) -> tuple[list[Record], int]:
        return ask_page(
            context,
            "observations_list",
            window,
            series=parameters.series,
            entities=parameters.entity,
            metrics=parameters.metric,
            modes=parameters.mode,
            directions=parameters.direction,
            countries=parameters.country,
            nodes=parameters.node,
            kinds=parameters.kind,
            statuses=parameters.status,
            tiers=parameters.tier,
            roles=parameters.role,
            publisher=parameters.publisher,
            counters=parameters.counted_by,
            counter_kinds=parameters.counter_kind,
            printers=parameters.printed_by,
            start=parameters.start,
            finish=parameters.finish,
        )

    return await answer_list(
        request, parameters, "observations", ObservationPage, read, build_observation
    )


@router.get(
    "/observations/{id}",
    **operation("observations-one", ObservationAnswer, examples=["/observations/o31bf0aa034"]),
)
async def get_observation(
    request: Request, id: ObservationId, parameters: Annotated[Common, Query()]
) -> Response:
    """One figure, its definition, and what other sources say of the same value."""

    def build(context: RequestContext, _: str) -> Answer:
        found = context.ask_records("observations_list", id=id, limit=1)
        if not found:
            raise Refused("unknown-observation", observation=id)
        return answer_json(_read_observation(context, found[0]), id)

    form = choose_format(request, None, ("json",))
    return await respond(request, parameters, form, build)


def _read_observation(context: RequestContext, record: Record) -> ObservationAnswer:
    data = build_observation(context, record)
    title, definition = f"{data.entity_name}: {data.metric_name}", None
    others: list[Other] = []
    if data.series:
        series = context.ask_records("series_row", series=data.series)[0]
        title = context.text_of(series, "title") or title
        definition = context.text_of(series, "definition")
        values = context.ask_records("value_sources", series=data.series, period=data.period)
        others = [
            Other.fill(value, id=value["observation_id"], **attribute(context, value))
            for value in values
            if value["observation_id"] != data.id
        ]
    meta = describe(
        context,
        [data],
        ["json"],
        title=f"{title}, {data.period}",
        definition=definition or context.say("api-means-observations"),
    )
    return ObservationAnswer(meta=meta, data=data, others=others)


def build_observation(context: RequestContext, record: Record) -> Observation:
    """A row of the query `observations_list` as it is answered."""
    return Observation.fill(
        record,
        entity_name=context.text_of(record, "name") or record["entity"],
        metric_name=context.text_of(record, "metric") or record["metric"],
        flags=record["flag"].split(";") if record["flag"] else [],
        series=record["series_id"],
        source=record["source_id"],
        note=context.note_of(record),
        **attribute(context, record),
    )
