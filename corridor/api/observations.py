"""`/observations` and `/observations/{id}`."""

from __future__ import annotations

from typing import Annotated, Any, get_args

from fastapi import APIRouter, Query, Request, Response

from corridor.api import lists, words
from corridor.api.operations import operation
from corridor.api.parameters import Asking, ObservationId, ObservationList, Table
from corridor.api.problems import Refused
from corridor.api.request import Asked, first_day, last_day, records
from corridor.api.response import Made, answer, chosen
from corridor.api.rows import Observation, Other
from corridor.api.schemas import Meta, ObservationAnswer, ObservationPage

router = APIRouter()
FORMATS = get_args(Table)


@router.get(
    "/observations",
    **operation(
        "observations",
        ObservationPage,
        FORMATS,
        [
            "/observations?series=china-europe-trains&from=2025",
            "/observations?entity=aktau&status=plan&lang=ru",
            "/observations?tier=A&country=KZ&format=csv",
        ],
    ),
)
async def every(request: Request, given: Annotated[ObservationList, Query()]) -> Response:
    """Figures as printed, the newest first."""
    start, finish = first_day(given.from_), last_day(given.to)

    def make(asked: Asked, form: str) -> Made:
        rows, total = lists.counted(
            asked,
            "observations_list",
            series=given.series,
            entities=given.entity,
            metrics=given.metric,
            modes=given.mode,
            directions=given.direction,
            countries=given.country,
            nodes=given.node,
            kinds=given.kind,
            statuses=given.status,
            tiers=given.tier,
            roles=given.role,
            publisher=given.publisher,
            start=start,
            finish=finish,
            limit=given.limit,
            offset=given.offset,
        )
        data = [observation_of(asked, row) for row in records(rows)]
        meta = lists.page(
            asked,
            data,
            FORMATS,
            name="observations",
            total=total,
            limit=given.limit,
            offset=given.offset,
        )
        return lists.made(form, ObservationPage(meta=meta, data=data), "observations", Observation)

    return await answer(
        request, Asked.of(request, given), chosen(request, given.format, FORMATS), make
    )


@router.get(
    "/observations/{id}",
    **operation("observations-one", ObservationAnswer, examples=["/observations/31bf0aa034"]),
)
async def one(request: Request, id: ObservationId, given: Annotated[Asking, Query()]) -> Response:
    """One figure, its definition, and what other sources say of the same value."""

    def make(asked: Asked, form: str) -> Made:
        rows = asked.ask("observations_list", id=id, limit=1)
        if rows.empty:
            raise Refused("unknown-observation", observation=id)
        row = records(rows)[0]
        data = observation_of(asked, row)
        others: list[Other] = []
        definition, title = "", f"{data.entity_name}: {data.metric_name}"
        if data.series:
            about = records(asked.ask("series_row", series=data.series))[0]
            title = asked.named(about, "title") or title
            definition = asked.named(about, "definition") or ""
            said = asked.ask("value_sources", series=data.series, period=data.period)
            others = [_other(r) for r in records(said) if r["observation_id"] != id]
        meta: Meta = lists.meta(
            asked,
            [data],
            ["json"],
            title=f"{title}, {data.period}",
            definition=definition or asked.say("api-means-observations"),
        )
        return lists.made(
            form, ObservationAnswer(meta=meta, data=data, others=others), id, Observation
        )

    return await answer(request, Asked.of(request, given), "json", make)


def observation_of(asked: Asked, row: dict[str, Any]) -> Observation:
    """A row of `observations_list` as it is answered."""
    return Observation(
        entity_name=asked.named(row, "name") or row["entity"],
        metric_name=asked.named(row, "metric") or row["metric"],
        flags=row["flag"].split(";") if row["flag"] else [],
        series=row["series_id"],
        source=row["source_id"],
        note=words.note(row["note"], asked.lang),
        **{key: row[key] for key in _SAME},
    )


_SAME = tuple(
    f
    for f in Observation.model_fields
    if f not in ("entity_name", "metric_name", "flags", "series", "source", "note")
)


def _other(row: dict[str, Any]) -> Other:
    return Other(
        id=row["observation_id"], **{key: row[key] for key in Other.model_fields if key != "id"}
    )
