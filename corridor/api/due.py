"""`/due` and `/calendar.ics`: which figures are due, by the days on which such were printed."""

from __future__ import annotations

import datetime as dt
from functools import partial
from html import escape
from typing import Annotated, Literal, get_args

from fastapi import APIRouter, Query, Request, Response

from corridor.api import words
from corridor.api.feed_entries import Entry
from corridor.api.feed_writers import WRITERS, Feed
from corridor.api.filters import Code, Paged, YesNo
from corridor.api.operations import file_operation, operation
from corridor.api.page import Page, Row, Slice, answer_list, cut
from corridor.api.quality import read_day
from corridor.api.request import API_ROOT, Record, RequestContext
from corridor.exports import CalendarHead, DueEvent, write_calendar
from corridor.language import named, period_text, sentences
from corridor.server.middleware.problem import find_language

router = APIRouter()
DueFormat = Literal["json", "csv", "parquet", "xlsx", "ics", "atom", "json-feed"]
DUE_FORMATS: tuple[str, ...] = get_args(DueFormat)
#: where programs for calendars subscribe
CALENDAR = "/calendar.ics"


class DueList(Paged):
    """What may be asked."""

    series: Code | None = None
    headline: YesNo | None = None
    overdue: YesNo | None = None
    format: DueFormat | None = None  # type: ignore[assignment]


class Due(Row):
    """A figure that is awaited."""

    series: str
    title: str
    unit: str
    frequency: str
    headline: bool
    period: str
    period_end: dt.date
    due: dt.date
    overdue: bool
    usual_days: int
    least_days: int
    most_days: int
    n_dated: int
    contact: str | None
    homepage: str | None


class DuePage(Page[Due]):
    """Figures that are awaited."""


@router.get(
    "/due",
    **operation("due", DuePage, DUE_FORMATS, ["/due?headline=true", "/due?overdue=true&lang=ru"]),
)
@router.get("/due.{suffix}", **file_operation("due", DuePage, DUE_FORMATS))
async def list_due(request: Request, parameters: Annotated[DueList, Query()]) -> Response:
    """Which figures are due, the earliest first."""
    return await _answer(request, parameters)


async def get_calendar(request: Request) -> Response:
    """`/calendar.ics`: the same as a calendar, in the language of `lang=`, else of who asks."""
    asked = dict(request.query_params) | {"lang": find_language(request), "format": "ics"}
    answer = await _answer(request, DueList.model_validate(asked))
    if "lang" not in request.query_params:
        answer.headers.add_vary_header("Accept-Language")
    return answer


async def _answer(request: Request, parameters: DueList) -> Response:
    def read(context: RequestContext, window: Slice) -> tuple[list[Record], int]:
        rows = context.ask(
            "due",
            series=parameters.series,
            headline=parameters.headline,
            overdue=parameters.overdue,
        )
        return cut(rows, window)

    return await answer_list(
        request,
        parameters,
        "due",
        DuePage,
        read,
        build_due,
        formats=DUE_FORMATS,
        writers={"ics": write_due} | {form: partial(write_late, form) for form in WRITERS},
        also=parameters.lang,
    )


def build_due(context: RequestContext, record: Record) -> Due:
    """A row of the query `due` as it is answered."""
    return Due.fill(
        record,
        series=record["series_id"],
        title=context.text_of(record, "title") or record["series_id"],
        period_end=read_day(record["period_end"]),
        due=read_day(record["due"]),
        contact=context.text_of(record, "name"),
    )


def write_due(page: Page[Due]) -> bytes:
    """Figures that are due as a calendar: a whole day each."""
    lang = words.available(page.meta.lang)
    home = (
        f"{page.meta.address.split(API_ROOT)[0].split(CALENDAR)[0]}/evidence?view=due&lang={lang}"
    )
    head = CalendarHead(
        name=words.say(lang, "due-calendar"),
        description=words.say(lang, "due-calendar-about"),
        tag=words.language_tag(lang),
        address=page.meta.address,
        stamped=page.meta.vintage.date,
    )
    return write_calendar(head, [_build_event(one, lang, home) for one in page.data])


def write_late(form: str, page: Page[Due]) -> bytes:
    """Figures that are late as a feed, the latest first."""
    lang, base = words.available(page.meta.lang), page.meta.address.split(API_ROOT)[0]
    home = f"{base}/evidence?view=due&lang={lang}"
    late = sorted((one for one in page.data if one.overdue), key=lambda one: one.due, reverse=True)
    feed = Feed(
        lang=page.meta.lang,
        base=base,
        product=words.say(lang, "product"),
        title=words.say(lang, "api-late-title"),
        about=words.say(lang, "api-late-about"),
        rights=words.say(lang, "evidence-licence"),
        entries=[_build_entry(one, lang, home) for one in late],
        path="due",
        page="/evidence?view=due",
        json_suffix="json-feed",
    )
    return WRITERS[form](feed)


def _build_entry(one: Due, lang: str, home: str) -> Entry:
    event = _build_event(one, lang, home)
    return Entry(
        hash=f"due/{one.series}/{one.period}",
        day=one.due,
        title=event.summary,
        summary=event.description,
        content=f"<p>{escape(event.description)}</p>",
        address=event.url,
    )


def _build_event(one: Due, lang: str, home: str) -> DueEvent:
    said = [words.say(lang, "due-passed")] if one.overdue else []
    said.append(
        words.say(
            lang,
            "due-usual",
            usual=one.usual_days,
            least=one.least_days,
            most=one.most_days,
            count=one.n_dated,
        )
    )
    said.append(words.say(lang, "due-no-promise"))
    return DueEvent(
        uid=f"{one.series}.{one.period}@corridor",
        day=one.due,
        summary=named(one.title, period_text(one.period, lang), lang),
        description=sentences(said, lang),
        url=f"{home}&search={one.series}",
        overdue=one.overdue,
    )
