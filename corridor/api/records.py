"""`/events`, `/conflicts`, `/sources` and `/vintages`: lists that are answered whole."""

from __future__ import annotations

from typing import Annotated, Any, get_args

from fastapi import APIRouter, Query, Request, Response

from corridor import warehouse
from corridor.api import lists, words
from corridor.api.operations import operation
from corridor.api.parameters import ConflictList, EventList, Paged, SourceList, Table
from corridor.api.request import Asked, first_day, last_day, records
from corridor.api.response import Made, answer, chosen
from corridor.api.rows import Conflict, Event, Source, VintageRow
from corridor.api.schemas import ConflictPage, EventPage, SourcePage, VintagePage

router = APIRouter()
FORMATS = get_args(Table)


def _page(asked: Asked, given: Paged, data: list[Any], name: str) -> tuple[Any, list[Any]]:
    shown = data[given.offset : given.offset + given.limit]
    meta = lists.page(
        asked, shown, FORMATS, name=name, total=len(data), limit=given.limit, offset=given.offset
    )
    return meta, shown


@router.get(
    "/events",
    **operation("events", EventPage, FORMATS, ["/events?kind=summit", "/events?from=2024&lang=ru"]),
)
async def events(request: Request, given: Annotated[EventList, Query()]) -> Response:
    """What happened, in order of time."""
    start, finish = first_day(given.from_), last_day(given.to)

    def make(asked: Asked, form: str) -> Made:
        rows = asked.ask("events", entities=given.entity, kinds=given.kind)
        data = [
            Event(
                title=asked.named(row, "title") or row["date"],
                source=row["source_id"],
                description=asked.named(row, "description"),
                **{
                    k: row[k]
                    for k in ("date", "precision", "entities", "kind", "publisher", "tier", "url")
                },
            )
            for row in records(rows)
            if (not start or row["day"] >= start) and (not finish or row["day"] <= finish)
        ]
        meta, shown = _page(asked, given, data, "events")
        return lists.made(form, EventPage(meta=meta, data=shown), "events", Event)

    return await answer(
        request, Asked.of(request, given), chosen(request, given.format, FORMATS), make
    )


@router.get(
    "/conflicts",
    **operation("conflicts", ConflictPage, FORMATS, ["/conflicts?series=china-europe-trains"]),
)
async def conflicts(request: Request, given: Annotated[ConflictList, Query()]) -> Response:
    """Where sources disagree, the widest first, with the likely cause."""

    def make(asked: Asked, form: str) -> Made:
        rows = asked.ask("conflicts", series=given.series, node=given.node, words=given.q)
        data = [
            Conflict(
                series=row["series_id"],
                title=asked.named(row, "title") or row["series_id"],
                observation_1=row["observation_id_1"],
                observation_2=row["observation_id_2"],
                **{
                    k: row[k]
                    for k in (
                        "node",
                        "period",
                        "unit",
                        "status",
                        "value_1",
                        "value_2",
                        "ratio",
                        "shown",
                        "low",
                        "high",
                    )
                },
                likely_cause=words.note(row["likely_cause"], asked.lang),
            )
            for row in records(rows)
        ]
        meta, shown = _page(asked, given, data, "conflicts")
        return lists.made(form, ConflictPage(meta=meta, data=shown), "conflicts", Conflict)

    return await answer(
        request, Asked.of(request, given), chosen(request, given.format, FORMATS), make
    )


@router.get(
    "/sources", **operation("sources", SourcePage, FORMATS, ["/sources?tier=A", "/sources?q=KTZ"])
)
async def sources(request: Request, given: Annotated[SourceList, Query()]) -> Response:
    """Pages that figures were read from, those with most figures first."""

    def make(asked: Asked, form: str) -> Made:
        rows = asked.ask("sources", tier=given.tier, words=given.q)
        data = [
            Source(
                id=row["source_id"],
                observations=row["n_observations"],
                **{
                    k: row[k]
                    for k in ("publisher", "title", "url", "published", "language", "kind", "tier")
                },
                note=words.note(row["note"], asked.lang),
            )
            for row in records(rows)
        ]
        meta, shown = _page(asked, given, data, "sources")
        return lists.made(form, SourcePage(meta=meta, data=shown), "sources", Source)

    return await answer(
        request, Asked.of(request, given), chosen(request, given.format, FORMATS), make
    )


@router.get("/vintages", **operation("vintages", VintagePage, FORMATS, ["/vintages"]))
async def vintages(request: Request, given: Annotated[Paged, Query()]) -> Response:
    """Editions of the evidence, the newest first; each may be asked for by `v=`."""

    def make(asked: Asked, form: str) -> Made:
        served = warehouse.current()
        data = [
            VintageRow(
                hash=one.hash,
                date=one.date,
                current=one.hash == served.hash,
                rows=one.counts,
                note=words.note(one.note, asked.lang),
                address=asked.url("/series", v=one.hash),
            )
            for one in warehouse.vintages()
        ]
        meta, shown = _page(asked, given, data, "vintages")
        return lists.made(form, VintagePage(meta=meta, data=shown), "vintages", VintageRow)

    known = ",".join(one.hash for one in warehouse.vintages())
    form = chosen(request, given.format, FORMATS)
    return await answer(request, Asked.of(request, given), form, make, also=known)
