"""`/routes`: ways from one place to another by the model of the network, with their bands."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response

from corridor.api.filters import Paged
from corridor.api.formats import TABLE_FORMATS
from corridor.api.operations import file_operation, operation
from corridor.api.page import Page, Row, Slice, answer_list, cut
from corridor.api.request import Record, RequestContext
from corridor.topics.model import load_places
from corridor.topics.routes.charts import tabulate
from corridor.topics.routes.journeys import list_journeys
from corridor.topics.routes.params import DESTINATIONS, ORIGINS
from corridor.topics.view import View

router = APIRouter()
Origin = Literal[ORIGINS]  # type: ignore[valid-type]
Destination = Literal[DESTINATIONS]  # type: ignore[valid-type]


class RouteList(Paged):
    """What may be asked."""

    origin: Origin = "xian"
    destination: Destination = "budapest"


class Route(Row):
    """A way by the model: middles of all draws, and between what four in five lie."""

    way: str
    name: str
    corridor: str
    sections: list[str]
    km: float
    days: float
    days_low: float
    days_high: float
    usd: float
    usd_low: float
    usd_high: float
    border_hours: float
    border_hours_low: float
    border_hours_high: float
    co2e_kg: float
    co2e_kg_low: float
    co2e_kg_high: float
    assumed_share: float


class RoutePage(Page[Route]):
    """Ways between two places."""


@router.get(
    "/routes",
    **operation(
        "routes",
        RoutePage,
        TABLE_FORMATS,
        ["/routes?origin=xian&destination=budapest", "/routes?destination=tashkent&lang=ru"],
    ),
)
@router.get("/routes.{suffix}", **file_operation("routes", RoutePage, TABLE_FORMATS))
async def list_routes(request: Request, parameters: Annotated[RouteList, Query()]) -> Response:
    """The ways from one place to another."""

    def read(context: RequestContext, window: Slice) -> tuple[list[Record], int]:
        view = View(context.lang, "light", False, context.ask)
        found = list_journeys(view, parameters.origin, parameters.destination)
        if not found:
            return [], 0
        rows = tabulate(view, found, load_places(view)).assign(
            corridor=[one.way.corridor for one in found],
            sections=[list(one.way.sections) for one in found],
        )
        return cut(rows, window)

    return await answer_list(request, parameters, "routes", RoutePage, read, build_route)


def build_route(_: RequestContext, record: Record) -> Route:
    """A row of the ways as it is answered."""
    return Route.fill(record)
