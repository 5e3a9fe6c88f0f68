"""`/series` and `/series/{id}`."""

from __future__ import annotations

from typing import Annotated, Any, get_args

from fastapi import APIRouter, Query, Request, Response

from corridor import warehouse
from corridor.api import lists, sdmx
from corridor.api.operations import operation
from corridor.api.parameters import SeriesFormat, SeriesId, SeriesList, SeriesOne, Table
from corridor.api.problems import Refused
from corridor.api.request import Asked, first_day, last_day, records
from corridor.api.response import Made, answer, chosen, split
from corridor.api.rows import Series, Value
from corridor.api.schemas import SeriesAnswer, SeriesPage

router = APIRouter()
FORMATS = get_args(Table)
OF_ONE = get_args(SeriesFormat)


@router.get(
    "/series",
    **operation(
        "series",
        SeriesPage,
        FORMATS,
        ["/series?headline=true", "/series?node=aktau&lang=ru", "/series?metric=trains&format=csv"],
    ),
)
async def every(request: Request, given: Annotated[SeriesList, Query()]) -> Response:
    """Series by what they count, of whom, where, by whom, since when."""
    start, finish = first_day(given.from_), last_day(given.to)

    def make(asked: Asked, form: str) -> Made:
        rows, total = lists.counted(
            asked,
            "series_list",
            entities=given.entity,
            metrics=given.metric,
            modes=given.mode,
            directions=given.direction,
            countries=given.country,
            nodes=given.node,
            statuses=given.status,
            tiers=given.tier,
            publisher=given.publisher,
            start=start,
            finish=finish,
            groups=given.group,
            headline=given.headline,
            words=given.q,
            limit=given.limit,
            offset=given.offset,
        )
        data = [series_of(asked, row) for row in records(rows)]
        meta = lists.page(
            asked, data, FORMATS, name="series", total=total, limit=given.limit, offset=given.offset
        )
        return lists.made(form, SeriesPage(meta=meta, data=data), "series", Series)

    return await answer(
        request, Asked.of(request, given), chosen(request, given.format, FORMATS), make
    )


@router.get(
    "/series/{id}",
    **operation(
        "series-one",
        SeriesAnswer,
        OF_ONE,
        [
            "/series/china-europe-trains?kind=year&from=2019",
            "/series/aktau-tonnes.csv",
            "/series/china-europe-trains?format=sdmx-json",
        ],
    ),
)
async def one(request: Request, id: SeriesId, given: Annotated[SeriesOne, Query()]) -> Response:
    """The values of a series with its definition."""
    name, suffix = split(id)
    start, finish = first_day(given.from_), last_day(given.to)

    def make(asked: Asked, form: str) -> Made:
        about = _found(asked, name)
        whole = asked.ask(
            "series_data",
            series=name,
            start=start,
            finish=finish,
            kinds=given.kind,
            statuses=given.status,
            tiers=given.tier,
            publisher=given.publisher,
        )
        rows, total = lists.slice_of(whole, given.limit, given.offset)
        data = [value_of(row) for row in records(rows)]
        meta = lists.page(
            asked,
            data,
            OF_ONE,
            total=total,
            limit=given.limit,
            offset=given.offset,
            title=about.title,
            definition=about.definition or about.title,
        )
        if not data:
            meta.units = [about.unit]
        envelope = SeriesAnswer(meta=meta, series=about, data=data)
        if form == "sdmx-json":
            return Made(sdmx.message(envelope), form, name, meta.next)
        return lists.made(form, envelope, name, Value)

    form = chosen(request, given.format, OF_ONE, suffix)
    return await answer(request, Asked.of(request, given), form, make)


def _found(asked: Asked, name: str) -> Series:
    rows = asked.ask("series_list", series=name, limit=1)
    if rows.empty:
        near = warehouse.nearest(name, asked.ask("series_catalogue", group="all"))
        raise Refused("unknown-series", near, series=name)
    return series_of(asked, records(rows)[0])


def series_of(asked: Asked, row: dict[str, Any]) -> Series:
    """A row of `series_list` as it is answered."""
    return Series(
        id=row["series_id"],
        title=asked.named(row, "title") or row["series_id"],
        definition=asked.named(row, "definition"),
        countries=[c for c in row["countries"] if c],
        values=row["n_values"],
        full_years=row["n_years"],
        address=asked.url(f"/series/{row['series_id']}"),
        **{key: row[key] for key in _SERIES},
    )


_SERIES = (
    "unit",
    "entity",
    "metric",
    "direction",
    "cargo",
    "mode",
    "corridor",
    "operator",
    "frequency",
    "group",
    "node",
    "headline",
    "compare_with",
    "first_year",
    "last_year",
    "last_period",
    "last_value",
    "last_status",
    "last_publisher",
    "tiers",
)


def value_of(row: dict[str, Any]) -> Value:
    """A row of `series_data` as it is answered."""
    return Value(
        observation=row["observation_id"],
        sources=row["n_sources"],
        source=row["source_id"],
        growth_on=row["prior_period"],
        **{key: row[key] for key in _VALUE},
    )


_VALUE = (
    "period",
    "period_kind",
    "period_start",
    "period_end",
    "value",
    "low",
    "high",
    "unit",
    "status",
    "qualifier",
    "flags",
    "derivation",
    "parents",
    "growth",
    "publisher",
    "tier",
    "url",
    "published",
)
