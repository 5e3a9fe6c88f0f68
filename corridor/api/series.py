"""`/series` and `/series/{id}`."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from fastapi import APIRouter, Path, Query, Request, Response

from corridor.api.filters import (
    CODE,
    Codes,
    Common,
    EvidenceFilter,
    Kinds,
    Limit,
    Offset,
    Paged,
    PublisherKinds,
    Ranged,
    Statuses,
    Tiers,
    Words,
    YesNo,
)
from corridor.api.formats import TABLE_FORMATS
from corridor.api.meta import describe_page
from corridor.api.operations import file_operation, operation
from corridor.api.page import Page, Slice, answer_list, answer_rows, ask_page, cut
from corridor.api.problems import Refused
from corridor.api.request import Record, RequestContext, split_suffix
from corridor.api.response import Answer, choose_format, respond
from corridor.api.sdmx import data_message, flow
from corridor.api.series_types import (
    SeriesAnswer,
    SeriesRow,
    SeriesValue,
    build_series,
    build_value,
)
from corridor.exports import DialectName
from corridor.spelling import nearest_titled

router = APIRouter()
SeriesFormat = Literal["json", "csv", "parquet", "xlsx", "sdmx-json", "sdmx-csv", "sdmx-ml"]
SERIES_FORMATS: tuple[str, ...] = get_args(SeriesFormat)
SeriesId = Annotated[
    str, Path(max_length=140, pattern=CODE, examples=["china-europe-trains", "aktau-tonnes.csv"])
]


class SeriesList(Paged, EvidenceFilter):
    """What may be asked of the list."""

    group: Codes = None
    headline: YesNo | None = None
    q: Words = ""


class SeriesPage(Page[SeriesRow]):
    """Series."""


class SeriesOne(Common, Ranged):
    """What may be asked of one: all its values unless limited."""

    kind: Kinds = None
    status: Statuses = None
    tier: Tiers = None
    publisher: Words = ""
    counted_by: Codes = None
    counter_kind: PublisherKinds = None
    printed_by: Codes = None
    limit: Limit | None = None
    offset: Offset = 0
    format: SeriesFormat | None = None
    csv: DialectName = "mark"


@router.get(
    "/series",
    **operation(
        "series",
        SeriesPage,
        TABLE_FORMATS,
        ["/series?headline=true", "/series?node=aktau&lang=ru", "/series?metric=trains&format=csv"],
    ),
)
@router.get("/series.{suffix}", **file_operation("series", SeriesPage, TABLE_FORMATS))
async def list_series(request: Request, parameters: Annotated[SeriesList, Query()]) -> Response:
    """Series by what they count, of whom, where, by whom, since when."""

    def read(context: RequestContext, window: Slice) -> tuple[list[Record], int]:
        return ask_page(
            context,
            "series_list",
            window,
            entities=parameters.entity,
            metrics=parameters.metric,
            modes=parameters.mode,
            directions=parameters.direction,
            countries=parameters.country,
            nodes=parameters.node,
            statuses=parameters.status,
            tiers=parameters.tier,
            publisher=parameters.publisher,
            counters=parameters.counted_by,
            counter_kinds=parameters.counter_kind,
            printers=parameters.printed_by,
            start=parameters.start,
            finish=parameters.finish,
            groups=parameters.group,
            headline=parameters.headline,
            words=parameters.q,
        )

    return await answer_list(request, parameters, "series", SeriesPage, read, build_series)


@router.get(
    "/series/{id}",
    **operation(
        "series-one",
        SeriesAnswer,
        SERIES_FORMATS,
        [
            "/series/china-europe-trains?kind=year&from=2019",
            "/series/aktau-tonnes.csv",
            "/series/china-europe-trains?format=sdmx-json",
        ],
    ),
)
async def get_series(
    request: Request, id: SeriesId, parameters: Annotated[SeriesOne, Query()]
) -> Response:
    """The values of a series with its definition."""
    name, suffix = split_suffix(id)

    def build(context: RequestContext, form: str) -> Answer:
        whole = _read_series(context, name, parameters)
        if form.startswith("sdmx-"):
            return _answer_sdmx(context, form, name, parameters)
        return answer_rows(
            context, form, name, whole, whole.meta, whole.data, SeriesValue, parameters.csv
        )

    form = choose_format(request, parameters.format, SERIES_FORMATS, suffix)
    return await respond(request, parameters, form, build)


def _answer_sdmx(context: RequestContext, form: str, name: str, parameters: SeriesOne) -> Answer:
    """The same values as a message of the data flow."""
    records, _ = _ask_values(context, name, parameters)
    series = {name: context.ask_records("series_list", series=name, limit=1)[0]}
    whole = flow.build_flow(context, series, records)
    return Answer(data_message.write_data(whole, form), form, name)


def _ask_values(
    context: RequestContext, name: str, parameters: SeriesOne
) -> tuple[list[Record], int]:
    """The values of a series that are asked for, and how many there are in all."""
    rows = context.ask(
        "series_data",
        series=name,
        start=parameters.start,
        finish=parameters.finish,
        kinds=parameters.kind,
        statuses=parameters.status,
        tiers=parameters.tier,
        publisher=parameters.publisher,
        counters=parameters.counted_by,
        counter_kinds=parameters.counter_kind,
        printers=parameters.printed_by,
    )
    return cut(rows, parameters)


def _read_series(context: RequestContext, name: str, parameters: SeriesOne) -> SeriesAnswer:
    """A series with the values asked for; Refused with the nearest when there is none."""
    series = _find_series(context, name)
    records, total = _ask_values(context, name, parameters)
    values = [build_value(context, record) for record in records]
    meta = describe_page(
        context,
        values,
        SERIES_FORMATS,
        parameters,
        total,
        title=series.title,
        definition=series.definition or series.title,
    )
    if not values:
        meta.units = [series.unit]
    return SeriesAnswer(meta=meta, series=series, data=values)


def _find_series(context: RequestContext, name: str) -> SeriesRow:
    found = context.ask_records("series_list", series=name, limit=1)
    if not found:
        known = context.ask("series_catalogue", group="all")
        raise Refused("unknown-series", nearest_titled(name, known), series=name)
    return build_series(context, found[0])
